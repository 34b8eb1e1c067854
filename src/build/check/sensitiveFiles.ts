/** Larger files are not keys. */
const LARGEST_KEY_BYTES = 64 * 1024;
/** Enough for the first line of a key. */
const FIRST_LINE_BYTES = 128;

const KEY_HEADER = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
/** The same at the start of a file, after an optional byte order mark and white space. */
const STARTS_AS_KEY = new RegExp(String.raw`^(?:\xef\xbb\xbf)?\s*${KEY_HEADER.source}`);
const KEY_NAMES = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/;
const KEY_ENDINGS = /\.(?:p12|pfx|pk8|ppk|jks|keystore)$/;
/** Extensions that certificates and public keys have too, so the content decides. */
const PEM_ENDINGS = /\.(?:pem|key)$/;

/**
 * Finds the part of a path that must not be deployed: a name that begins with `.env` or `.dev.vars` (so `.env.example` too),
 * `.npmrc`, `.git`, or the name of a private key. Ignores case. Returns a folder with `/` at its end, for everything below it;
 * undefined when the name is harmless.
 */
export function findSensitivePath(name: string): string | undefined {
  const segments = name.split('/');
  const index = segments.findIndex(isSensitiveName);
  if (index === -1) return undefined;
  return `${segments.slice(0, index + 1).join('/')}${index < segments.length - 1 ? '/' : ''}`;
}

/** Returns how many bytes of a file `holdsPrivateKey` needs, from its start; 0 when it cannot be a key. */
export function bytesToCheck(name: string, size: number): number {
  if (size > LARGEST_KEY_BYTES) return 0;
  return PEM_ENDINGS.test(name.toLowerCase()) ? size : Math.min(size, FIRST_LINE_BYTES);
}

/**
 * Returns whether a file is a private key by its content: one that begins like a key, or a `.pem` or `.key` that contains one
 * anywhere. A `.key` that is not PEM text counts too, because keys can be binary.
 */
export function holdsPrivateKey(name: string, head: Buffer): boolean {
  const lowerName = name.toLowerCase();
  const text = head.toString('latin1');
  if (!PEM_ENDINGS.test(lowerName)) return STARTS_AS_KEY.test(text);
  return KEY_HEADER.test(text) || (lowerName.endsWith('.key') && !text.includes('-----BEGIN '));
}

function isSensitiveName(segment: string): boolean {
  const name = segment.toLowerCase();
  return (
    name === '.git' ||
    name === '.npmrc' ||
    name.startsWith('.env') ||
    name.startsWith('.dev.vars') ||
    KEY_NAMES.test(name) ||
    KEY_ENDINGS.test(name)
  );
}
