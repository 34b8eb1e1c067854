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
  /** Finds the next byte that changes anything, or at which a string may have to be cut. Most do neither. */
  const skip = (chunk: Uint8Array, from: number): number => {
    if (escape !== 0) return from;
    if (length === undefined) return endOfRun(chunk, from, { isInside: false });
    if (isDropping) return endOfRun(chunk, from, { isInside: true });
    const to = endOfRun(chunk, from, { isInside: true, most: Math.max(0, longest - length) });
    length += to - from;
    return to;
  };
  return (chunk) => {
    const kept: Uint8Array[] = [];
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      index = skip(chunk, index);
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

interface Run {
  /** Whether it is part of a string, in which a backslash ends it as well. */
  readonly isInside: boolean;
  /** Its maximum length. */
  readonly most?: number;
}

/** Finds the next quote or backslash; the end of the chunk, or of the longest run, if there is none. */
function endOfRun(chunk: Uint8Array, from: number, { isInside, most = Infinity }: Run): number {
  const end = Math.min(chunk.length, from + most);
  for (let index = from; index < end; index += 1) {
    const byte = chunk[index];
    if (byte === QUOTE || (isInside && byte === BACKSLASH)) return index;
  }
  return end;
}

/** Returns whether a byte continues a UTF-8 character. */
function continues(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
