import type { Run } from '../runs/runScene.ts';
import { hadNoEffect } from './answers.ts';

/** A call that deploys is repeated only if it certainly had no effect. */
export function deploysOnce({ scene, network }: Run): string[] {
  const calls = network.sent.filter(scene.isDeed);
  const faults = calls.slice(1).flatMap((second, at) => {
    const first = calls[at];
    if (first === undefined || hadNoEffect(first.seen)) return [];
    return scene.isDisproved(first, second, network.sent)
      ? []
      : [`request ${String(second.n)} repeats request ${String(first.n)}, which may have worked`];
  });
  const deeds = scene.deeds();
  return deeds.length > 1 && scene.isTraceable
    ? [...faults, `deployed ${String(deeds.length)} times`]
    : faults;
}

/** A run that should change nothing changes nothing at the platform. */
export function writesOnlyWhenAsked({ scene, network, witness }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  if (!['planned', 'skipped'].includes(status) || isTakenBack(witness)) return [];
  return network.sent
    .filter(({ url, request }) => {
      const isToken = url.pathname === '/oauth/token';
      return scene.platformHosts.includes(url.host) && request.method !== 'GET' && !isToken;
    })
    .map(({ n }) => `${status}, but request ${String(n)} writes`);
}

/** A preview whose pull request was closed during the run, which then removes it again. */
function isTakenBack({ runner: { outputs } }: Run['witness']): boolean {
  return outputs['status'] === 'skipped' && outputs['deployment_uuid'] !== undefined;
}

/** A run deletes only what it created itself. */
export function deletesOnlyItsOwn({ scene }: Run): string[] {
  return scene.wrongDeletes().map((id) => `deleted ${id}, which it had not created`);
}

const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  completed: ['success', 'inactive'],
  failed: ['failure'],
  timed_out: ['error'],
  cancelled: ['error'],
  unknown: ['error'],
  unhealthy: ['error', 'inactive'],
  queued: ['queued'],
  in_progress: ['in_progress'],
  skipped: ['inactive'],
};

/** What failed with one of these is live, and ends as an error. */
const LIVE_ALL_THE_SAME = ['60', 'unexpected-tag'];

/** If GitHub works, it gets the result once. */
export function updatesGitHub({ scene, conditions, witness, ending }: Run): string[] {
  const [deployments, comments] = [scene.gitHub.deployments(), scene.gitHub.comments()];
  const isDisturbed = conditions.troubleOfGitHub > 0 || conditions.silence !== undefined;
  if (isDisturbed || conditions.leaptMs > 0 || ending !== 'settled') return [];
  const faults: string[] = [];
  if (deployments.length > 1) faults.push(`${String(deployments.length)} GitHub Deployments`);
  if (comments.length > 1) faults.push(`${String(comments.length)} comments`);
  const { status = '', error_code: code = '' } = witness.runner.outputs;
  const meanings = LIVE_ALL_THE_SAME.includes(code) ? MEANINGS['unhealthy'] : MEANINGS[status];
  for (const { statuses } of deployments) {
    const state = statuses.at(-1)?.state ?? 'none';
    if (!meanings?.includes(state)) faults.push(`GitHub shows ${state} for ${status}`);
  }
  return faults;
}

/** Whatever GitHub does, the platform gets the same requests at the same times, and the outputs are the same. */
export function gitHubChangesNothing(run: Run, bare: Run): string[] {
  const [own, other] = [describePlatform(run), describePlatform(bare)];
  return own === other ? [] : [`without GitHub the run differs:\n${own}\n${other}`];
}

function describePlatform({ scene, network, witness }: Run): string {
  const requests = network.sent
    .filter(({ url }) => scene.platformHosts.includes(url.host))
    .map(({ request, atMs }) => `${String(atMs)} ${request.method} ${request.url}`);
  const outputs = Object.entries(witness.runner.outputs).filter(
    ([name]) => !['github_deployment_id', 'duration_seconds'].includes(name),
  );
  return [...requests, JSON.stringify(outputs)].join('\n');
}
