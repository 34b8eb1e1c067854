const FIRST_MS = 2000;
const LONGEST_MS = 15_000;
const FACTOR = 1.5;

/** How long to wait before each look at something that changes now and then. */
interface Pace {
  /**
   * The next wait in milliseconds: 2 s, and half as long again each time, up to 15 s, with up to a quarter added at random.
   */
  readonly nextMs: () => number;
  /** Begins again with the shortest wait. */
  readonly restart: () => void;
}

/** Sets a pace for polling. The random part keeps the jobs of a matrix from asking all at once. */
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
