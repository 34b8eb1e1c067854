/** Memory that is handed out in pieces and returned in the same order. */
export interface Ring {
  /** Returns uninitialized memory of a length in bytes. */
  readonly take: (length: number) => Buffer;
  /** Takes back the oldest piece in use. */
  readonly giveBack: () => void;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a ring with a capacity in bytes. Reusing memory saves its allocation and collection, which cost more than reading a
 * file into it. Allocates new memory for a piece that does not fit.
 */
export function createRing(capacity: number): Ring {
  const memory = Buffer.allocUnsafeSlow(capacity);
  /** Pieces in use, oldest first; undefined for new memory. */
  const pieces: (Span | undefined)[] = [];
  let end = 0;
  return {
    take: (length) => {
      const oldest = pieces.find((piece) => piece !== undefined);
      const start = findRoom({ capacity, oldest: oldest?.start, end, length });
      if (start === undefined) {
        pieces.push(undefined);
        return Buffer.allocUnsafeSlow(length);
      }
      end = start + length;
      pieces.push({ start, end });
      return memory.subarray(start, end);
    },
    giveBack: () => {
      pieces.shift();
    },
  };
}

interface Request {
  readonly capacity: number;
  /** Start of the oldest piece in use; undefined when the ring is empty. */
  readonly oldest: number | undefined;
  /** End of the newest piece. */
  readonly end: number;
  readonly length: number;
}

function findRoom({ capacity, oldest, end, length }: Request): number | undefined {
  // With empty pieces, a full ring would look like an empty one.
  if (length === 0) return undefined;
  if (oldest === undefined) return length <= capacity ? 0 : undefined;
  if (end > oldest) {
    if (end + length <= capacity) return end;
    return length <= oldest ? 0 : undefined;
  }
  return end + length <= oldest ? end : undefined;
}
