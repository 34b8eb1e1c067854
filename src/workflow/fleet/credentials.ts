import { ActionError } from '../../errors/index.ts';
import type { Runner } from '../../step/index.ts';
import { isRecord, oneLine, parseJson } from '../../text/index.ts';
import { nameOfTarget } from './targets.ts';
import type { FleetTarget } from './targets.ts';

/** Credentials of one target: inputs of the deploy action by their names, and secrets that its configuration names. */
export type Credentials = Readonly<Record<string, unknown>>;

/**
 * Reads the credentials of a target out of the secret that holds those of all. GitHub hides that secret as a whole only, so every
 * value in it is masked. Undefined when the target names none. Throws `input`, and never shows what the secret holds.
 */
export function readCredentials(
  runner: Pick<Runner, 'secret'>,
  { all, target }: { readonly all: string; readonly target: FleetTarget },
): Credentials | undefined {
  const parsed = parseJson(all);
  maskValues(parsed, runner.secret);
  const { credentials: key } = target;
  if (all !== '' && !isRecord(parsed)) {
    throw new ActionError('input', 'The secret `credentials` is not a JSON object.');
  }
  if (typeof key !== 'string' || key === '') return undefined;
  const own = isRecord(parsed) && Object.hasOwn(parsed, key) ? parsed[key] : undefined;
  if (isRecord(own)) return own;
  throw new ActionError(
    'input',
    `${nameOfTarget(target)}: the secret \`credentials\` has no object ${oneLine(key)}.`,
    { hint: 'Nothing was deployed to it.' },
  );
}

/**
 * Masks every text and number in a secret, however deep. A number that is written without quotes is still a secret, and a later
 * step's inputs show it. Keys, booleans and null are not masked.
 */
export function maskValues(value: unknown, mask: (value: string) => void): void {
  if (typeof value === 'string' || typeof value === 'number') mask(String(value));
  else if (typeof value === 'object' && value !== null) {
    const inside = value instanceof Map ? value.values() : Object.values(value);
    for (const each of inside) maskValues(each, mask);
  }
}
