import type { Run } from '../../runs/runScene.ts';

/** Statuses after which only the platform knows what is live; the step's error says so. */
export const OPEN_ENDS: readonly string[] = [
  'timed_out',
  'cancelled',
  'unknown',
  'queued',
  'in_progress',
];

/**
 * What the outputs and GitHub show as live is live on the platform, unless a warning or the step's error says that GitHub is not up
 * to date.
 */
export function showsWhatIsLive(run: Run): string[] {
  const { scene, witness, endMs } = run;
  const { status = '', url = '', deployment_uuid: id } = witness.runner.outputs;
  if (run.ending !== 'settled' || hasWarned(run)) return [];
  const live = scene.serves(endMs);
  const faults: string[] = [];
  if (status === 'completed' && live !== id) faults.push(`completed, but ${name(live)} is live`);
  if (status === 'skipped' && url !== '') faults.push('skipped, with a URL');
  if (OPEN_ENDS.includes(status)) return faults;
  for (const shown of shownAsLive(run)) {
    if (shown !== live) faults.push(`GitHub shows ${shown}, but ${name(live)} is live`);
  }
  return faults;
}

/** What GitHub shows of other targets in the same environment stays as it is, as long as GitHub does what it is asked. */
export function othersAreShown({ scene }: Run): string[] {
  if (scene.gitHub.retiresAnyway) return [];
  return scene.gitHub
    .others()
    .filter(({ statuses }) => statuses.at(-1)?.state !== 'success')
    .map(({ environment }) => `another target of ${environment} is not shown as live any more`);
}

/** If a run removed its own deployment again, the comment does not show it as deployed. */
export function removedIsShown({ scene, witness, ending }: Run): string[] {
  const { status, deployment_uuid: id } = witness.runner.outputs;
  if (ending !== 'settled' || status !== 'skipped' || id === undefined) return [];
  return scene.gitHub
    .comments()
    .filter(({ body }) => body.includes('### Deployed'))
    .map(() => 'skipped, but the comment says that it is deployed');
}

/** Names of what GitHub shows as live for the run's own target. */
function shownAsLive({ scene, witness }: Run): string[] {
  return scene.gitHub
    .deployments()
    .filter(({ statuses }) => statuses.at(-1)?.state === 'success')
    .map(() => witness.runner.outputs['deployment_uuid'] ?? 'nothing');
}

/** Returns whether a warning says that something could not be told, or that a preview is left. */
export function hasWarned({ witness }: Run): boolean {
  return witness.runner.lines.some((line) => WARNINGS.some((warning) => line.startsWith(warning)));
}

const WARNINGS = [
  'warning: Could not update GitHub',
  'warning: The pull request was closed meanwhile',
];

function name(live: string | undefined): string {
  return live ?? 'nothing';
}
