import { contentOf } from '../../models/build.ts';
import type { Run } from '../../runs/runScene.ts';
import { OPEN_ENDS, hasWarned } from './gitHub.ts';

/** `unchanged` is said only when the very build is live that would have been deployed. */
export function unchangedIsTrue(again: Run, runs: readonly Run[]): string[] {
  // What GitHub could not be told, no later run can know; a warning said so.
  if (again.witness.runner.outputs['status'] !== 'unchanged' || runs.some(hasWarned)) return [];
  const live = liveContent(again, runs);
  return live === contentOf(again.scene.build) ? [] : [`unchanged, but ${String(live)} is live`];
}

/** After a quiet run that found or made something live, GitHub shows that, for its commit, and nothing else of the target. */
export function rerunIsShown(again: Run, runs: readonly Run[]): string[] {
  const { scene, witness, ending } = again;
  const { status = '' } = witness.runner.outputs;
  if (ending !== 'settled' || !['completed', 'unchanged'].includes(status)) return [];
  if (runs.some(hasWarned)) return [];
  const shown = scene.gitHub
    .deployments()
    .filter(({ statuses }) => statuses.at(-1)?.state === 'success');
  const { sha } = scene.event;
  const faults = shown.length === 1 ? [] : [`${String(shown.length)} are shown as live`];
  if (shown.at(-1)?.sha !== sha) faults.push(`${sha} is not shown as live`);
  const { content_sha256: content } = { ...(shown.at(-1)?.payload as Record<string, string>) };
  if (content !== undefined && content !== liveContent(again, runs)) {
    faults.push(`GitHub shows ${content}, but another build is live`);
  }
  // One whose creation was lost and came late is there twice.
  const comments = scene.gitHub.comments();
  if (comments.length > 0 && !comments.some(({ body }) => body.includes(sha))) {
    faults.push(`no comment is about ${sha}`);
  }
  return faults;
}

/** Once a run's own deployment is live, GitHub shows none of the target before it as live, however the run ended. */
export function olderIsNotShown(again: Run, runs: readonly Run[]): string[] {
  const { scene, witness, ending, endMs, startMs } = again;
  const { status = '' } = witness.runner.outputs;
  if (ending !== 'settled' || OPEN_ENDS.includes(status) || runs.some(hasWarned)) return [];
  // The site still serves the one before: `verifiedIsTrue` holds that.
  if (witness.runner.outputs['verified'] === 'false') return [];
  const live = scene.deeds().find(({ id }) => id === scene.serves(endMs));
  if (live === undefined || live.atMs < startMs) return [];
  return scene.gitHub
    .deployments()
    .filter(({ sha, statuses }) => {
      return sha !== scene.event.sha && statuses.at(-1)?.state === 'success';
    })
    .map(({ sha }) => `${status}, but GitHub still shows ${sha} as live`);
}

/** The digest of what the target serves in the end: of the build of the run that was on when it was deployed. */
function liveContent(last: Run, runs: readonly Run[]): string | undefined {
  const id = last.scene.serves(last.endMs);
  const deed = last.scene.deeds().find((each) => each.id === id);
  if (deed === undefined) return undefined;
  return contentOf(runs.findLast(({ startMs }) => startMs <= deed.atMs)?.scene.build);
}
