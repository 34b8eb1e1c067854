/** JSON as a server keeps it. */
export type Json = Readonly<Record<string, unknown>>;

/** Something that a run has done to a store. */
export interface StoreDeed {
  /** Which run of the schedule did it, from 1. */
  readonly run: number;
  readonly byRequest: number;
  readonly atMs: number;
  readonly action: 'create' | 'update' | 'delete';
  readonly kind: 'store' | 'location' | 'promotion' | 'code';
  readonly key: string;
  readonly id: number | string;
}

/** What the runs have done, and what they were refused for its content. */
export interface Diary {
  readonly deeds: readonly StoreDeed[];
  readonly note: (deed: Omit<StoreDeed, 'run'>) => void;
  /** Notes what was refused for its content, as it would be again: codes of locations, names of promotions. */
  readonly refuse: (...keys: readonly string[]) => void;
  readonly refused: ReadonlySet<string>;
  /** Which run it is, from 1. */
  readonly run: () => number;
  readonly beginRun: () => void;
}

/** Opens the diary of a store. */
export function openDiary(): Diary {
  const deeds: StoreDeed[] = [];
  let run = 0;
  const refused = new Set<string>();
  return {
    deeds,
    note: (deed) => deeds.push({ run, ...deed }),
    refuse: (...keys) => {
      for (const key of keys) refused.add(key);
    },
    refused,
    run: () => run,
    beginRun: () => {
      refused.clear();
      run += 1;
    },
  };
}
