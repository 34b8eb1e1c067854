import type { Runner } from './ports/runner.ts';

/** The outputs of one run, as they become known. */
export interface OutputBook<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly set: (name: Name, value: string) => void;
  /** Writes what has changed since it was written first. */
  readonly flush: () => void;
}

/** Keeps the outputs of one run: writes the first value of each at once, later ones when flushed. */
export function keepOutputs<Name extends string>(runner: Pick<Runner, 'output'>): OutputBook<Name> {
  const values: Partial<Record<Name, string>> = {};
  const changed = new Set<Name>();
  return {
    values,
    set: (name, value) => {
      if (values[name] === undefined) runner.output(name, value);
      else if (values[name] !== value) changed.add(name);
      values[name] = value;
    },
    flush: () => {
      for (const name of changed) runner.output(name, values[name] ?? '');
      changed.clear();
    },
  };
}
