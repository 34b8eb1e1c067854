import { readSiteUrl, redact } from '../../text/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { TerminalEvent } from '../platform.ts';

type Urls = Extract<TerminalEvent, { kind: 'completed' }>['urls'];

/**
 * Sets the output `urls`, and `url` to the main one; returns that, undefined when the platform gave none. What is no URL of a site
 * is left out.
 */
export function setUrls(given: Urls, journal: Pick<DeployJournal, 'output'>): string | undefined {
  const sites = Object.entries(given).filter(([, url]) => readSiteUrl(url) !== undefined);
  const urls = Array.isArray(given)
    ? sites.map(([, url]) => url)
    : Object.fromEntries(sites.map(([name, url]) => [redact(name), url]));
  const url = sites[0]?.[1];
  if (url !== undefined) journal.output('url', url);
  journal.output('urls', JSON.stringify(urls));
  return url;
}
