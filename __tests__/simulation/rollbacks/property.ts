import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { GitHub } from '../../../sandbox/github/model/index.ts';
import { packSource, readSource } from '../../../src/build/index.ts';
import { openRepository } from '../../../src/github/openRepository.ts';
import { runRollback } from '../../../src/rollback/index.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { TOKEN, WELL_KEPT, expectedOf, history, learn, liveOf, recordHistory } from './history.ts';
import type { Past, Recorded } from './history.ts';
import { fault, sendTo } from './network.ts';
import type { Fault } from './network.ts';
import { openShop } from './shop.ts';

interface Schedule {
  readonly history: readonly Past[];
  readonly switches: {
    readonly redirectsAssets: boolean;
    readonly ignoresArtifactNames: boolean;
    readonly storedCuts: number;
  };
  /** How often to go back, one after the other. */
  readonly times: number;
  /** What goes wrong between the run and GitHub, request by request. */
  readonly faults: readonly Fault[];
  /** Which deployment of the history the first time names in `to`; undefined for none. */
  readonly to: number | undefined;
}

/** After the history. */
const NOW_MS = 1_900_000_000_000;

const schedule: fc.Arbitrary<Schedule> = fc.record({
  history,
  switches: fc.record({
    ...{ redirectsAssets: fc.boolean(), ignoresArtifactNames: fc.boolean() },
    storedCuts: fc.nat(3),
  }),
  times: fc.integer({ min: 1, max: 3 }),
  faults: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fault, { maxLength: 30 }) },
  ),
  to: fc.option(fc.nat(6), { nil: undefined, freq: 3 }),
});

/** One rollback: what it said, and what it did. */
interface Attempted {
  readonly status: string;
  /** The deployment of the history that it went back to, by what it said; undefined when it said none. */
  readonly target: Recorded | undefined;
  /** Digests of what it deployed. */
  readonly deployed: readonly string[];
  readonly asked: Recorded | undefined;
  /** The content that was live before, where that is certain. */
  readonly liveBefore: string | undefined;
  /** Contents that the rollbacks before it left. */
  readonly left: ReadonlySet<string>;
  readonly expected: Recorded | undefined;
  /** Whether GitHub answered everything. */
  readonly isCalm: boolean;
}

/** Checks that every rollback keeps to the rules, whatever was deployed before and whatever became of what is kept. */
export const goesBackRight = fc.asyncProperty(schedule, async (drawn) => {
  const attempts = await play(drawn);
  const faults = attempts.flatMap((attempt) =>
    INVARIANTS.flatMap((holds) => holds(attempt).map((fault) => `${holds.name}: ${fault}`)),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

async function play({
  history,
  switches,
  times,
  faults,
  to,
}: Schedule): Promise<readonly Attempted[]> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-rollbacks-'));
  try {
    await learn(folder);
    const { gitHub, recorded } = recordHistory(history, switches);
    const attempts: Attempted[] = [];
    const left = new Set<string>();
    let live = liveOf(recorded);
    for (let time = 0; time < times; time += 1) {
      const asked = time === 0 && to !== undefined ? recorded[to] : undefined;
      const expected = asked ?? expectedOf(recorded, { live, left });
      const end = await rollBack(gitHub, { folder, faults, to: asked && String(asked.id) });
      const target = recorded.find(({ sha }) => sha === end.outputs['rolled_back_to']);
      const liveBefore = live?.content;
      attempts.push({
        ...{ status: end.outputs['status'] ?? '', deployed: end.deployed, target },
        ...{ asked, liveBefore, left: new Set(left), expected, isCalm: faults.length === 0 },
      });
      // After trouble GitHub may not know what was deployed.
      if (end.deployed.length === 0 || target === undefined || faults.length > 0) break;
      if (liveBefore !== undefined) left.add(liveBefore);
      live = target;
    }
    return attempts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Going extends Pick<Schedule, 'faults'> {
  readonly folder: string;
  readonly to: string | undefined;
}

async function rollBack(
  gitHub: GitHub,
  { folder, faults, to }: Going,
): Promise<{
  readonly outputs: Readonly<Record<string, string>>;
  readonly deployed: readonly string[];
}> {
  const env = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '900' };
  const inputs = { environment: 'production', github_token: TOKEN, ...(to && { to }) };
  const runner = { ...memoryRunner(inputs, { env }), temporaryFolder: folder };
  const { kind, deployed } = openShop();
  const clock = virtualClock(NOW_MS);
  const tools = {
    send: sendTo(gitHub, { faults }),
    clock,
    random: () => 0,
    userAgent: 'simulation',
  };
  const world = {
    ...{ runner, clock, correlationId: `run-${String(gitHub.deployments.size)}` },
    platform: { name: 'shop', kind },
    packer: { read: readSource, pack: packSource },
    probe: () => Promise.reject(new Error('Nothing is probed.')),
    openRepository: (token: string) => openRepository(token, { ...tools, env }),
  };
  await clock.runUntil(runRollback(world, new AbortController().signal));
  return { outputs: runner.outputs, deployed };
}

type Invariant = (attempt: Attempted) => string[];

/** What is deployed is what was recorded of the deployment that is gone back to. */
const deploysWhatWasRecorded: Invariant = ({ deployed, target }) =>
  deployed.every((sha256) => sha256 === target?.sha256) ? [] : ['other bytes were deployed'];

/** A run creates one deployment at most, and only one that says so is completed. */
const createsOne: Invariant = ({ status, deployed }) => {
  if (deployed.length > 1) return [`created ${String(deployed.length)}`];
  return (status === 'completed') === (deployed.length === 1)
    ? []
    : [`${status} after ${String(deployed.length)} creations`];
};

/** Nothing is gone back to that never succeeded. */
const onlyToGood: Invariant = ({ deployed, target }) =>
  deployed.length === 0 || target?.end === 'success' ? [] : [`back to ${target?.end ?? 'nothing'}`];

/** Nothing of an untrusted run is deployed. */
const onlyTrusted: Invariant = ({ deployed, target }) =>
  deployed.length === 0 || (target !== undefined && WELL_KEPT.has(target.kept))
    ? []
    : [`took what is ${target?.kept ?? 'unknown'}`];

/** Without `to` it changes what is live, and never to what was just left. */
const movesOn: Invariant = ({ deployed, target, asked, liveBefore, left }) => {
  if (deployed.length === 0 || asked !== undefined || target === undefined) return [];
  if (target.content === liveBefore) return ['back to what is live'];
  return left.has(target.content) ? ['back to what was left'] : [];
};

/** It finds the way where there is one, and ends where there is none. */
const findsTheWay: Invariant = ({ status, target, expected, deployed, isCalm }) => {
  const isThere = expected?.end === 'success' && WELL_KEPT.has(expected.kept);
  if (!isThere) return deployed.length === 0 ? [] : ['there was no way back'];
  if (!isCalm && deployed.length === 0) return [];
  if (status !== 'completed') return [`${status}, although there was a way back`];
  return target?.content === expected.content ? [] : ['another one was the next'];
};

const INVARIANTS = [
  ...[deploysWhatWasRecorded, createsOne, onlyToGood, onlyTrusted, movesOn, findsTheWay],
];
