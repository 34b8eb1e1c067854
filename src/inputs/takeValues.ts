import { ActionError } from '../errors/index.ts';
import type { Runner } from '../step/index.ts';
import { formatCount, listLines, nearestName, oneLine } from '../text/index.ts';
import type { Fields, Reading } from './readInputs.ts';

type Findings = Pick<Reading<unknown>, 'faults' | 'warnings'>;
type Readings = Readonly<Record<string, Reading<unknown> | undefined>>;
type ValuesOf<R extends Readings> = {
  readonly [K in keyof R]: R[K] extends Reading<infer T> | undefined ? T : never;
};

/** Everything that a step reads before it starts to work. */
export interface StepReadings<R extends Readings> {
  /** All fields that the action declares. Any other input is reported as unknown. */
  readonly fields: Fields;
  /** A part is undefined when a fault in another part kept it from being read. */
  readonly readings: R;
  /** Further findings about the inputs. */
  readonly others?: readonly (Findings | undefined)[];
  /** Findings about the build. */
  readonly build?: Findings;
  /** What did not happen because of the faults: `nothing was sent`. */
  readonly untouched: string;
}

/** Returns the values of the readings. Logs every warning, and throws all faults as one error. */
export function takeValues<R extends Readings>(
  runner: Runner,
  { fields, readings, others = [], build, untouched }: StepReadings<R>,
): ValuesOf<R> {
  const names = checkNames(runner.inputNames(), Object.keys(fields));
  const parts = [names, ...Object.values(readings), ...others].filter((part) => part !== undefined);
  for (const message of [...parts, build].flatMap((part) => part?.warnings ?? [])) {
    runner.warning({ title: 'Check this', message });
  }
  const inputs = parts.flatMap(({ faults }) => faults);
  const isWhole = Object.values(readings).every((reading) => reading?.value !== undefined);
  if (inputs.length > 0 || build?.faults.length || !isWhole) {
    throw wrongInputs({ inputs, build: build?.faults ?? [] }, untouched);
  }
  const values = Object.entries(readings).map(([name, reading]) => [name, reading?.value]);
  return Object.fromEntries(values) as ValuesOf<R>;
}

/**
 * Checks the names of all set inputs. An unknown one that resembles a declared name is a fault, because a typo would lose its
 * value. Any other unknown one is a warning.
 */
export function checkNames(
  given: readonly string[],
  declared: readonly string[],
): { readonly faults: readonly string[]; readonly warnings: readonly string[] } {
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const name of given) {
    if (declared.includes(name)) continue;
    const meant = nearestName(name, declared);
    const shown = oneLine(name);
    if (meant === undefined) warnings.push(`${shown}: unknown input; it has no effect.`);
    else faults.push(`${shown}: unknown input. Did you mean ${meant}?`);
  }
  return { faults, warnings };
}

/** All faults that keep a step from starting, one sentence each. */
export interface Faults {
  readonly inputs: readonly string[];
  /** Faults of the build. */
  readonly build?: readonly string[];
}

/** Makes one error of all faults, and lists the first 20. `untouched` ends its heading: `nothing was sent`. */
export function wrongInputs({ inputs, build = [] }: Faults, untouched: string): ActionError {
  const faults = [...inputs, ...build];
  const heading = `Fix these ${formatCount(faults.length, 'problem')} first; ${untouched}:`;
  return new ActionError(
    inputs.length > 0 ? 'input' : 'artifact',
    faults.length === 1 ? faults.join('') : [heading, ...listLines(faults)].join('\n'),
  );
}
