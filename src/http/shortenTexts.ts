const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;

/**
 * Returns a function that takes the chunks of a JSON document and returns them with every string (keys too) cut after about
 * `longest` bytes. Valid JSON stays valid: it cuts no character and no escape in two.
 */
export function shortenTexts(longest: number): (chunk: Uint8Array) => readonly Uint8Array[] {
  /** Bytes of the current string so far; undefined between strings. */
  let length: number | undefined;
  /** Bytes left of the current escape; `unknown` right after its backslash. */
  let escape: number | 'unknown' = 0;
  let isDropping = false;
  const step = (byte: number): void => {
    if (length === undefined) {
      if (byte === QUOTE) length = 0;
    } else if (escape === 'unknown') {
      escape = byte === LETTER_U ? 4 : 0;
    } else if (escape > 0) {
      escape -= 1;
    } else if (byte === QUOTE) {
      length = undefined;
    } else if (byte === BACKSLASH) {
      escape = 'unknown';
    }
    if (length !== undefined) length += 1;
  };
  return (chunk) => {
    const kept: Uint8Array[] = [];
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      if (isDropping && escape === 0) index = endOfRun(chunk, index);
      const byte = chunk[index];
      if (byte === undefined) break;
      const isBetween = length !== undefined && escape === 0 && !continues(byte);
      if (!isDropping && isBetween && byte !== QUOTE && (length ?? 0) > longest) {
        isDropping = true;
        kept.push(Buffer.from(chunk.subarray(from, index)));
      } else if (isDropping && escape === 0 && byte === QUOTE) {
        isDropping = false;
        from = index;
      }
      step(byte);
    }
    if (!isDropping) kept.push(from === 0 ? chunk : Buffer.from(chunk.subarray(from)));
    return kept;
  };
}

/** Finds the next quote or backslash; the length of the chunk when there is none. */
function endOfRun(chunk: Uint8Array, from: number): number {
  let index = from;
  while (index < chunk.length && chunk[index] !== QUOTE && chunk[index] !== BACKSLASH) index += 1;
  return index;
}

/** Returns whether a byte continues a UTF-8 character. */
function continues(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
