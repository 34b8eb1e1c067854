import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerOf, isStream } from '../../../sandbox/model/index.ts';
import type { Answer } from '../../../sandbox/model/index.ts';
import type { GitHub } from '../../../sandbox/github/model/index.ts';
import { packSource, readSource } from '../../../src/build/index.ts';
import { openRepository } from '../../../src/github/openRepository.ts';
import { NetworkError } from '../../../src/http/request.ts';
import type { SendRequest } from '../../../src/http/request.ts';
import { runRollback } from '../../../src/rollback/index.ts';
import { fastClock } from '../../support/fastClock.ts';
import { memoryRunner } from '../../support/memoryRunner.ts';
import { API, STORAGE, TOKEN, WELL_KEPT, known, recordHistory, zipOf } from './history.ts';
import type { Past, Recorded } from './history.ts';
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
  /** Which deployment of the history the first time names in `to`; undefined for none. */
  readonly to: number | undefined;
}

const BUILDS = 4;
/** Of the clock, so that a retry waits for milliseconds. */
const SPEED = 100;

const past: fc.Arbitrary<Past> = fc.record({
  build: fc.nat(BUILDS - 1),
  end: fc.oneof(
    { weight: 6, arbitrary: fc.constant('success' as const) },
    { weight: 4, arbitrary: fc.constantFrom('failure', 'error', 'never started') },
  ),
  kept: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('artifact', 'release', 'twice', 'unwrapped') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...(['nowhere', 'expired', 'deleted', 'replaced', 'damaged record'] as const),
        ...(['of a fork', 'of pull_request_target'] as const),
      ),
    },
  ),
});

const schedule: fc.Arbitrary<Schedule> = fc.record({
  history: fc.array(past, { minLength: 1, maxLength: 7 }),
  switches: fc.record({
    ...{ redirectsAssets: fc.boolean(), ignoresArtifactNames: fc.boolean() },
    storedCuts: fc.nat(3),
  }),
  times: fc.integer({ min: 1, max: 3 }),
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
}

/** Checks that every rollback keeps to the rules, whatever was deployed before and whatever became of what is kept. */
export const goesBackRight = fc.asyncProperty(schedule, async (drawn) => {
  const attempts = await play(drawn);
  const faults = attempts.flatMap((attempt) =>
    INVARIANTS.flatMap((holds) => holds(attempt).map((fault) => `${holds.name}: ${fault}`)),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

async function play({ history, switches, times, to }: Schedule): Promise<readonly Attempted[]> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-rollbacks-'));
  try {
    if (known.size === 0) await learn(folder);
    const { gitHub, recorded } = recordHistory(history, switches);
    const attempts: Attempted[] = [];
    const left = new Set<string>();
    let live = liveOf(recorded);
    for (let time = 0; time < times; time += 1) {
      const asked = time === 0 && to !== undefined ? recorded[to] : undefined;
      const expected = asked ?? expectedOf(recorded, { live, left });
      const end = await rollBack(gitHub, { folder, to: asked && String(asked.id) });
      const target = recorded.find(({ sha }) => sha === end.outputs['rolled_back_to']);
      const liveBefore = live?.content;
      attempts.push({
        ...{ status: end.outputs['status'] ?? '', deployed: end.deployed, target },
        ...{ asked, liveBefore, left: new Set(left), expected },
      });
      if (end.deployed.length === 0 || target === undefined) break;
      if (liveBefore !== undefined) left.add(liveBefore);
      live = target;
    }
    return attempts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads the digests of the builds' contents as the action does. */
async function learn(folder: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  for (let build = 0; build < BUILDS; build += 1) {
    const path = join(folder, `${String(build)}.zip`);
    await writeFile(path, zipOf(build));
    const request = { path, shownPath: path, allowSensitiveFiles: false, enforceLimits: true };
    const { source } = await readSource(request, new AbortController().signal);
    if (source?.kind === 'zip') known.set(zipOf(build).toString('latin1'), source.contentSha256);
  }
}

/** What may be live: the newest that the platform did not refuse and that began at all. */
function liveOf(recorded: readonly Recorded[]): Recorded | undefined {
  return recorded.findLast(({ end }) => end === 'success' || end === 'error');
}

/** The newest good one older than what may be live, of another content than that and than what was left since. */
function expectedOf(
  recorded: readonly Recorded[],
  { live, left }: { readonly live: Recorded | undefined; readonly left: ReadonlySet<string> },
): Recorded | undefined {
  if (live === undefined) return undefined;
  const since = liveOf(recorded)?.id ?? 0;
  return recorded.findLast(
    ({ id, end, content }) =>
      id < since && end === 'success' && content !== live.content && !left.has(content),
  );
}

async function rollBack(
  gitHub: GitHub,
  { folder, to }: { readonly folder: string; readonly to: string | undefined },
): Promise<{
  readonly outputs: Readonly<Record<string, string>>;
  readonly deployed: readonly string[];
}> {
  const env = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '900' };
  const inputs = { environment: 'production', github_token: TOKEN, ...(to && { to }) };
  const runner = { ...memoryRunner(inputs, { env }), temporaryFolder: folder };
  const { kind, deployed } = openShop();
  const clock = fastClock(SPEED);
  const tools = {
    send: sendTo(gitHub),
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
  await runRollback(world, new AbortController().signal);
  return { outputs: runner.outputs, deployed };
}

function sendTo(gitHub: GitHub): SendRequest {
  let n = 0;
  return ({ method, url: text, headers, body = '' }) => {
    const url = new URL(text);
    const host = url.host === STORAGE ? gitHub.storage : gitHub.api;
    if (![API, STORAGE].includes(url.host)) throw new Error(`${url.host} is not there.`);
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const answer = answerOf(host, {
      ...{ n: (n += 1), method, path: url.pathname, query: url.searchParams },
      ...{ headers: Object.fromEntries(lower), body: typeof body === 'string' ? body : '' },
    });
    const named = Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    return Promise.resolve({
      status: answer.status,
      headers: Object.fromEntries(named) as Record<string, string>,
      body: chunksOf(answer.body),
    });
  };
}

async function* chunksOf(body: Answer['body']): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (!isStream(body)) {
    yield Buffer.from(body);
    return;
  }
  for (let part = body.take(); part !== 'end'; part = body.take()) {
    if (typeof part === 'string') throw new NetworkError('ECONNRESET', true);
    yield part;
  }
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
const findsTheWay: Invariant = ({ status, target, expected, deployed }) => {
  const isThere = expected?.end === 'success' && WELL_KEPT.has(expected.kept);
  if (!isThere) return deployed.length === 0 ? [] : ['there was no way back'];
  if (status !== 'completed') return [`${status}, although there was a way back`];
  return target?.content === expected.content ? [] : ['another one was the next'];
};

const INVARIANTS = [
  ...[deploysWhatWasRecorded, createsOne, onlyToGood, onlyTrusted, movesOn, findsTheWay],
];
