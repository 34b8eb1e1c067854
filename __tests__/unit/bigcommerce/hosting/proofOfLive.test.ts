import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { PackedFile } from '../../../../src/build/index.ts';
import type { LiveProof } from '../../../../src/deploy/index.ts';
import { ActionError } from '../../../../src/errors/actionError.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import { NetworkError } from '../../../../src/http/request.ts';
import { openProof } from '../../../../src/platforms/bigcommerce/hosting/live/index.ts';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

/** What a site serves, by path. */
type Release = Readonly<Record<string, string>>;

const LASTING = { '/lasting.txt': 'for ever' };
const OLD: Release = { '/app.0a1b2c3d.js': 'old', '/style.css': 'old style', ...LASTING };
const NEW: Release = { '/app.4e5f6a7b.js': 'new', '/style.css': 'new style', ...LASTING };
/** Without anything that both have. */
const OTHER: Release = { '/app.8c9d0e1f.js': 'other' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const filesOf = (release: Release): PackedFile[] =>
  Object.entries(release).map(([path, text]) => {
    return { name: `assets${path}`, sha256: sha256(text), size: text.length };
  });

interface World {
  readonly before?: Release;
  readonly build?: Release;
  /** When the site serves the build, after the deployment is complete. Default: never. */
  readonly switchesAfterMs?: number;
  /** What stands between the site and us: gets the answer of the site, and gives another one. */
  readonly edge?: (answer: Reply, request: HttpRequest, isAfter: boolean) => Reply;
  readonly isRequired?: boolean;
  readonly sites?: readonly string[] | undefined;
  readonly record?: string;
  readonly limitMs?: number;
  readonly cancelAfterMs?: number;
}

const silent = { onVerify: () => undefined, onWait: () => undefined };

const SITE = 'https://shop.catalyst-sandbox.store';

/** Deploys a build to a site, and returns the proof, and what the site was asked before and after. */
async function prove(world: World) {
  const { before = OLD, build = NEW, switchesAfterMs = Infinity, limitMs = 1_800_000 } = world;
  const sites = 'sites' in world ? world.sites : [SITE];
  const clock = virtualClock();
  let completedAtMs = Infinity;
  let waits = 0;
  const network = scriptedNetwork((request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    const isNew = clock.now() >= completedAtMs + switchesAfterMs;
    const body = (isNew ? build : before)[path];
    const answer = body === undefined ? { status: 404, body: 'No' } : { status: 200, body };
    return world.edge?.(answer, request, clock.now() >= completedAtMs) ?? answer;
  });
  const tools = { ...network, clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' };
  const { isRequired = false } = world;
  const proof = openProof({
    files: filesOf(build),
    sites,
    isRequired,
    tools,
    ...silent,
    onWait: () => (waits += 1),
  });
  const cancel = new AbortController();
  const parent = cancel.signal;
  const startMs = clock.now();
  await clock.runUntil(proof.lookBeside(() => Promise.resolve(), parent));
  const lookedForMs = clock.now() - startMs;
  const before_ = [...network.requests];
  completedAtMs = clock.now();
  const reason = (): Error => new ActionError('timeout', 'late');
  const deadline = startDeadline(clock, limitMs, { parent, reason });
  if (world.cancelAfterMs !== undefined) {
    clock.schedule(world.cancelAfterMs, () => {
      cancel.abort(new ActionError('cancelled', 'stop'));
    });
  }
  const verifying = proof.verify({ urls: [SITE], record: () => world.record }, deadline);
  const [found, error] = await clock.runUntil(
    verifying.then(
      (seen): [LiveProof | undefined, unknown] => [seen, undefined],
      (caught: unknown) => [undefined, caught],
    ),
  );
  const tookMs = clock.now() - completedAtMs;
  deadline.clear();
  return {
    ...{ found, error, tookMs, lookedForMs, waits, before: before_ },
    after: network.requests.slice(before_.length),
    all: network.requests,
    pending: clock.pending(),
  };
}

describe('proof of live', () => {
  test('is true once the site serves a file that it did not serve before, with at most 3 requests too many', async () => {
    const run = await prove({ switchesAfterMs: 3000 });
    expect(run.found).toEqual({
      verified: true,
      sentence: 'The site serves this build: it has the bytes of /app.4e5f6a7b.js.',
    });
    expect(run).toMatchObject({ tookMs: 3000, pending: 0, waits: 1 });
    expect((await prove({ switchesAfterMs: 0 })).waits).toBe(0);
    expect(run.before).toHaveLength(3);
    expect(run.after.length).toBeLessThanOrEqual(4);
  });

  test('is true for a site that has another file of the same name', async () => {
    const build = { '/style.css': 'new style' };
    expect((await prove({ build, switchesAfterMs: 0 })).found?.verified).toBe(true);
  });

  test('is false when the site serves the old release for ever', async () => {
    const run = await prove({});
    expect(run.found).toEqual({
      verified: false,
      sentence: 'The site still answers as before the deployment for /app.4e5f6a7b.js.',
    });
    expect(run.tookMs).toBeGreaterThan(580_000);
    expect(run.tookMs).toBeLessThanOrEqual(600_000);
    expect(run.after.length).toBeLessThan(100);
  });

  test('ends with the time limit where that comes first', async () => {
    const run = await prove({ limitMs: 60_000 });
    expect(run.found?.verified).toBe(false);
    expect(run.tookMs).toBeLessThanOrEqual(60_000);
  });

  test('sees the switch of a site that takes nine minutes', async () => {
    expect((await prove({ switchesAfterMs: 540_000 })).found?.verified).toBe(true);
  });

  test('knows by a file of the previous version that the site maps paths, where no file has stayed the same', async () => {
    const record = `${sha256('old')} assets/app.0a1b2c3d.js`;
    expect((await prove({ build: OTHER, record })).found?.verified).toBe(false);
    expect((await prove({ build: OTHER })).found?.verified).toBeUndefined();
    const wrong = `${sha256('another')} assets/app.0a1b2c3d.js`;
    expect((await prove({ build: OTHER, record: wrong })).found?.verified).toBeUndefined();
  });

  test('asks without credentials, with a query of its own each time, and one a second after the deployment', async () => {
    const run = await prove({ limitMs: 200_000 });
    expect(new Set(run.all.map(({ url }) => url)).size).toBe(run.all.length);
    for (const { url, headers } of run.all) {
      expect(url).toMatch(
        /^https:\/\/shop\.catalyst-sandbox\.store\/[^?]+\?commerce-deploy=run-1-/,
      );
      expect(headers).toEqual({ Accept: '*/*', 'Cache-Control': 'no-store', 'User-Agent': 'ours' });
    }
    expect(run.after.length).toBeLessThanOrEqual(run.tookMs / 1000 + 1);
  });

  const page: Reply = { status: 200, body: '<h1>Sorry</h1>' };
  const rewrite = (answer: Reply): Reply =>
    typeof answer === 'object' &&
    'body' in answer &&
    typeof answer.body === 'string' &&
    answer.status === 200
      ? { status: 200, body: `${answer.body}/* by the edge */` }
      : answer;
  const onlyAfter =
    (reply: Reply): NonNullable<World['edge']> =>
    (answer, _, isAfter) =>
      isAfter ? reply : answer;

  test.each<[string, World, RegExp]>([
    ['404s alone', { before: {}, build: OTHER }, /serves them elsewhere\.$/],
    [
      'an edge that rewrites bytes',
      { switchesAfterMs: 0, edge: rewrite },
      /other bytes than the build has for \//,
    ],
    [
      'the same build again, behind an edge that rewrites scripts',
      { before: NEW, edge: (answer, { url }) => (url.includes('.txt') ? answer : rewrite(answer)) },
      /an edge may have changed\.$/,
    ],
    [
      'a redirect to a login',
      { edge: onlyAfter({ status: 302, headers: { Location: 'https://login.test/' } }) },
      /answered HTTP 302/,
    ],
    [
      'a login before and after',
      { edge: () => ({ status: 401 }) },
      /before the deployment, the site answered HTTP 401\./,
    ],
    ['403', { edge: onlyAfter({ status: 403 }) }, /answered HTTP 403/],
    ['429', { edge: onlyAfter({ status: 429 }) }, /answered HTTP 429/],
    [
      'an error page with 503',
      { edge: onlyAfter({ status: 503, body: 'x' }) },
      /answered HTTP 503/,
    ],
    ['an error page with 200 after', { edge: onlyAfter(page) }, /other bytes than the build has/],
    ['one page with 200 for everything', { edge: () => page }, /serves them elsewhere\.$/],
    [
      'a site that is down',
      { edge: onlyAfter(new NetworkError('ECONNREFUSED', false)) },
      /did not answer/,
    ],
    ['a site that is silent', { edge: onlyAfter('silence') }, /did not answer/],
    [
      'a site that was silent before',
      { edge: (answer, _, isAfter) => (isAfter ? answer : 'silence'), switchesAfterMs: 0 },
      /did not answer in time\.$/,
    ],
    [
      'an answer without end',
      { edge: onlyAfter({ status: 200, body: 'x'.repeat(1024 * 1024 + 1) }) },
      /more than 1 MiB/,
    ],
    [
      'answers out of a cache',
      {
        edge: (answer, _, isAfter) =>
          isAfter && typeof answer === 'object' && 'status' in answer
            ? { ...answer, headers: { Age: '7' } }
            : answer,
      },
      /from a cache/,
    ],
    [
      'a build with nothing new',
      { build: OLD },
      /served its files before the deployment as well\.$/,
    ],
    ['a build without a file to recognise it by', { build: {} }, /no file to recognise it by\.$/],
    [
      'a custom domain',
      { sites: ['https://www.shop.test'], switchesAfterMs: 0 },
      /no host name of the platform’s own is known\.$/,
    ],
    ['a project without a host name', { sites: [], switchesAfterMs: 0 }, /no host name/],
    [
      'another new version than ours',
      {
        build: { ...NEW, '/app.11223344.js': 'ours' },
        edge: (answer, { url }, isAfter) =>
          isAfter && url.includes('style.css') ? { status: 200, body: 'theirs' } : answer,
      },
      /other bytes than the build has for \/style\.css/,
    ],
    [
      'a file of this build whose answer before is not known',
      {
        edge: (answer, { url }, isAfter) => {
          if (!url.includes('style.css')) return answer;
          return isAfter ? { status: 200, body: 'new style' } : { status: 503 };
        },
      },
      /has the bytes of \/style\.css, but its answer before the deployment is not known\.$/,
    ],
    [
      'a file that answers neither before nor after',
      {
        edge: (answer, { url }) => (url.includes('style.css') ? { status: 503 } : answer),
      },
      /answered HTTP 503 for \/style\.css/,
    ],
  ])('is not decided by %s', async (_, world, sentence) => {
    const run = await prove(world);
    expect(run.error).toBeUndefined();
    expect(run.found).toEqual({
      verified: undefined,
      sentence: expect.stringMatching(/^Could not verify that the site serves this build: /),
    });
    expect(run.found?.sentence).toMatch(sentence);
    expect(run.pending).toBe(0);
    expect(run.tookMs).toBeLessThanOrEqual(600_000);
  });

  test('gives up after two minutes what can only end undecided, unless it is required', async () => {
    const world: World = { before: {}, build: OTHER };
    expect((await prove(world)).tookMs).toBeLessThan(140_000);
    expect((await prove({ ...world, isRequired: true })).tookMs).toBeGreaterThan(570_000);
    const late = { ...world, switchesAfterMs: 300_000, isRequired: true };
    expect((await prove(late)).found?.verified).toBe(true);
  });

  test('is false as well when the one file that did not answer before is not that of the build either', async () => {
    const run = await prove({
      edge: (answer, { url }, isAfter) =>
        url.includes('style.css') && !isAfter ? { status: 503 } : answer,
    });
    expect(run.found?.verified).toBe(false);
  });

  test('asks for another file where one says nothing', async () => {
    const run = await prove({
      edge: (answer, { url }, isAfter) =>
        isAfter && url.includes('app.') ? { status: 503 } : answer,
      switchesAfterMs: 4000,
    });
    expect(run.found?.verified).toBe(true);
    expect(run.tookMs).toBeLessThanOrEqual(6000);
  });

  test('waits for one answer for 10 s at most', async () => {
    let after = 0;
    const run = await prove({
      edge: (answer, _, isAfter) => (isAfter && (after += 1) === 1 ? 'silence' : answer),
      switchesAfterMs: 0,
    });
    expect(run).toMatchObject({ found: { verified: true }, tookMs: 11_000 });
  });

  test.each([44, 45, 46, 47, 48, 49])(
    'never takes a site that switches in the last round, after %i s, for the previous version',
    async (second) => {
      for (const ms of [250, 500, 750, 1000]) {
        const switchesAfterMs = second * 1000 + ms;
        const { found, tookMs } = await prove({ limitMs: 60_000, switchesAfterMs });
        expect(found?.verified === false).toBe(switchesAfterMs > tookMs);
      }
    },
  );

  test('takes all files of a project that this run has created for new', async () => {
    const run = await prove({ sites: undefined, before: {}, switchesAfterMs: 2000 });
    expect(run.found?.verified).toBe(true);
    expect(run.before).toEqual([]);
  });

  test('lets the deployment wait for a slow site for a second at most', async () => {
    const run = await prove({ edge: (answer, _, isAfter) => (isAfter ? answer : 'silence') });
    expect(run.lookedForMs).toBeLessThanOrEqual(1000);
  });

  test('ends at once when the run is cancelled', async () => {
    const run = await prove({ cancelAfterMs: 5500 });
    expect(run.error).toMatchObject({ code: 'cancelled' });
    expect(run).toMatchObject({ tookMs: 5500, pending: 0 });
  });

  test('looks at nothing any more once the work beside it has failed', async () => {
    const clock = virtualClock();
    const signals: AbortSignal[] = [];
    const { send } = scriptedNetwork(() => 'silence');
    const tools = {
      ...{ clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' },
      send: (request: HttpRequest, signal: AbortSignal) => (
        signals.push(signal),
        send(request, signal)
      ),
    };
    const options = { sites: [SITE], isRequired: false, ...silent };
    const proof = openProof({ files: filesOf(NEW), ...options, tools });
    const failing = proof.lookBeside(
      () => Promise.reject(new Error('no upload')),
      new AbortController().signal,
    );
    await expect(clock.runUntil(failing)).rejects.toThrow('no upload');
    await clock.advance(0);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
    expect(clock.pending()).toBe(0);
  });
});
