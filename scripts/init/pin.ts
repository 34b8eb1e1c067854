import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The commit that each action is pinned to, with the version it stands for, by `owner/repository`. */
export type Pins = ReadonlyMap<string, { readonly sha: string; readonly version: string }>;

const USES = /uses: ([\w.-]+\/[\w.-]+)((?:\/[\w./-]+)?)@(\S+)(?: # (\S+))?/g;

/** Where this action is said to live in the examples. */
const PLACEHOLDER = 'your-org/commerce-deploy';

/** Reads the pins from this repository's own workflows, where they are kept up to date. */
export function readPins(
  root: string,
  own: { readonly sha: string; readonly version: string },
): Pins {
  const folder = join(root, '.github/workflows');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const pins = new Map([[PLACEHOLDER, own]]);
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
    return `uses: ${name}${path}@${found.sha} # ${found.version}`;
  });
}
