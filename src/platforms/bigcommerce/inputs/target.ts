import type { Values } from '../../../inputs/index.ts';
import type { accountFields } from './fields.ts';

/** One of a worker's environment variables, in the API's form. */
export interface EnvironmentVariable {
  readonly type: 'plain_text' | 'secret';
  readonly key: string;
  readonly value: string;
}

/** Which project to deploy to. */
export type ProjectChoice =
  | { readonly by: 'uuid'; readonly uuid: string }
  | {
      readonly by: 'name';
      readonly name: string;
      readonly ifMissing: 'fail' | 'create' | 'ignore';
    };

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
