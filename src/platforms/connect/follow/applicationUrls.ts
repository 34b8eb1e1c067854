import { isLoopback } from '../../../inputs/fields.ts';
import type { DeployedApplication } from '../api/connectDeployment.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Makes the URLs of a Deployment's applications, by their names and in their order. The platform leaves the scheme out at
 * times. What is no https URL is left out; next to an API on this machine, applications may be on this machine too, and are
 * then served as the API is.
 */
export function applicationUrls(
  applications: readonly DeployedApplication[],
  connectUrl: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    applications.flatMap(({ name, url: text }) => {
      const url = text === undefined ? undefined : toUrl(text.trim(), new URL(connectUrl));
      return url === undefined ? [] : [[name, url.href.replace(/\/$/, '')]];
    }),
  );
}

function toUrl(text: string, api: URL): URL | undefined {
  const url = SCHEME.test(text) ? parse(text) : withScheme(text, api);
  if (url === undefined || url.username || url.password) return undefined;
  if (isLoopback(url.hostname)) {
    return isLoopback(api.hostname) && /^https?:$/.test(url.protocol) ? url : undefined;
  }
  return url.protocol === 'https:' && url.hostname.includes('.') ? url : undefined;
}

function withScheme(text: string, api: URL): URL | undefined {
  const url = parse(`https://${text}`);
  return url !== undefined && isLoopback(url.hostname) ? parse(`${api.protocol}//${text}`) : url;
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
