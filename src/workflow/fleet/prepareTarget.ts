import { ActionError } from '../../errors/index.ts';
import { mergeKeyValueLines, parseKeyValueLines } from '../../inputs/index.ts';
import { problemOf } from '../../step/index.ts';
import { parseJson } from '../../text/index.ts';
import type { WorkflowWorld } from '../world.ts';
import { readCredentials } from './credentials.ts';
import { mergeConfiguration } from './mergeConfiguration.ts';
import { readPast } from './readPast.ts';
import { nameOfTarget } from './targets.ts';
import type { FleetTarget } from './targets.ts';

/**
 * Masks every text of the secret `CREDENTIALS`, and sets what `TARGET` is deployed with, of what all targets have and what is its
 * own: the outputs `environment_variables`, `configuration` and `global_configuration`, each empty when nobody gives any. Also finds
 * what is live.
 */
export async function prepareTarget(world: WorkflowWorld, cancelled: AbortSignal): Promise<void> {
  const { runner } = world;
  const { TARGET: text = '{}', CREDENTIALS = '', ...common } = runner.env;
  const target = parseJson(text) as FleetTarget;
  const credentials = readCredentials(runner, { all: CREDENTIALS, target });
  const faults: string[] = [];
  const variables = mergeVariables(common['ENVIRONMENT_VARIABLES'] ?? '', target, faults);
  const configurations = (['configuration', 'global_configuration'] as const).map((input) => {
    const secret = credentials?.[input] ?? common[`SECRET_${input.toUpperCase()}`];
    const given = { open: [common[input.toUpperCase()], target[input]], secret };
    return [
      input,
      mergeConfiguration(given, { input, credentials, faults, mask: runner.secret }),
    ] as const;
  });
  if (faults.length > 0) {
    throw new ActionError('input', `${nameOfTarget(target)}: ${faults.join(' ')}`, {
      hint: 'Nothing was deployed to it.',
    });
  }
  runner.output('environment_variables', variables);
  for (const [input, value] of configurations) runner.output(input, value);
  await setLiveCommit(world, cancelled);
}

function mergeVariables(common: string, target: FleetTarget, faults: string[]): string {
  const own = target['environment_variables'] ?? '';
  if (typeof own !== 'string') {
    faults.push('environment_variables of the target: is no text of KEY=VALUE lines.');
    return '';
  }
  for (const [name, text] of [
    ['environment_variables', common],
    ['environment_variables of the target', own],
  ] as const) {
    const wrong = parseKeyValueLines(text).faults;
    if (wrong.length > 0) faults.push(`${name}: ${wrong.join(' ')}`);
  }
  return faults.length > 0 ? '' : mergeKeyValueLines(common, own).trim();
}

/**
 * Sets the output `live_commit`: what the newest successful GitHub Deployment of `ENVIRONMENT` is of. It is only shown, so whatever
 * goes wrong leaves it empty. What runs on Connect is a tag, and not known to GitHub.
 */
async function setLiveCommit(
  { runner, openRepository }: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<void> {
  const {
    GITHUB_TOKEN: token = '',
    PLATFORM: platform,
    ENVIRONMENT: environment = '',
  } = runner.env;
  if (token === '' || platform !== 'bigcommerce') return;
  try {
    const repository = await openRepository(token);
    if (repository === undefined) return;
    const { live } = await readPast(repository, { platform, environment }, cancelled);
    if (live !== undefined) runner.output('live_commit', live.commit);
  } catch (error) {
    cancelled.throwIfAborted();
    runner.info(`What is live is not known. ${problemOf(error).message}`);
  }
}
