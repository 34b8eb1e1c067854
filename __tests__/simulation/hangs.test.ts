import { beforeAll, expect, test } from '@jest/globals';
import { incidentKinds, incidentReaches } from './engine/fates/incident.ts';
import type { Incident } from './engine/fates/incident.ts';
import { calmConditions } from './engine/networkConditions.ts';
import { formatTrace } from './runs/formatTrace.ts';
import { endsInTime, leavesNothing, stopsInTime } from './invariants/bounds.ts';
import { isNoBug } from './invariants/outcome.ts';
import { drawStage } from './runs/runSchedule.ts';
import type { Schedule } from './runs/runSchedule.ts';
import { runScene } from './runs/runScene.ts';
import type { Run, Stage } from './runs/runScene.ts';
import type { WorldName } from './worlds/index.ts';
import { withLimit } from './worlds/scene.ts';
import { allKind } from './worlds/switches.ts';

/** Two idle cores take a tenth of this. */
const LIMIT_MS = 180_000;
const isWhole = process.env['ALL_HANGS'] !== undefined;
/** Number of calm schedules of each world to choose from. */
const SEEDS = isWhole ? 100 : 50;
/** How long a call has hung when the time limit ends the run. Reading a pull request, before the limit starts, takes 12 s. */
const HANGS_FOR_MS = 13_000;
const invariants = { endsInTime, stopsInTime, leavesNothing, isNoBug };

beforeAll(async () => {
  await import('@actions/github');
});

/** Draws a schedule in which only the incident goes wrong. */
function stageOf(schedule: Schedule, incident?: Incident, limitMs = 3_600_000.5): Stage {
  const stage = drawStage(schedule);
  const isListing = stage.scene.listing !== undefined;
  const scene = isListing ? stage.scene : withLimit(stage.scene, limitMs);
  return { ...stage, scene, conditions: calmConditions, unkind: allKind, incident };
}

/** Names a call by its method, its host in a word, and its path without ids. */
function callsOf({ network }: Run): string[] {
  return network.sent.map(({ request, url }) => {
    const host = HOSTS.find(([part]) => url.host.startsWith(part))?.[1] ?? 'site';
    const path = url.pathname
      .replace(/^\/(stores\/abc123\/v3(\/infrastructure)?|repos\/acme\/shop|my-project)\//, '/')
      .replace(/^\/(franchises\/)[^/]+\/v\d\//, '/$1{id}/')
      .replace(/^\/sandbox-artifacts\/\d+\/[^/]+/, '')
      .replaceAll(/\/([0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=\/|$)/g, '/{id}');
    return `${request.method} ${host}${path}`;
  });
}

const HOSTS = [
  ['api.github', 'github'],
  ['api.', 'api'],
  ['storage.', 'storage'],
  ['auth.', 'auth'],
  ['connect.', 'connect'],
] as const;

/** Chooses a small set of calm schedules that together make every call that any of them makes. */
async function chooseSchedules(world: WorldName): Promise<ReadonlyMap<number, Run>> {
  const runs = new Map<number, Run>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const run = await runScene(stageOf({ world, seed }));
    expect(run.ending).toBe('settled');
    runs.set(seed, run);
  }
  const missing = new Set([...runs.values()].flatMap(callsOf));
  const news = (run: Run): number => new Set(callsOf(run).filter((call) => missing.has(call))).size;
  const chosen = new Map<number, Run>();
  while (missing.size > 0) {
    const [best] = [...runs].sort(([, one], [, other]) => news(other) - news(one));
    if (best === undefined) break;
    chosen.set(...best);
    for (const call of callsOf(best[1])) missing.delete(call);
  }
  return chosen;
}

interface Case {
  readonly incident: Incident;
  readonly limitMs?: number;
}

const endings = [undefined, 'SIGINT', 'SIGTERM'] as const;

/** All incidents that can happen to the calls of a calm run, each with its time limit. */
function casesOf(calm: Run): readonly Case[] {
  const seen = new Set<string>();
  return callsOf(calm).flatMap((call, index) => {
    // Of many identical calls, only the first two are tried.
    const turn = [call, `${call} again`].find((each) => !seen.has(each));
    if (turn === undefined) return [];
    seen.add(turn);
    const atMs = calm.network.sent[index]?.atMs ?? 0;
    const limitMs = Math.round(atMs - calm.startMs) + HANGS_FOR_MS + 0.5;
    return incidentKinds.flatMap((kind, nth) =>
      inTurn(endings, index + nth).flatMap((signal, at) =>
        inTurn(incidentReaches, Math.floor((index + nth) / endings.length) + at).map((reach) => {
          const incident = { kind, reach, signal, atRequest: index + 1 };
          return signal === undefined ? { incident, limitMs } : { incident };
        }),
      ),
    );
  });
}

/**
 * Every combination of call and kind is run, with one ending and one reach in turn; with all of them if `ALL_HANGS` is set, as in
 * `npm run check`.
 */
function inTurn<T>(all: readonly T[], turn: number): readonly T[] {
  if (isWhole) return all;
  return all.slice(turn % all.length, (turn % all.length) + 1);
}

/** Calls that each world has to make, so that none is forgotten. Those of a fleet are made by a release, a list and a redeploy. */
const worlds: Readonly<Record<Exclude<WorldName, 'fleet'>, readonly string[]>> = {
  bigcommerce: [
    'GET api/projects',
    'POST api/projects',
    'POST api/deployments/uploads',
    'PUT storage/bundle.zip',
    'POST api/deployments',
    'GET api/deployments/{id}/events',
    'GET api/logs/{id}/tail',
    'GET site/',
    'GET github/pulls/{id}',
    'GET github/deployments',
    'POST github/deployments',
    'POST github/deployments/{id}/statuses',
    'GET github/issues/{id}/comments',
    'POST github/issues/{id}/comments',
    'PATCH github/issues/comments/{id}',
  ],
  commercetools: [
    'POST auth/oauth/token',
    'GET connect/deployments/key=checkout',
    'POST connect/deployments/key=checkout',
    'GET connect/connectors/key=checkout-connector',
    'POST connect/deployments',
    'GET github/pulls/{id}',
    'POST github/deployments/{id}/statuses',
    'PATCH github/issues/comments/{id}',
  ],
  'bigcommerce-teardown': [
    'GET api/projects',
    'DELETE api/projects/{id}',
    'GET github/deployments',
    'GET github/issues/{id}/comments',
  ],
  'commercetools-teardown': [
    'POST auth/oauth/token',
    'GET connect/deployments/key=checkout',
    'DELETE connect/deployments/key=checkout',
    'GET github/deployments',
  ],
  connector: [
    'POST auth/oauth/token',
    'GET connect/connectors/drafts/key=search-pr-7',
    'POST connect/connectors/drafts',
    'POST connect/connectors/drafts/{id}',
    'GET connect/connectors/drafts/{id}',
    'GET connect/connectors/{id}',
    'DELETE connect/connectors/drafts/{id}',
    'GET connect/deployments',
  ],
  'bigcommerce-list': ['GET api/projects'],
  'commercetools-list': ['POST auth/oauth/token', 'GET connect/deployments'],
  store: [
    'GET api/franchises/{id}/stores/preview-42',
    'POST api/franchises/{id}/oauth/token',
    'POST api/franchises/{id}/accounts/A-1/stores',
    'GET api/inventory/locations',
    'POST api/inventory/locations',
    'PUT api/inventory/locations',
    'DELETE api/inventory/locations',
    'GET api/promotions',
    'POST api/promotions',
    'PUT api/promotions/{id}',
    'DELETE api/promotions/{id}',
    'GET api/promotions/{id}/codes',
    'POST api/promotions/{id}/codes',
    'DELETE api/promotions/{id}/codes',
    'POST github/issues/{id}/comments',
  ],
};

test.each(Object.entries(worlds))(
  'whichever call of %s gets no answer, the run ends in time and leaves nothing',
  async (name, expected) => {
    const world = name as WorldName;
    const schedules = await chooseSchedules(world);
    const made = [...schedules.values()].flatMap(callsOf);
    expect(expected.filter((call) => !made.includes(call))).toEqual([]);
    const cases = [...schedules].flatMap(([seed, calm]) =>
      casesOf(calm).map((each) => ({ seed, ...each })),
    );
    for (const { seed, incident, limitMs } of cases) {
      const run = await runScene(stageOf({ world, seed }, incident, limitMs));
      const violations = Object.entries(invariants).flatMap(([invariant, holds]) =>
        holds(run).map((fault) => `${invariant}: ${fault}`),
      );
      if (violations.length > 0) {
        expect(`seed ${String(seed)}\n${formatTrace({ run, violations })}`).toBe('');
      }
    }
  },
  LIMIT_MS,
);
