import { baseUrl, flag, listOf, matching, oneOf, text, token } from '../../../inputs/index.ts';
import type { Field } from '../../../inputs/index.ts';
import { STATUSES } from '../api/index.ts';

/**
 * It becomes part of a host name, so the format is strict. The value is not checked against a list, because regions change too
 * often.
 */
const region = {
  parse: matching(
    /^(?=.{1,63}$)[a-z0-9]+([.-][a-z0-9]+)*$/i,
    'is not the name of a region.',
    (text) => text.toLowerCase(),
  ),
  accepts: 'a region such as europe-west1.gcp or us-east-2.aws',
} satisfies Field<string>;

const projectKey = {
  parse: matching(/^[A-Za-z0-9_-]{2,36}$/, 'is not a project key.'),
  accepts: '2 to 36 letters, digits, hyphens and underscores',
} satisfies Field<string>;

const key = {
  parse: matching(/^[A-Za-z0-9_-]{2,256}$/, 'is not a key.'),
  accepts: '2 to 256 letters, digits, hyphens and underscores',
} satisfies Field<string>;

const id = {
  parse: matching(/^[A-Za-z0-9_-]{1,64}$/, 'is not an id.'),
  accepts: 'an id such as 13c72c44-7a8e-44f2-a570-b5e991f7021a',
} satisfies Field<string>;

const scope = {
  parse: matching(/^[\x21\x23-\x5b\x5d-\x7e\s]+$/, 'is not a list of scopes.', (list) =>
    list.split(/\s+/).join(' '),
  ),
  accepts: 'scopes separated by spaces, such as manage_connectors_deployments:my-project',
} satisfies Field<string>;

const tag = {
  parse: matching(/^[^\s\p{C}]{1,255}$/u, 'is not the name of a tag.'),
  accepts: 'the name of a Git tag, such as v1.2.0',
} satisfies Field<string>;

/** There are 14 of them, and more may come. The platform refuses unknown ones. */
const integrationType = {
  parse: matching(/^[a-z]{2,30}$/i, 'is not an integration type.'),
  accepts: 'an integration type such as psp, tax, search or other',
} satisfies Field<string>;

const configuration = {
  ...text,
  accepts: 'YAML or JSON with a map of applications, each a map of keys to strings',
  hidden: true,
} satisfies Field<string>;

/** Inputs for the project and its credentials. */
export const clientFields = {
  region: { ...region, required: true, elsewhere: ['CTP_REGION'] },
  project_key: { ...projectKey, required: true, elsewhere: ['CTP_PROJECT_KEY'] },
  client_id: {
    ...token,
    secret: false,
    hidden: true,
    required: true,
    elsewhere: ['CTP_CLIENT_ID'],
  },
  client_secret: { ...token, required: true, elsewhere: ['CTP_CLIENT_SECRET'] },
  scope,
  auth_url: baseUrl,
  connect_url: baseUrl,
} as const;

const deploymentType = oneOf(['preview', 'sandbox', 'production']);

/** Inputs of the commercetools platform. */
export const targetFields = {
  ...clientFields,
  deployment_key: key,
  deployment_id: id,
  working_directory: { ...text, default: '.' },
  configuration,
  global_configuration: {
    ...configuration,
    accepts: 'YAML or JSON with a map of keys to strings',
  },
  update_connector: { ...flag, default: 'false' },
  skip_scripts: { ...flag, default: 'false' },
  expected_tag: tag,
  connector_key: key,
  connector_id: id,
  connector_staged: { ...flag, default: 'false' },
  deployment_type: deploymentType,
  deployed_region: region,
} as const;

/**
 * Inputs that filter the list of Deployments.
 *
 * @see https://docs.commercetools.com/connect/connectors#integrationtype
 */
export const filterFields = {
  connector_key: listOf(key),
  connector_id: listOf(id),
  deployment_type: listOf(deploymentType),
  integration_type: listOf(integrationType),
  status: listOf(oneOf(STATUSES)),
} as const;
