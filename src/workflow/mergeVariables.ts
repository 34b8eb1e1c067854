import { mergeKeyValueLines, parseKeyValueLines } from '../inputs/index.ts';
import { logFaults } from './tool.ts';
import type { Tool } from './tool.ts';

/**
 * Merges the `KEY=VALUE` lines of `COMMON` and `OWN`, of which `OWN` wins, and gives the result as such lines. Undefined when one of
 * them cannot be read, which is logged.
 */
export function mergeVariables(tool: Tool): string | undefined {
  const { COMMON: common = '', OWN: own = '' } = tool.env;
  const sides = [
    ['environment_variables', common],
    ['environment_variables of the target', own],
  ] as const;
  const wrong = sides
    .map(([name, text]) => ({ name, faults: parseKeyValueLines(text).faults }))
    .filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of wrong) logFaults(tool, name, faults);
  return wrong.length > 0 ? undefined : mergeKeyValueLines(common, own);
}
