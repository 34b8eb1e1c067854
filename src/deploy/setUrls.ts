import type { Journal } from './journal.ts';
import type { TerminalEvent } from './platform.ts';

type Urls = Extract<TerminalEvent, { kind: 'completed' }>['urls'];

/** Sets the outputs `url` and `urls`; returns the main URL, undefined when the platform gave none. */
export function setUrls(urls: Urls, journal: Pick<Journal, 'output'>): string | undefined {
  const [url] = Object.values(urls);
  journal.output('url', url ?? '');
  journal.output('urls', JSON.stringify(urls));
  return url;
}
