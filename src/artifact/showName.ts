const LONGEST = 300;
/** Controls, marks that change the direction of text, line separators, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;

/**
 * Makes a name from outside printable on one line: what cannot be printed becomes `\u{…}`, bytes that are no UTF-8 become
 * `\xNN`, a name that would blur into its sentence is quoted, and of a very long one only the end is shown.
 */
export function showName(name: string | Buffer): string {
  const text = typeof name === 'string' ? name : decodeLoosely(name);
  const printable = text.replace(UNPRINTABLE, escape);
  const short = printable.length > LONGEST ? `…${printable.slice(-LONGEST)}` : printable;
  return short === '' || /[\s,"]|->/.test(short) ? `"${short.replaceAll('"', '\\"')}"` : short;
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
