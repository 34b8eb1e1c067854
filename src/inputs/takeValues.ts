import type { Runner } from '../step/index.ts';
import type { Fields, Reading } from './readInputs.ts';
import { wrongInputs } from './wrongInputs.ts';
import { nearestName, oneLine } from '../text/index.ts';

type Findings = Pick<Reading<unknown>, 'faults' | 'warnings'>;
type Readings = Readonly<Record<string, Reading<unknown> | undefined>>;
type ValuesOf<R extends Readings> = {
  readonly [K in keyof R]: R[K] extends Reading<infer T> | undefined ? T : never;
};

/** Everything that was read before a step does anything. */
export interface StepReadings<R extends Readings> {
  /** All fields that the action declares: any other input that is set is a finding. */
  readonly fields: Fields;
  /** Undefined parts could not be read because of a fault in another one. */
  readonly readings: R;
  /** What else was found about the inputs. */
  readonly others?: readonly (Findings | undefined)[];
  /** What was found in the build that the inputs name. */
  readonly build?: Findings;
  /** What has not happened yet: `anything is sent`. */
  readonly before: string;
}

/** Logs every warning about a step's inputs, and throws all their faults as one error. Returns the values of the readings. */
export function takeValues<R extends Readings>(
  runner: Runner,
  { fields, readings, others = [], build, before }: StepReadings<R>,
): ValuesOf<R> {
  const names = checkNames(runner.inputNames(), Object.keys(fields));
  const parts = [names, ...Object.values(readings), ...others].filter((part) => part !== undefined);
  for (const message of [...parts, build].flatMap((part) => part?.warnings ?? [])) {
    runner.warning({ title: 'Check this', message });
  }
  const inputs = parts.flatMap(({ faults }) => faults);
  const isWhole = Object.values(readings).every((reading) => reading?.value !== undefined);
  if (inputs.length > 0 || build?.faults.length || !isWhole) {
    throw wrongInputs({ inputs, build: build?.faults ?? [] }, before);
  }
  const values = Object.entries(readings).map(([name, reading]) => [name, reading?.value]);
  return Object.fromEntries(values) as ValuesOf<R>;
}

/**
 * Checks the names of the inputs that were set against those the action declares. One that resembles a declared name is
 * a fault, because its value would be lost silently; any other is a warning.
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
    if (meant === undefined)
      warnings.push(`${shown}: is no input of this action and has no effect.`);
    else faults.push(`${shown}: is no input of this action. Did you mean ${meant}?`);
  }
  return { faults, warnings };
}
