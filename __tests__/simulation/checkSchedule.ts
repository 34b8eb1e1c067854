import * as bounds from './invariants/bounds.ts';
import * as effects from './invariants/effects.ts';
import * as outcome from './invariants/outcome.ts';
import * as removal from './invariants/removal.ts';
import * as secrecy from './invariants/secrecy.ts';
import { runSchedule } from './runSchedule.ts';
import type { Run, Schedule } from './runSchedule.ts';

/** What a schedule has shown. */
export interface Finding {
  readonly run: Run;
  /** One line each, beginning with the invariant's name; empty when all of them hold. */
  readonly violations: readonly string[];
}

const { gitHubChangesNothing, ...ofEffects } = effects;

type Invariants = Readonly<Record<string, (run: Run) => string[]>>;
const always: Invariants = { ...bounds, ...secrecy };
const ofDeployments: Invariants = { ...always, ...outcome, ...ofEffects };
const { deletesOnlyItsOwn } = effects;
const ofRemovals: Invariants = { ...always, ...removal, deletesOnlyItsOwn };

/** Runs a schedule and checks all invariants. */
export async function checkSchedule(schedule: Schedule): Promise<Finding> {
  const run = await runSchedule(schedule);
  const violations = Object.entries(
    run.scene.removal === undefined ? ofDeployments : ofRemovals,
  ).flatMap(([name, check]) => check(run).map((fault) => `${name}: ${fault}`));
  if (hasGitHub(run) && violations.length === 0) {
    const bare = await runSchedule({ ...schedule, isWithoutGitHub: true });
    violations.push(
      ...gitHubChangesNothing(run, bare).map((fault) => `gitHubChangesNothing: ${fault}`),
    );
  }
  return { run, violations };
}

/** A pull request is looked at before anything else, which takes its time; otherwise GitHub is told beside the deployment. */
function hasGitHub({ scene, network }: Run): boolean {
  return (
    scene.event.pullRequest === undefined &&
    network.sent.some(({ url }) => scene.gitHub.hosts.includes(url.host))
  );
}
