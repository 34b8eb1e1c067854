import { createHmac } from 'node:crypto';
import type { Target } from './target.ts';

/**
 * Makes a digest of everything that is deployed besides the artifact: 64 hexadecimal digits. Its key is the access token,
 * so that nobody can find a value by trying; with another token it is another digest.
 */
export function configurationDigest({ accessToken, variables }: Target): string {
  const sorted = variables.map(({ type, key, value }) => [key, type, value]).sort(byKey);
  return createHmac('sha256', accessToken).update(JSON.stringify(sorted)).digest('hex');
}

function byKey([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1;
}
