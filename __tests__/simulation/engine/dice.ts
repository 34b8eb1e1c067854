/** A seeded random generator: the same seed gives the same numbers on every machine. */
export interface Dice {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** An integer, both ends included. */
  readonly between: (least: number, most: number) => number;
  /** Like `between`, but each order of magnitude is equally likely. */
  readonly magnitude: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Picks by weight: `[[3, 'often'], [1, 'seldom']]`. */
  readonly weigh: <T>(table: readonly (readonly [number, T])[]) => T;
  /** New dice that do not depend on how often these were thrown. */
  readonly fork: (name: string) => Dice;
}

/** Creates dice from a seed. The generator is mulberry32. */
export function openDice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    magnitude: (least, most) => Math.round(least * (most / least) ** next()),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, between(0, items.length - 1)),
    weigh: (table) => {
      let left = next() * table.reduce((sum, [weight]) => sum + weight, 0);
      const found = table.findIndex(([weight]) => (left -= weight) < 0);
      return itemAt(table, found < 0 ? table.length - 1 : found)[1];
    },
    fork: (name) => openDice(hash(`${String(seed)} ${name}`)),
  };
}

function itemAt<T>(items: readonly T[], at: number): T {
  if (at >= items.length) throw new Error('There is nothing to pick from.');
  return items[at] as T;
}

/** FNV-1a, so that neighbouring seeds are unrelated. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}
