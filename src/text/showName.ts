import { redact } from './redact.ts';
import type { Foreign } from './redact.ts';
import { DECODED_LENGTH } from './redaction/index.ts';

const LONGEST = 300;
/** In characters, in its longest spelling. */
const LONGEST_SECRET = 2000;
/** Controls, marks that change the direction of text, line separators, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;

/**
 * Makes a name from outside printable on one line: what cannot be printed becomes `\u{…}`, bytes that are no UTF-8 become
 * `\xNN`, a name that would blur into its sentence is quoted, and of a very long one only the end is shown. Secrets are hidden.
 */
export function showName(name: string | Buffer): Foreign {
  // Secrets go first: one that is cut or escaped is not recognised.
  const text = typeof name === 'string' ? name : decodeLoosely(name);
  const shown = redact(text.slice(-DECODED_LENGTH));
  // The beginning of what was taken may be half a secret.
  const whole = text.length > DECODED_LENGTH ? shown.slice(LONGEST_SECRET) : shown;
  const printable = whole.replace(UNPRINTABLE, escape);
  const short = printable.length > LONGEST ? `…${printable.slice(-LONGEST)}` : printable;
  const isPlain = short !== '' && !/[\s,"]|->/.test(short);
  return (isPlain ? short : `"${short.replaceAll('"', '\\"')}"`) as Foreign;
}

function decodeLoosely(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}

function escape(character: string): string {
  return String.raw`\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
