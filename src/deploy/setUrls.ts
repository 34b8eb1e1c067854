import type { DeployJournal } from './outputs.ts';
import type { TerminalEvent } from './platform.ts';

type Urls = Extract<TerminalEvent, { kind: 'completed' }>['urls'];

/** Sets the output `urls`, and `url` to the main one; returns that, undefined when the platform gave none. */
export function setUrls(urls: Urls, journal: Pick<DeployJournal, 'output'>): string | undefined {
  const [url] = Object.values(urls);
  if (url !== undefined) journal.output('url', url);
  journal.output('urls', JSON.stringify(urls));
  return url;
}
