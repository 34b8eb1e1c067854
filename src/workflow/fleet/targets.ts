import { isRecord, oneLine, parseJson } from '../../text/index.ts';
import { ActionError } from '../../errors/index.ts';

/** A place to deploy to: inputs of the deploy action by their names, and `name` for people. */
export type FleetTarget = Readonly<Record<string, unknown>>;

/** Values that name a target, the best first. The names of jobs and environments in the workflows follow the same order. */
const NAMES = ['name', 'deployment_key', 'deployment_id', 'project_name', 'project_uuid'];

/** Returns the name of a target for people. */
export function nameOfTarget(target: FleetTarget): string {
  const names = NAMES.map((key) => target[key]);
  const name = names.find((value) => value !== undefined && value !== null && value !== '');
  return oneLine(typeof name === 'string' || typeof name === 'number' ? String(name) : 'no name');
}

/** Returns a value of a target that is a text; '' for any other. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Parses a list of targets. Lists within the list, such as those of several `list` steps, become one. Throws `input`. */
export function parseTargets(text: string): readonly FleetTarget[] {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) throw new ActionError('input', 'targets: is not a JSON list.');
  return parsed.flat().map((target: unknown, index) => {
    if (isRecord(target)) return target;
    throw new ActionError('input', `targets: number ${String(index + 1)} is not an object.`);
  });
}

/** Parses the waves that `plan-waves` has set. Empty when the fleet has none. */
export function parseWaves(text: string): readonly (readonly FleetTarget[])[] {
  return text === '' ? [] : (parseJson(text) as FleetTarget[][]);
}
