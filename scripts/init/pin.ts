import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Pin {
  readonly sha: string;
  /** The version that the commit stands for; undefined if it has none. */
  readonly version: string | undefined;
}

/** The commit that each action is pinned to, by `owner/repository`. */
export type Pins = ReadonlyMap<string, Pin>;

const USES = /uses: ([\w.-]+\/[\w.-]+)((?:\/[\w./-]+)?)@(\S+)(?: # (\S+))?/g;

/** Where this action is said to live in the examples. */
const PLACEHOLDER = 'your-org/commerce-deploy';

/** Reads the pins from this repository's own workflows, where they are kept up to date. */
export function readPins(root: string, own: Pin): Pins {
  const folder = join(root, '.github/workflows');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const pins = new Map<string, Pin>([[PLACEHOLDER, own]]);
  for (const text of texts)
    for (const [, repository = '', , sha = '', version] of text.matchAll(USES))
      if (version !== undefined) pins.set(repository, { sha, version });
  return pins;
}

/** Pins every action of a workflow to a commit, and puts the repository of this action in. */
export function pin(text: string, use: string, pins: Pins): string {
  return text.replaceAll(USES, (whole, repository: string, path: string) => {
    const found = pins.get(repository);
    if (found === undefined) throw new Error(`No commit is known for ${whole}.`);
    const name = repository === PLACEHOLDER ? use : repository;
    const comment = found.version === undefined ? '' : ` # ${found.version}`;
    return `uses: ${name}${path}@${found.sha}${comment}`;
  });
}
