import type { Run } from '../runs/runScene.ts';
import { colourFaults, errorFaults } from './colour.ts';

const GREEN = ['deleted', 'already_gone', 'kept'];
const RED = ['failed', 'timed_out', 'cancelled'];

/** `deleted` and `already_gone` require that the target no longer exists. */
export function removedIsTrue({ scene, witness, endMs }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  if (!['deleted', 'already_gone'].includes(status)) return [];
  return scene.removal?.isThere(endMs) === true ? [`${status}, but it still exists`] : [];
}

/** For a target that is kept, no delete is sent. */
export function keptIsTrue({ network, witness }: Run): string[] {
  if (witness.runner.outputs['status'] !== 'kept') return [];
  return network.sent
    .filter(({ request }) => request.method === 'DELETE')
    .map(({ n }) => `kept, but request ${String(n)} deletes`);
}

/** The step reports a failed removal only if the platform's removal failed. */
export function refusalIsTrue({ scene, witness, endMs }: Run): string[] {
  const saysSo = witness.runner.lines.some((line) => line.startsWith('error: The removal failed'));
  if (!saysSo || scene.removal?.wasRefused(endMs) === true) return [];
  return ['a failed removal is reported, but none failed'];
}

/** The step is red for exactly the red statuses, with one error. */
export function colourOfRemovalIsRight(run: Run): string[] {
  return [...colourFaults(run, { green: GREEN, red: RED }), ...errorFaults(run)];
}

/** How long it takes, when nothing goes wrong, to notice a removal and to wait for another deployment. */
const SLACK_MS = 300_000;

/** Without trouble, a removal ends as it does on the platform. */
export function calmRemovalEndsWell({ scene, conditions, witness }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  const isKept = status === 'kept' && scene.gitHub.reopensAtMs !== undefined;
  const lastMs = scene.deeds().reduce((sum, { atMs, endsAtMs }) => sum + endsAtMs - atMs, 0);
  if (
    !conditions.isCalm ||
    lastMs + SLACK_MS > scene.limitMs ||
    status === scene.calmEnd() ||
    isKept
  ) {
    return [];
  }
  return [`${status}, although all was well: ${String(scene.calmEnd())}`];
}
