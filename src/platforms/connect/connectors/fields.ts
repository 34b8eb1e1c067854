import { flag, listOf, matching, name } from '../../../inputs/index.ts';
import type { Field } from '../../../inputs/index.ts';
import { clientFields, filterFields, targetFields } from '../inputs/index.ts';

/** What the platform takes for a tag. */
const tag = {
  parse: matching(/^(?!.*\.\.)[A-Za-z0-9][\w.@/-]{0,254}$/, 'is no tag that the platform takes.'),
  accepts: 'the name of a Git tag, such as v1.2.0',
} satisfies Field<string>;

const REPOSITORY_URL = /^(https:\/\/github\.com\/|git@github\.com:)[\w.-]+\/[\w.-]+$/;

/** Holds no credentials: a URL with a token in it does not match. */
export const repositoryUrl = {
  parse: matching(REPOSITORY_URL, 'is no URL of a GitHub repository.'),
  accepts:
    'https://github.com/owner/name.git, or git@github.com:owner/name.git for a private repository',
  // People paste URLs with a token in them.
  hidden: true,
} satisfies Field<string>;

const email = {
  parse: matching(/^[^\s@]{1,64}@[^\s@]{1,190}$/, 'is no email address.'),
  accepts: 'an email address',
} satisfies Field<string>;

const privateProject = {
  parse: matching(
    /^[a-z0-9]+([.-][a-z0-9]+)*:[A-Za-z0-9_-]{2,36}$/,
    'is no project with its region.',
  ),
  accepts: 'region:project, such as europe-west1.gcp:my-project',
} satisfies Field<string>;

/** Inputs of the connector action on commercetools. */
export const connectorFields = {
  ...clientFields,
  connector_key: targetFields.connector_key,
  connector_id: targetFields.connector_id,
  tag,
  repository_url: repositoryUrl,
  create: { ...flag, default: 'false' },
  name,
  creator_email: email,
  integration_types: filterFields.integration_type,
  private_projects: listOf(privateProject),
} as const;
