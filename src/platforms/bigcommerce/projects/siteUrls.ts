import { isLoopback } from '../../../inputs/index.ts';

/** Allows `_` like DNS and URLs, because the platform may take it from a project's name. */
const HOST_NAME =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3})(:\d{1,5})?$/;

/**
 * Makes URLs from the platform's host names, and drops invalid ones. The scheme is https. With an API on this machine, sites
 * may be on this machine too, and then have the API's scheme.
 */
export function siteUrls(hostnames: readonly string[], apiUrl: string): readonly string[] {
  const api = new URL(apiUrl);
  const isLocal = isLoopback(api.hostname);
  return hostnames.flatMap((hostname) => {
    if (HOST_NAME.test(hostname)) return [`https://${hostname.toLowerCase()}`];
    return isLocal && LOCAL_HOST.test(hostname) ? [`${api.protocol}//${hostname}`] : [];
  });
}
