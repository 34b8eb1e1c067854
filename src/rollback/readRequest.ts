import { deployFields, inputsWithoutOthers, noticeWithoutSecrets } from '../deploy/index.ts';
import type { BuildRules, DeployRequest, PlatformKind } from '../deploy/index.ts';
import { checkProxy, inputSource, name, readInputs, takeValues } from '../inputs/index.ts';
import type { Fields, InputSource } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';

/** A run's inputs, checked. The build is not chosen yet. */
export interface RollbackRequest {
  readonly request: DeployRequest;
  /** What a person asks for: the id of a GitHub Deployment, a commit or a tag; undefined for the newest earlier good one. */
  readonly to: string | undefined;
  readonly rules: BuildRules;
}

const rollbackFields = {
  ...deployFields,
  environment: { ...deployFields.environment, required: true },
  to: { ...name, accepts: 'the id of a GitHub Deployment, a commit or a tag' },
} as const;

/** Inputs of the deploy action that say which build to deploy, and whether: a rollback chooses that itself. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'ref',
  ...['path', 'artifact_sha256', 'kept_as', 'skip_unchanged', 'create_project', 'on_unhealthy'],
]);

/**
 * Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. Undefined when there is
 * nothing to do because GitHub gave the run no secrets.
 */
export async function readRequest(
  runner: Runner,
  { name: platformName, kind }: { readonly name: string; readonly kind: PlatformKind },
): Promise<RollbackRequest | undefined> {
  const fields = allFields(kind);
  const source = onlyDeclared(inputSource(runner), fields);
  if (noticeWithoutSecrets(runner, kind.hasCredentials(source))) return undefined;
  const { own, platform, build } = takeValues(runner, {
    fields,
    readings: {
      own: readInputs(rollbackFields, source),
      platform: await kind.readInputs(source),
      build: kind.readArtifact?.(source),
    },
    others: [{ faults: inputsWithoutOthers(source), warnings: [] }, checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  const { to, ...inputs } = own;
  const request = { inputs, platformName, platform, build: undefined };
  return { request, to, rules: build.rules };
}

/** Lists the fields of all inputs of the rollback action, by their names. */
export function allFields(kind: Pick<PlatformKind, 'fields'>): Fields {
  const all = Object.entries({ ...rollbackFields, ...kind.fields });
  return Object.fromEntries(all.filter(([field]) => !NOT_ASKED.has(field)));
}

/** Hides inputs that the manifest does not declare: a `create_project` of a copied step must have no effect. */
function onlyDeclared(source: InputSource, fields: Fields): InputSource {
  return { ...source, input: (field) => (field in fields ? source.input(field) : undefined) };
}
