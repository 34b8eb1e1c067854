import { describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../../../src/http/request.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import { removeDeployment } from '../../../../src/platforms/connect/remove/removeDeployment.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { answer, openWorld, refusal, target } from '../world.ts';

const GONE = refusal(404, 'ResourceNotFound');
const ACCEPTED = answer({ status: 'Undeploying', version: 6 }, 202);
const LOST = new NetworkError('ECONNRESET', true);

/** Answers looks and requests to delete each from their own list; the last look is repeated. */
function platform(
  looks: readonly Reply[],
  deletes: readonly Reply[],
): (request: HttpRequest) => Reply {
  const [looksLeft, deletesLeft] = [[...looks], [...deletes]];
  return ({ method }) => {
    if (method === 'DELETE') return deletesLeft.shift() ?? refusal(400, 'Unscripted');
    const [next = GONE] = looksLeft.length > 1 ? looksLeft.splice(0, 1) : looksLeft;
    return next;
  };
}

async function remove(looks: readonly Reply[], deletes: readonly Reply[]) {
  const world = openWorld(platform(looks, deletes));
  const { api, journal } = world.run;
  const underWay: boolean[] = [];
  const job = {
    api,
    journal,
    tools: world.tools,
    place: { projectKey: target.projectKey, deployment: target.deployment },
    noteUnderWay: (is: boolean) => underWay.push(is),
  };
  const startedAtMs = world.clock.now();
  const result = removeDeployment(job, world.deadline).then(
    (end) => ({ end, error: undefined }),
    (error: unknown) => ({ end: undefined, error }),
  );
  const outcome = await world.clock.runUntil(result);
  return {
    ...outcome,
    deletes: world.asked().filter((request) => request.startsWith('DELETE')).length,
    tookMs: world.clock.now() - startedAtMs,
    isUnderWay: underWay.at(-1) ?? false,
    lines: world.runner.lines,
  };
}

describe('removeDeployment', () => {
  test('asks again when the Deployment is as before for 45 s', async () => {
    const same = Array<Reply>(8).fill(answer());
    const run = await remove(
      [...same, answer({ status: 'Undeploying' }), GONE],
      [ACCEPTED, ACCEPTED],
    );
    expect(run).toMatchObject({ end: { status: 'deleted' }, deletes: 2 });
    expect(run.tookMs).toBeGreaterThan(45_000);
  });

  test('tells each status once', async () => {
    const going = answer({ status: 'Undeploying' });
    const { lines } = await remove([answer(), going, going, going, GONE], [ACCEPTED]);
    expect(lines.filter((line) => line === 'The Deployment is Undeploying.')).toHaveLength(1);
  });

  test('believes a failure that was there before only when it stays', async () => {
    const run = await remove([answer({ status: 'UndeployFailed' })], [ACCEPTED]);
    expect(run).toMatchObject({
      end: { status: 'failed', message: expect.stringMatching(/without a reason\.$/) },
      deletes: 1,
    });
    expect(run.tookMs).toBeGreaterThanOrEqual(45_000);
  });

  test('gives the error of the report that is new, not an older one', async () => {
    const entry = (title: string) => ({ type: 'Error', title, createdAt: '2026-01-01T00:00:00Z' });
    const before = answer({ entries: [entry('Scan skipped')] });
    const after = answer({
      status: 'UndeployFailed',
      entries: [entry('Scan skipped'), entry('preUndeploy failed')],
    });
    const { end } = await remove([before, after], [ACCEPTED]);
    expect(end).toMatchObject({ message: expect.stringMatching(/: preUndeploy failed$/) });
  });

  test('asks again after a conflict, which had no effect', async () => {
    const conflict = refusal(409, 'ConcurrentModification');
    expect(await remove([answer(), answer(), GONE], [conflict, ACCEPTED])).toMatchObject({
      end: { status: 'deleted' },
      deletes: 2,
    });
  });

  test('gives up when six answers in a row are lost, and says that the removal may be under way', async () => {
    const run = await remove([answer()], Array<Reply>(9).fill(LOST));
    expect(run).toMatchObject({ error: { code: 'http', status: 0 }, deletes: 6, isUnderWay: true });
  });

  test('counts only answers that are lost in a row', async () => {
    const lost = Array<Reply>(5).fill(LOST);
    const busy = refusal(400, 'DeploymentInvalidStatusTransition');
    const run = await remove(
      [...Array<Reply>(16).fill(answer()), answer({ status: 'Undeploying' }), GONE],
      [...lost, busy, ...lost, ACCEPTED],
    );
    expect(run).toMatchObject({ end: { status: 'deleted' }, deletes: 12 });
  });

  test('waits for a deployment that is in progress, and then deletes what it left', async () => {
    const busy = refusal(400, 'DeploymentInvalidStatusTransition');
    const deploying = answer({ status: 'Deploying' });
    const run = await remove(
      [deploying, deploying, deploying, answer({ version: 6 }), GONE],
      [busy, ACCEPTED],
    );
    expect(run).toMatchObject({ end: { status: 'deleted' }, deletes: 2 });
  });

  test('counts one that is gone before the request arrives as gone already', async () => {
    expect(await remove([answer()], [GONE])).toMatchObject({ end: { status: 'already_gone' } });
    expect(await remove([answer()], [LOST, GONE])).toMatchObject({ end: { status: 'deleted' } });
  });

  test('takes another Deployment under the same key for what it is, and leaves it alone', async () => {
    const other = answer({ id: '00000000-0000-4000-8000-000000000000' });
    const run = await remove([answer(), other], [ACCEPTED]);
    expect(run).toMatchObject({ end: { status: 'deleted' }, deletes: 1 });
  });

  test('throws when the platform refuses to be asked while it removes', async () => {
    const run = await remove([answer(), refusal(403, 'AuthorizationError')], [ACCEPTED]);
    expect(run).toMatchObject({ error: { status: 403 }, isUnderWay: true });
  });

  test('does not take a failure of before for its own, when an instance lags behind', async () => {
    const going = answer({ status: 'Undeploying', version: 6 });
    const past = answer({ status: 'UndeployFailed', version: 5 });
    const run = await remove([past, going, past, going, GONE], [ACCEPTED]);
    expect(run).toMatchObject({ end: { status: 'deleted' }, deletes: 1 });
  });

  test('believes only the platform’s own word that it is gone', async () => {
    const going = answer({ status: 'Undeploying' });
    const proxy = { status: 404, body: '<html></html>' };
    const run = await remove([answer(), proxy, going, GONE], [ACCEPTED]);
    expect(run).toMatchObject({ end: { status: 'deleted' } });
    expect(run.lines).toContain('The Deployment is Undeploying.');
    expect(await remove([proxy], [])).toMatchObject({ error: { status: 404 } });
    expect(await remove([answer(), proxy], [ACCEPTED])).toMatchObject({ error: { status: 404 } });
  });

  test('throws when looks cannot be read five times in a row', async () => {
    const run = await remove([answer(), { status: 200, body: '<html>' }], [ACCEPTED]);
    expect(run).toMatchObject({ error: { code: 'unexpected-response' }, isUnderWay: true });
  });

  test('looks for as long as there is time while the platform is down', async () => {
    const run = await remove([answer(), { status: 503 }], [ACCEPTED]);
    expect(run).toMatchObject({ error: { code: 'timeout' }, tookMs: 1_800_000 });
    expect(run.lines.filter((line) => line.endsWith('Retrying.'))).toHaveLength(1);
  });
});
