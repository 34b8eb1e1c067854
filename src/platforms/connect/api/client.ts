import * as z from 'zod/mini';

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

/** An id in an answer. It goes into messages, outputs and URLs, so it must not contain special characters. */
export const resourceId = z.string().check(z.regex(/^[\w.-]{1,200}$/));

/** Identifies a resource of the API. */
export interface Reference {
  readonly by: 'key' | 'id';
  readonly value: string;
}

/** Returns the part of a path that names a resource. */
export function segmentOf({ by, value }: Reference): string {
  return by === 'key' ? `key=${value}` : encodeURIComponent(value);
}
