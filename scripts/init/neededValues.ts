import { parse } from 'yaml';
import type { Answers } from './answers.ts';
import type { WorkflowFile } from './workflowFiles.ts';

/** A variable or secret that workflows read, and where it belongs. */
interface Needed {
  readonly kind: 'variable' | 'secret';
  readonly name: string;
  /** The environment that holds it; undefined for the repository. */
  readonly environment: string | undefined;
}

interface Job {
  readonly environment?: string | { readonly name: string };
}

/** Lists the `gh` commands that set what the workflows read. They ask for each secret themselves; none is in a command. */
export function commandsFor(files: readonly WorkflowFile[], answers: Answers): readonly string[] {
  const known: Readonly<Record<string, string>> = {
    BIGCOMMERCE_STORE_HASH: answers.store,
    BIGCOMMERCE_PROJECT_UUID: answers.project,
    CTP_PROJECT_KEY: answers.store,
  };
  const commands = files.flatMap(neededBy).map(({ kind, name, environment }) => {
    const place = environment === undefined ? '' : ` --env ${environment}`;
    const value = known[name];
    if (kind === 'secret') return `gh secret set ${name}${place}`;
    return `gh variable set ${name}${place}${value === undefined ? '' : ` --body ${value}`}`;
  });
  return [...new Set(commands)].sort();
}

const READ = /\b(vars|secrets)\.([A-Z][A-Z0-9_]*)/g;

function neededBy({ text }: WorkflowFile): readonly Needed[] {
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, Job>> };
  return Object.values(jobs).flatMap((job) => {
    const { environment: named } = job;
    const environment = typeof named === 'object' ? named.name : named;
    return [...JSON.stringify(job).matchAll(READ)].flatMap(([, from, name = '']): Needed[] =>
      // The runner's own token.
      name === 'GITHUB_TOKEN'
        ? []
        : [{ kind: from === 'vars' ? 'variable' : 'secret', name, environment }],
    );
  });
}
