import { ActionError } from '../../errors/index.ts';
import { parseKeyValueLines } from '../../inputs/index.ts';
import type { WorkflowWorld } from '../world.ts';

/**
 * Runs `BUILD_COMMAND` with the `KEY=VALUE` lines of `BUILD_ENVIRONMENT` as its variables, each value masked before. GitHub masks
 * a secret of several lines line by line, and `KEY=value` hides no `value`. Throws when the command fails.
 */
export async function runBuild({ runner, start }: WorkflowWorld): Promise<void> {
  const { BUILD_COMMAND: command = '', BUILD_ENVIRONMENT: lines = '' } = runner.env;
  const { entries, faults } = parseKeyValueLines(lines);
  for (const value of entries.values()) runner.secret(value);
  if (faults.length > 0) throw new ActionError('input', `build_environment: ${faults.join(' ')}`);
  const ours = { BUILD_COMMAND: undefined, BUILD_ENVIRONMENT: undefined };
  const exitCode = await start(command, { ...ours, ...Object.fromEntries(entries) });
  if (exitCode !== 0) {
    throw new ActionError('artifact', `build_command ended with exit code ${String(exitCode)}.`);
  }
}
