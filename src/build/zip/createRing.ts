/** Memory that is given out in pieces and taken back in the same order. */
export interface Ring {
  /** Gives memory of a length in bytes, filled with anything. */
  readonly take: (length: number) => Buffer;
  /** Takes back the oldest piece that is still out. */
  readonly giveBack: () => void;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a ring with a capacity in bytes. Memory that is used again need not be found, cleared and collected each time,
 * which costs more than to read a file into it. A piece that does not fit is new memory.
 */
export function createRing(capacity: number): Ring {
  const memory = Buffer.allocUnsafeSlow(capacity);
  /** The pieces that are out, oldest first; undefined for new memory. */
  const pieces: (Place | undefined)[] = [];
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
  /** Where the oldest piece that is out starts; undefined when the ring is empty. */
  readonly oldest: number | undefined;
  /** Where the newest piece ended. */
  readonly end: number;
  readonly length: number;
}

function findRoom({ capacity, oldest, end, length }: Request): number | undefined {
  // Where a piece of nothing begins and ends would tell a full ring from an empty one no longer.
  if (length === 0) return undefined;
  if (oldest === undefined) return length <= capacity ? 0 : undefined;
  if (end > oldest) {
    if (end + length <= capacity) return end;
    return length <= oldest ? 0 : undefined;
  }
  return end + length <= oldest ? end : undefined;
}
