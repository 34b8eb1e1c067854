import { holdsMaskableSecret } from './redact.ts';

/** More than any site needs. A longer one would fill a comment, and keep the search for secrets busy for seconds. */
const LONGEST = 2000;

/**
 * Parses the URL of a site from outside. Undefined unless it is http or https, in one line of at most 2,000
 * characters, without credentials and without a secret: people click on it, and later steps print it.
 */
export function readSiteUrl(text: string): string | undefined {
  if (text.length > LONGEST || /[\s\p{C}]/u.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return username || password || holdsMaskableSecret(text) ? undefined : text;
}
