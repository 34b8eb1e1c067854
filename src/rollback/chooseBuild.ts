import { TODAYS_VALUES, describeBack, toKeptBuild, toWayBack } from '../deploy/index.ts';
import type { ChooseTools, DeployRequest, KeptBuild } from '../deploy/index.ts';
import { ActionError } from '../errors/index.ts';
import { chooseEarlier, nameAttempt, readAttempts, readRecord, wasGood } from '../kept/index.ts';
import type { Attempt, WayBack } from '../kept/index.ts';
import { oneLine, plainOutput } from '../text/index.ts';
import { findWanted } from './findWanted.ts';
import type { Past } from './findWanted.ts';
import type { RollbackRequest } from './readRequest.ts';

/**
 * Chooses the deployment to go back to, and returns the request to deploy its kept build. Sends nothing to the platform. Throws
 * `input` and `artifact`, naming the deployment, when there is no way back.
 */
export async function chooseBuild(
  { request, to, rules }: RollbackRequest,
  { runner, journal, openRepository }: ChooseTools,
  signal: AbortSignal,
): Promise<DeployRequest> {
  journal.enter('Fetch');
  const { inputs, platformName, platform } = request;
  const { github_token: token, environment = '' } = inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository === undefined) {
    const message =
      'A rollback reads the GitHub Deployments of a workflow’s repository, with `github_token`.';
    throw new ActionError('input', message);
  }
  const target = { platform: platformName, environment, target: platform.target };
  const way = await findWay(to, { repository, target }, signal);
  const build = await readBuild(way.to, { repository, target, rules }, signal);
  const back = toWayBack(way);
  runner.output('rolled_back_from', plainOutput(back.from?.commit ?? ''));
  runner.output('rolled_back_to', plainOutput(back.to.commit));
  journal.info(`Rolling back ${oneLine(environment)}. ${describeBack(back)}`);
  journal.info(TODAYS_VALUES);
  return { ...request, build, back };
}

type FoundWay = WayBack & { readonly to: Attempt };

async function findWay(
  wanted: string | undefined,
  past: Past,
  signal: AbortSignal,
): Promise<FoundWay> {
  const { repository, target } = past;
  const { from, to } = await chooseEarlier(readAttempts(repository, target, signal));
  if (wanted !== undefined) return { from, to: await findWanted(wanted, past, signal) };
  if (to !== undefined) return { from, to };
  const shown = oneLine(target.environment);
  throw new ActionError(
    'input',
    from === undefined
      ? `Nothing was deployed to ${shown} of this target yet, so there is no way back.`
      : `There is no earlier good deployment of ${shown} than ${nameAttempt(from)}.`,
    {
      hint: 'Check `environment` and the project, and that the job has `deployments: write`. With `to` you can name any that was ever good.',
    },
  );
}

/** Reads from its record where a build is kept. The record can be forged, so all of this is checked again when it is fetched. */
async function readBuild(
  to: Attempt,
  { rules, ...past }: Past & Pick<RollbackRequest, 'rules'>,
  signal: AbortSignal,
): Promise<KeptBuild> {
  const record = readRecord(to);
  if (record.kind === 'kept') return toKeptBuild(record, rules);
  if (record.kind === 'nowhere') throw await notKept(to, past, signal);
  throw new ActionError(
    'artifact',
    `The record of ${nameAttempt(to)} is damaged: its \`kept_as\` or \`artifact_sha256\` cannot be read.`,
    { hint: 'Somebody may have changed it. Name another deployment in `to`.' },
  );
}

async function notKept(
  to: Attempt,
  { repository, target }: Past,
  signal: AbortSignal,
): Promise<ActionError> {
  let other: Attempt | undefined;
  for await (const attempt of readAttempts(repository, target, signal)) {
    const { id, payload } = attempt.deployment;
    if (id >= to.deployment.id || payload['kept_as'] === undefined || !wasGood(attempt)) continue;
    other = attempt;
    break;
  }
  const kept =
    other === undefined
      ? 'No earlier one is kept either: build and deploy its commit again.'
      : `${nameAttempt(other)} is kept: name it in \`to\`.`;
  return new ActionError('artifact', `The build of ${nameAttempt(to)} is not kept anywhere.`, {
    hint: `${kept} From now on, keep each zip and say where in \`kept_as\` of the deploy action.`,
  });
}
