/** A project in its region, and the credentials of an API client for it. */
export interface ApiClient {
  readonly authUrl: string;
  readonly connectUrl: string;
  readonly projectKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Undefined means all scopes of the API client. */
  readonly scope: string | undefined;
}

/** Identifies a resource of the API. */
export interface Reference {
  readonly by: 'key' | 'id';
  readonly value: string;
}
