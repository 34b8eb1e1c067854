import { isLoopback } from '../inputs/index.ts';

/** Masks a signed URL, and its query in case only that is printed. */
export function hideSignedUrl(url: string, secret: (value: string) => void): void {
  secret(url);
  const query = url.indexOf('?');
  if (query !== -1) secret(url.slice(query + 1));
}

/** Returns whether a storage is reached encrypted. With an API on this machine, its storage may be on this machine, without. */
export function isSafeStorage(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && isLoopback(hostname) && isLoopback(new URL(apiUrl).hostname);
}
