const FIRST_MS = 2000;
const LONGEST_MS = 15_000;
const FACTOR = 1.5;

/** The waits between polls. */
interface Pace {
  /** The next wait in milliseconds: 2 s, growing by half up to 15 s, plus up to a quarter at random. */
  readonly nextMs: () => number;
  /** Restarts with the shortest wait. */
  readonly restart: () => void;
}

/** Opens the waits of one poll. The random part keeps the jobs of a matrix from polling all at once. */
export function openPace(random: () => number): Pace {
  let waitMs = FIRST_MS;
  return {
    nextMs: () => {
      const nextMs = Math.ceil(waitMs * (1 + random() / 4));
      waitMs = Math.min(LONGEST_MS, waitMs * FACTOR);
      return nextMs;
    },
    restart: () => {
      waitMs = FIRST_MS;
    },
  };
}
