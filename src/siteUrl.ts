import { holdsMaskableSecret } from './redact.ts';

/**
 * Parses the URL of a site as somebody else gives it. Undefined unless it is http or https, in one line, without credentials and
 * without a secret: people click on it, and later steps print it.
 */
export function readSiteUrl(text: string): string | undefined {
  if (/[\s\p{C}]/u.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return username || password || holdsMaskableSecret(text) ? undefined : text;
}
