import { oneLine } from '../text/plain.ts';
import { nearestName } from '../text/nearestName.ts';

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
