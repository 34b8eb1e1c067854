import type { ConnectorRecord } from '../../../sandbox/connect/model/index.ts';
import type { Dice } from '../engine/dice.ts';
import { drawConditions } from '../engine/networkConditions.ts';
import { runScene } from '../runs/runScene.ts';
import type { Run } from '../runs/runScene.ts';
import type { FleetTarget, Fleet, Scene } from '../worlds/scene.ts';

/** A release and what followed it. */
export interface FleetRun {
  readonly fleet: Fleet;
  readonly release: Run;
  /** The tag that a redeploy would have taken when the release ended. */
  readonly released: string | undefined;
  /** Undefined if the release was red, as everything after it. */
  readonly list: Run | undefined;
  readonly redeploys: readonly Redeployed[];
}

/** A redeploy, and what was true when it ended. */
export interface Redeployed {
  readonly target: FleetTarget;
  readonly run: Run;
  /** The tag that the Deployment ran then. */
  readonly tag: string | undefined;
}

/** Plays `connect-release.yml` from the end of its release: each job under conditions of its own, some time after the one before. */
export async function playFleet(release: Run, fleet: Fleet, dice: Dice): Promise<FleetRun> {
  const released = publishedTag(fleet.connectors.recordAt(release.endMs), release.endMs);
  const none: FleetRun = { fleet, release, released, list: undefined, redeploys: [] };
  if (release.isGreen !== true) return none;
  const list = await runNext(release, fleet.toList(), dice.fork('list'));
  if (list.isGreen !== true) return { ...none, list };
  const { outputs } = list.witness.runner;
  const targets = JSON.parse(outputs['targets'] ?? '[]') as readonly FleetTarget[];
  const redeploys: Redeployed[] = [];
  const passedOn = readPassedOn(release);
  let last = list;
  for (const target of targets) {
    const scene = fleet.toRedeploy(target, passedOn);
    last = await runNext(last, scene, dice.fork(target.deployment_id));
    if (last.ending !== 'settled')
      return { ...none, list, redeploys: [...redeploys, stateOf(target, last, fleet)] };
    redeploys.push(stateOf(target, last, fleet));
  }
  return { ...none, list, redeploys };
}

function publishedTag(record: ConnectorRecord | undefined, atMs: number): string | undefined {
  if (record === undefined) return undefined;
  const { published, publishedBefore } = record;
  return (atMs < publishedBefore.untilMs ? publishedBefore.revision : published)?.tag;
}

/** What `connect-release.yml` passes on. */
export function readPassedOn({ witness }: Run): Parameters<Fleet['toRedeploy']>[1] {
  const { outputs, lines } = witness.runner;
  const isCertain = !lines.some((line) => line.includes('does not show the tag yet'));
  return { expected: outputs['connector_tag'], isCertain };
}

/** A job takes a while to start; by then everything has arrived that was under way. */
const [SOONEST_MS, LATEST_MS] = [8000, 120_000];

async function runNext({ clock, unkind }: Run, scene: Scene, dice: Dice): Promise<Run> {
  const restedMs = clock.now() + dice.magnitude(SOONEST_MS, LATEST_MS);
  await clock.runUntil(new Promise<never>(() => undefined), restedMs);
  // The machine may have been suspended meanwhile.
  const startMs = Math.max(restedMs, clock.now());
  const conditions = drawConditions(dice.fork('conditions'), scene.limitMs, unkind);
  return runScene({ scene, conditions, unkind, dice, startMs });
}

function stateOf(target: FleetTarget, run: Run, { connectors }: Fleet): Redeployed {
  const all = connectors.deploymentsAt(run.endMs);
  const record = all.find(({ id }) => id === target.deployment_id);
  return { target, run, tag: record?.state.revision.tag };
}
