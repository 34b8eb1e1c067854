/** One of a worker's environment variables, as the API takes it. */
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

/** A store, and what gives access to it. */
export interface Account {
  readonly apiUrl: string;
  readonly storeHash: string;
  readonly accessToken: string;
}

/** Where and with what to deploy: the BigCommerce inputs, parsed. */
export interface Target extends Account {
  readonly project: ProjectChoice;
  readonly variables: readonly EnvironmentVariable[];
  /** Whether to deploy nothing when nothing has changed. */
  readonly skipUnchanged: boolean;
}
