import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { thirdParties } from './thirdParties.ts';
import type { Manifest } from './thirdParties.ts';
import { callOf, readWorkflow } from './workflow.ts';
import type { Workflow } from './workflow.ts';

/** The name of this repository in the documentation. */
export const PLACE = 'your-org/commerce-deploy';

export const ACTIONS = [
  '',
  'teardown',
  'store',
  'package',
  'list',
  'connector',
  'rollback',
] as const;
const REUSABLE = [
  ...[
    'preview',
    'deploy-fleet',
    'deploy-wave',
    'judge-wave',
    'connect-release',
    'connect-preview',
    'what-is-live',
    'rollback',
  ],
] as const;

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

/** Reads the manifests and the reusable workflows of this repository. `read` gets paths from its root. */
export function readManifests(read: (path: string) => string = readFromRoot): Manifests {
  const own = new Map(
    ACTIONS.map((name) => {
      const declared: unknown = parse(read(name === '' ? 'action.yml' : `${name}/action.yml`));
      return [name, toManifest(declared as Declarations)];
    }),
  );
  const workflows = new Map(
    REUSABLE.map((name) => {
      const file = `.github/workflows/${name}.yml`;
      return [file, readWorkflow({ file, text: read(file), kind: 'own', linesBefore: 0 })];
    }),
  );
  return {
    action: (uses) => {
      const [place = ''] = uses.split('@');
      const inRepository = nameOf(place);
      return inRepository === undefined ? thirdParties.get(place) : own.get(inRepository);
    },
    called: (uses) => {
      const [place = ''] = uses.split('@');
      const workflow = workflows.get(place.replace(`${PLACE}/`, '').replace('./', ''));
      return workflow && callOf(workflow) ? workflow : undefined;
    },
  };
}

/** Returns the name of our own action, empty for deploy; undefined for others. */
function nameOf(place: string): (typeof ACTIONS)[number] | undefined {
  const own = new RegExp(`^(?:${PLACE}|\\.(?:/\\.commerce-deploy)?)(?:/(.*))?$`).exec(place);
  if (own === null) return undefined;
  return ACTIONS.find((name) => name === (own[1] ?? ''));
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
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
