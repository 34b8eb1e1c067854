import { redact } from '../redact.ts';
import { readSiteUrl } from '../siteUrl.ts';
import type { DeployJournal } from './outputs.ts';
import type { TerminalEvent } from './platform.ts';

type Urls = Extract<TerminalEvent, { kind: 'completed' }>['urls'];

/**
 * Sets the output `urls`, and `url` to the main one; returns that, undefined when the platform gave none. What is no URL of a site
 * is left out.
 */
export function setUrls(given: Urls, journal: Pick<DeployJournal, 'output'>): string | undefined {
  const urls = Array.isArray(given) ? given.filter(isSiteUrl) : readNamed(given);
  const [url] = Object.values(urls);
  if (url !== undefined) journal.output('url', url);
  journal.output('urls', JSON.stringify(urls));
  return url;
}

function isSiteUrl(text: string): boolean {
  return readSiteUrl(text) !== undefined;
}

function readNamed(urls: Urls): Readonly<Record<string, string>> {
  const entries = Object.entries(urls).filter(([, url]) => isSiteUrl(url));
  return Object.fromEntries(entries.map(([name, url]) => [redact(name), url]));
}
