import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { openApi } from '../../../../src/platforms/bigcommerce/api.ts';
import { deleteProject } from '../../../../src/platforms/bigcommerce/projects/deleteProject.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const UUID = '0194fd2b-2ac6-72de-b73f-d83f2d626a74';
const listed = { status: 200, body: { data: [{ uuid: UUID, name: 'pr-7' }] } };
const notListed = { status: 200, body: { data: [] } };
const missing = { status: 404, body: '<html></html>' };
const failed = { status: 502, body: '<html></html>' };

async function run(...replies: readonly Reply[]) {
  const clock = virtualClock();
  const network = scriptedNetwork(inTurn(...replies));
  const tools = { ...network, clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' };
  const account = { apiUrl: 'https://api.test', storeHash: 'abc', accessToken: 'token' };
  const parent = new AbortController().signal;
  const deadline = startDeadline(clock, 60_000, { parent, reason: () => new Error('late') });
  const underWay: boolean[] = [];
  const end = await clock.runUntil(
    deleteProject(openApi(account, tools), UUID, {
      deadline,
      onRetry: () => undefined,
      noteUnderWay: (is) => underWay.push(is),
    }).catch((error: unknown) => error),
  );
  return { end, underWay, asked: network.requests.map(({ method }) => method) };
}

describe('deleteProject', () => {
  test('deletes', async () => {
    expect(await run({ status: 204 })).toEqual({
      end: 'deleted',
      underWay: [true],
      asked: ['DELETE'],
    });
  });

  test('finds a project gone that the list has not got any more', async () => {
    expect((await run(missing, notListed)).end).toBe('gone');
  });

  test('has deleted what is gone after a lost answer', async () => {
    expect((await run(failed, missing, notListed)).end).toBe('deleted');
  });

  test('does not take the API’s absence for the project’s', async () => {
    const { end, underWay } = await run(missing, listed);
    expect(end).toMatchObject({ code: 'http', status: 404 });
    expect(underWay).toEqual([true, false]);
  });
});
