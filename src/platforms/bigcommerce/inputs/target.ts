import type { Values } from '../../../inputs/index.ts';
import { printable } from '../../../text/index.ts';
import type { accountFields, targetFields } from './fields.ts';

/** One of a worker's environment variables, in the API's form. */
export interface EnvironmentVariable {
  readonly type: 'plain_text' | 'secret';
  readonly key: string;
  readonly value: string;
}

/** How the inputs name a project. */
export type ProjectName =
  { readonly by: 'uuid'; readonly uuid: string } | { readonly by: 'name'; readonly name: string };

/** Which project to work on, and what to do when the store has none of that name. */
export type ProjectChoice =
  | Extract<ProjectName, { by: 'uuid' }>
  | (Extract<ProjectName, { by: 'name' }> & {
      readonly ifMissing: 'fail' | 'create' | 'ignore';
    });

/** A store and its credentials. */
export interface Account {
  readonly apiUrl: string;
  readonly storeHash: string;
  readonly accessToken: string;
}

/** What to deploy where: the parsed BigCommerce inputs. */
export interface Target extends Account {
  readonly project: ProjectChoice;
  readonly variables: readonly EnvironmentVariable[];
  /** Whether to skip the deployment when nothing has changed. */
  readonly skipUnchanged: boolean;
  /** Whether to verify that the site serves the build, and whether the step fails when that is not possible. */
  readonly verifyLive: 'auto' | 'required' | 'off';
  /** What to do when the site does not serve the build, or not well. */
  readonly onUnhealthy: 'fail' | 'rollback';
}

/** Picks the store and its credentials from the inputs. */
export function accountOf(values: Values<typeof accountFields>): Account {
  return {
    apiUrl: values.api_url,
    storeHash: values.store_hash,
    accessToken: values.access_token,
  };
}

/** Reads how the inputs name the project; undefined when they do not. A name in the workflow wins over a UUID from elsewhere. */
export function projectOf({
  project_name: name,
  project_uuid: uuid,
}: Partial<Pick<Values<typeof targetFields>, 'project_name' | 'project_uuid'>>):
  ProjectName | undefined {
  if (name !== undefined) return { by: 'name', name };
  return uuid === undefined ? undefined : { by: 'uuid', uuid };
}

/** Names a project as the target of a deployment, the same way in every run, on one line: `sandbox1/pr-7`. */
export function nameTarget(storeHash: string, project: ProjectName): string {
  return `${storeHash}/${project.by === 'uuid' ? project.uuid : printable(project.name)}`;
}
