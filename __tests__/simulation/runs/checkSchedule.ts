import { deployAgain } from './deployAgain.ts';
import * as ofFleets from '../fleet/invariants.ts';
import { playFleet } from '../fleet/playFleet.ts';
import { openDice } from '../engine/dice.ts';
import { REFUSED_WITH_EFFECT } from '../engine/fates/refusalFates.ts';
import * as bounds from '../invariants/bounds.ts';
import * as effects from '../invariants/effects.ts';
import * as gitHub from '../invariants/github/gitHub.ts';
import * as listing from '../invariants/listing.ts';
import * as live from '../invariants/live.ts';
import { commitIsRight, environmentIsRight } from '../invariants/github/occasion.ts';
import * as outcome from '../invariants/outcome.ts';
import * as release from '../invariants/release.ts';
import * as removal from '../invariants/removal.ts';
import { olderIsNotShown, rerunIsShown, unchangedIsTrue } from '../invariants/github/rerun.ts';
import * as secrecy from '../invariants/secrecy.ts';
import { checkSetup } from '../invariants/store/checkSetup.ts';
import { runAgain } from './runAgain.ts';
import type { Run } from './runScene.ts';
import type { Fleet } from '../worlds/scene.ts';
import { runSchedule } from './runSchedule.ts';
import type { Schedule } from './runSchedule.ts';

/** What checking a schedule found. */
export interface Finding {
  readonly run: Run;
  /** Further runs in the same world, in order. */
  readonly later?: readonly Run[];
  /** One line for each broken invariant, beginning with its name. */
  readonly violations: readonly string[];
}

const { gitHubChangesNothing, ...ofEffects } = effects;
const { outputsAreHarmless, ...ofOutcome } = outcome;

type Invariants = Readonly<Record<string, (run: Run) => string[]>>;
const always: Invariants = { ...bounds, ...secrecy };
const { othersAreShown, showsWhatIsLive, removedIsShown } = gitHub;
const ofDeployments: Invariants = {
  ...{ ...always, outputsAreHarmless, ...ofOutcome, ...ofEffects, ...live },
  ...{ othersAreShown, showsWhatIsLive, removedIsShown, commitIsRight, environmentIsRight },
};
const { deletesOnlyItsOwn } = effects;
const ofRemovals: Invariants = { ...always, ...removal, deletesOnlyItsOwn, othersAreShown };
const ofReleases: Invariants = { ...always, outputsAreHarmless, ...release };
const ofLists: Invariants = { ...always, ...listing };
// A store reports its quota and takes concurrent requests, so its setup has quota invariants of its own.
const { endsInTime, stopsInTime, leavesNothing } = bounds;
const ofSetups: Invariants = {
  ...{ endsInTime, stopsInTime, leavesNothing, outputsAreHarmless },
  ...secrecy,
};

/** A second run without GitHub costs as much as the first, so only one schedule in four has one. */
const ONE_IN = 4;

/** Runs a schedule and checks all invariants. */
export async function checkSchedule(schedule: Schedule): Promise<Finding> {
  const run = await runSchedule(schedule);
  if (run.setup !== undefined) return checkTwice(run, schedule);
  if (run.scene.fleet !== undefined) return checkFleet(run, run.scene.fleet, schedule);
  const violations = [...withoutBelief(check(run, invariantsOf(run)), run)];
  if (schedule.seed % ONE_IN === 0 && hasGitHub(run) && violations.length === 0) {
    const bare = await runSchedule({ ...schedule, isWithoutGitHub: true });
    violations.push(
      ...gitHubChangesNothing(run, bare).map((fault) => `gitHubChangesNothing: ${fault}`),
    );
  }
  if (violations.length > 0 || isOther(run)) return { run, violations };
  return checkRerun(run, schedule);
}

function isOther({ scene }: Run): boolean {
  return scene.listing !== undefined || scene.removal !== undefined;
}

/** After whatever became of a run, a quiet one is told right by GitHub, and GitHub by it. */
async function checkRerun(run: Run, { seed }: Schedule): Promise<Finding> {
  const dice = openDice(seed).fork('rerun');
  const runs = dice.chance(0.5) ? await deployAgain(run, dice) : [run];
  const again = runs.at(-1);
  if (again === undefined || again === run) return { run, violations: [] };
  const faults = [
    ...unchangedIsTrue(again, runs).map((fault) => `unchangedIsTrue: ${fault}`),
    ...rerunIsShown(again, runs).map((fault) => `rerunIsShown: ${fault}`),
    ...olderIsNotShown(again, runs).map((fault) => `olderIsNotShown: ${fault}`),
    ...check(again, { endsInTime, leavesNothing, othersAreShown }),
    ...runs.slice(1).flatMap((each) => check(each, { ...live })),
  ];
  return { run, later: [again], violations: faults };
}

function invariantsOf({ scene }: Run): Invariants {
  if (scene.listing !== undefined) return ofLists;
  if (scene.release !== undefined) return ofReleases;
  return scene.removal === undefined ? ofDeployments : ofRemovals;
}

/** A second setup has to finish what the first one started, and create nothing twice. */
async function checkTwice(run: Run, { seed }: Schedule): Promise<Finding> {
  const violations = withoutBelief([...check(run, ofSetups), ...checkSetup(run)], run);
  if (violations.length > 0) return { run, violations };
  const again = await runAgain(run, openDice(seed).fork('again'));
  if (again === undefined) return { run, violations };
  const ofBoth = [...check(again, ofSetups), ...checkSetup(again)];
  return { run, later: [again], violations: withoutBelief(ofBoth, run, again) };
}

/** A release, the list after it and each redeploy are held like any of their kind; together, they bring the fleet to the tag. */
async function checkFleet(run: Run, fleet: Fleet, { seed }: Schedule): Promise<Finding> {
  // Others go on changing the Connector.
  const ofRelease = check(run, ofReleases);
  const played = await playFleet(run, fleet, openDice(seed).fork('fleet'));
  const { list, redeploys } = played;
  const later = [...(list === undefined ? [] : [list]), ...redeploys.map((each) => each.run)];
  const violations = [
    ...ofRelease,
    ...later.flatMap((each) => check(each, invariantsOf(each))),
    ...Object.entries(ofFleets).flatMap(([name, holds]) =>
      holds(played).map((fault) => `${name}: ${fault}`),
    ),
  ];
  return { run, later, violations: withoutBelief(violations, run, ...later) };
}

function check(run: Run, invariants: Invariants): string[] {
  return Object.entries(invariants).flatMap(([name, holds]) =>
    holds(run).map((fault) => `${name}: ${fault}`),
  );
}

/** Invariants that cannot hold after the API refused a request and carried it out all the same: no run can notice that. */
const BELIEF_IN_REFUSALS: ReadonlySet<string> = new Set([
  ...[
    'deploysOnce',
    'redeploysEachOnce',
    'failedIsTrue',
    'liveNowIsTrue',
    'wordIsRight',
    'noticesTheEnd',
    'updatesGitHub',
    'showsWhatIsLive',
    'asksOnce',
    'sendsOnlyWhatIsMissing',
    'calmReleaseEndsWell',
  ],
  ...['deletesOnlyItsOwn', 'deletesAsPlanned', 'createsOnce', 'createsNoTwin', 'planIsRight'],
  ...['failedIsRight', 'calmSetupEndsWell', 'leavesOnlyRefused'],
]);

/** Leaves out violations that false refusals explain. */
function withoutBelief(violations: readonly string[], ...runs: readonly Run[]): readonly string[] {
  const sent = runs.flatMap(({ network }) => network.sent);
  if (!sent.some(({ fate }) => fate === REFUSED_WITH_EFFECT)) return violations;
  return violations.filter((each) => !BELIEF_IN_REFUSALS.has(each.split(':')[0] ?? ''));
}

/** A run asks GitHub first about its pull request, the run that it follows or its `ref`, which takes time. Otherwise GitHub is updated in parallel with the deployment. */
function hasGitHub({ scene, network }: Run): boolean {
  return (
    scene.event.pullRequest === undefined &&
    // It asks GitHub for the way back.
    scene.inputs['on_unhealthy'] === undefined &&
    scene.occasion === undefined &&
    network.sent.some(({ url }) => scene.gitHub.hosts.includes(url.host))
  );
}
