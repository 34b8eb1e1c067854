import { parseKeyValueLines } from '../inputs/index.ts';
import { maskableParts } from '../text/index.ts';
import { logFaults } from './tool.ts';
import type { Tool } from './tool.ts';

/** Starts a command with these variables, and resolves with its exit code. */
export type Start = (
  command: string,
  env: Readonly<Record<string, string | undefined>>,
) => Promise<number>;

/**
 * Runs `BUILD_COMMAND` with the `KEY=VALUE` lines of `BUILD_ENVIRONMENT` as its variables, each value masked before. GitHub masks
 * a secret of several lines line by line, and `KEY=value` hides no `value`. Resolves with the exit code.
 */
export async function runWithVariables(tool: Tool, start: Start): Promise<number> {
  const { BUILD_COMMAND: command = '', BUILD_ENVIRONMENT: lines = '', ...env } = tool.env;
  const { entries, faults } = parseKeyValueLines(lines);
  for (const part of new Set([...entries.values()].flatMap(maskableParts))) {
    tool.log(
      `::add-mask::${part.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`,
    );
  }
  if (faults.length > 0) {
    logFaults(tool, 'build_environment', faults);
    return 1;
  }
  return start(command, { ...env, ...Object.fromEntries(entries) });
}
