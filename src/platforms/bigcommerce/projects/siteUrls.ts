import { isLoopback } from '../../../inputs/index.ts';

/** With `_`, which DNS and URLs allow, and the platform may put in from the name of a project. */
const HOST_NAME =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3})(:\d{1,5})?$/;

/**
 * Makes URLs of the host names that the platform gives; what is no host name is left out. Sites are served over https,
 * but next to an API on this machine they may be on this machine too, and then they are served as the API is.
 */
export function siteUrls(hostnames: readonly string[], apiUrl: string): readonly string[] {
  const api = new URL(apiUrl);
  const isLocal = isLoopback(api.hostname);
  return hostnames.flatMap((hostname) => {
    if (HOST_NAME.test(hostname)) return [`https://${hostname.toLowerCase()}`];
    return isLocal && LOCAL_HOST.test(hostname) ? [`${api.protocol}//${hostname}`] : [];
  });
}
