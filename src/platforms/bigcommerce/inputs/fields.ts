import {
  baseUrl,
  buildFields,
  flag,
  keyValueLines,
  matching,
  oneOf,
  sha256,
  text,
  token,
  uuid,
  isSet,
  refuseBoth,
} from '../../../inputs/index.ts';
import type { Field, InputSource } from '../../../inputs/index.ts';

/** The settings file of the Catalyst command line, below the working directory. */
export const PROJECT_FILE = '.bigcommerce/project.json';

/**
 * Settings of {@link PROJECT_FILE} that replace missing inputs. The token is not one of them, because it does not belong in a
 * checkout.
 */
export const inProjectFile = {
  storeHash: `storeHash in ${PROJECT_FILE}`,
  projectUuid: `projectUuid in ${PROJECT_FILE}`,
} as const;

const storeHash = {
  parse: matching(/^[a-z0-9]{1,64}$/i, 'is not a store hash.'),
  accepts: 'the letters and digits between store- and .mybigcommerce.com, such as abc123xyz',
} satisfies Field<string>;

/** Inputs for the store and its credentials. */
export const accountFields = {
  store_hash: {
    ...storeHash,
    required: true,
    elsewhere: ['CATALYST_STORE_HASH', 'BIGCOMMERCE_STORE_HASH', inProjectFile.storeHash],
  },
  access_token: { ...token, required: true, elsewhere: ['CATALYST_ACCESS_TOKEN'] },
  api_url: { ...baseUrl, default: 'https://api.bigcommerce.com' },
} as const;

/** Inputs of the BigCommerce platform, without those of the build. */
export const targetFields = {
  ...accountFields,
  project_uuid: { ...uuid, elsewhere: ['CATALYST_PROJECT_UUID', inProjectFile.projectUuid] },
  project_name: text,
  create_project: { ...flag, default: 'false' },
  environment_variables: keyValueLines,
  secrets: keyValueLines,
  skip_unchanged: { ...flag, default: 'false' },
  verify_live: { ...oneOf(['auto', 'required', 'off']), default: 'auto' },
  on_unhealthy: { ...oneOf(['fail', 'rollback']), default: 'fail' },
} as const;

/** Inputs for the build to package. */
export const artifactFields = { ...buildFields, artifact_sha256: sha256, kept_as: text } as const;

/** Lists the faults of inputs that select no project, or select one by UUID and name at once. */
export function projectFaults(source: InputSource): string[] {
  const isChosen =
    source.input('project_name') !== undefined ||
    isSet('project_uuid', targetFields.project_uuid, source);
  return isChosen
    ? refuseBoth(source, { first: 'project_uuid', second: 'project_name' })
    : ['project_uuid: is missing. Accepted: a UUID, or project_name instead.'];
}
