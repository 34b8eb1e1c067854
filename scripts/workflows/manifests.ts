import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { actionFolders } from './listActions.ts';
import { thirdParties } from './thirdParties.ts';
import type { Manifest } from './thirdParties.ts';
import { callOf, readWorkflow } from './workflow.ts';
import type { Workflow } from './workflow.ts';

/** The name of this repository in the documentation. */
export const PLACE = 'your-org/commerce-deploy';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The major version that users name in their workflows, such as `v2`: that of package.json. */
export const MAJOR_VERSION = readMajorVersion();

/** The known actions and callable workflows. */
export interface Manifests {
  /** Finds the action of a step, with or without its version; undefined when it is unknown. */
  readonly action: (uses: string) => Manifest | undefined;
  /** Finds the called workflow of a job in this repository; undefined when there is none. */
  readonly called: (uses: string) => Workflow | undefined;
}

interface Declarations {
  readonly inputs?: Readonly<
    Record<string, { readonly required?: boolean; readonly default?: unknown }>
  >;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** Reads the manifests and the reusable workflows of this repository, each when it is asked for. `read` gets paths from its root. */
export function readManifests(read: (path: string) => string = readFromRoot): Manifests {
  const folders: ReadonlySet<string> = new Set(['', ...actionFolders()]);
  const own = memoized((folder) => {
    const declared: unknown = parse(read(join(folder, 'action.yml')));
    return toManifest(declared as Declarations);
  });
  const files: ReadonlySet<string> = new Set(
    globSync('.github/workflows/*.yml', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/')),
  );
  const workflow = memoized((file) =>
    readWorkflow({ file, text: read(file), kind: 'own', linesBefore: 0 }),
  );
  return {
    action: (uses) => {
      const [place = ''] = uses.split('@');
      const folder = folderOf(place);
      if (folder === undefined) return thirdParties.get(place);
      return folders.has(folder) ? own(folder) : undefined;
    },
    called: (uses) => {
      const [place = ''] = uses.split('@');
      const file = place.replace(`${PLACE}/`, '').replace('./', '');
      const found = files.has(file) ? workflow(file) : undefined;
      return found && callOf(found) ? found : undefined;
    },
  };
}

function memoized<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}

/** Returns the folder of what would be our own action, empty for deploy; undefined for others. */
function folderOf(place: string): string | undefined {
  const own = new RegExp(`^(?:${PLACE}|\\.(?:/\\.commerce-deploy)?)(?:/(.*))?$`).exec(place);
  return own === null ? undefined : (own[1] ?? '');
}

function toManifest({ inputs = {}, outputs = {} }: Declarations): Manifest {
  return {
    inputs: new Set(Object.keys(inputs)),
    required: Object.entries(inputs)
      .filter(([, { required, default: value }]) => required && value === undefined)
      .map(([name]) => name),
    outputs: new Set(Object.keys(outputs)),
    flags: new Set(
      Object.entries(inputs)
        .filter(([, { default: value }]) => value === 'true' || value === 'false')
        .map(([name]) => name),
    ),
  };
}

function readFromRoot(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function readMajorVersion(): string {
  const { version } = JSON.parse(readFromRoot('package.json')) as { readonly version: string };
  return `v${version.split('.')[0] ?? ''}`;
}
