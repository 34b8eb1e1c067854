import { describe, expect, test } from '@jest/globals';
import { hostileEntries } from '../../../sandbox/connect/oddities.ts';
import type { ConnectSwitches } from '../../../sandbox/connect/switches.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { addCheckout, look, redeploy, settled } from './askConnect.ts';

/** Redeploys once, and tells what was shown before, in the answer, while it was going on, and after. */
async function observe(connect: Partial<ConnectSwitches>) {
  const sandbox = await startSandbox({
    switches: { paceMs: 0, connect: { ...connect, holdAt: 'Deploying' } },
  });
  try {
    const record = await addCheckout(sandbox);
    const shown = (deployment: Record<string, unknown>) => {
      const details = deployment['details'] as { readonly build?: { readonly id: string } };
      const { version, status } = deployment;
      return { version, status, build: details.build?.id };
    };
    const before = shown(await look(sandbox));
    const answer = shown((await redeploy(sandbox, 1)).json() as Record<string, unknown>);
    while (record.state.status !== 'Deploying') await new Promise(setImmediate);
    const pending = shown(await look(sandbox));
    const later = shown(await look(sandbox));
    sandbox.set({ connect: { holdAt: undefined } });
    await settled(record);
    return { before, answer, pending, later, after: shown(await look(sandbox)) };
  } finally {
    await sandbox.close();
  }
}

describe('the switch', () => {
  test('versionMoves tells when the version moves', async () => {
    const versions = async (versionMoves: ConnectSwitches['versionMoves']) => {
      const { before, answer, pending, after } = await observe({ versionMoves });
      return [before, answer, pending, after].map(({ version }) => version);
    };
    expect(await versions('call')).toStrictEqual([1, 2, 2, 2]);
    expect(await versions('status')).toStrictEqual([1, 2, 3, 4]);
    expect(await versions('never')).toStrictEqual([1, 1, 1, 1]);
  });

  test('buildMoves tells when there is another build', async () => {
    const isOther = async (buildMoves: ConnectSwitches['buildMoves']) => {
      const { before, answer, pending, after } = await observe({ buildMoves });
      return [answer, pending, after].map(({ build }) => build !== before.build);
    };
    expect(await isOther('call')).toStrictEqual([true, true, true]);
    expect(await isOther('end')).toStrictEqual([false, false, true]);
    expect(await isOther('never')).toStrictEqual([false, false, false]);
  });

  test('firstStatus tells whether there is a queue', async () => {
    expect((await observe({})).answer.status).toBe('Queued');
    expect((await observe({ firstStatus: 'Deploying' })).answer.status).toBe('Deploying');
  });

  test('emptyDetails hides the build while something is going on', async () => {
    const { before, answer, pending, after } = await observe({ emptyDetails: 'pending' });
    expect(before.build).toEqual(expect.any(String));
    expect([answer.build, pending.build]).toStrictEqual([undefined, undefined]);
    expect(after.build).toEqual(expect.any(String));
  });

  test('stale shows what was before, for so many reads', async () => {
    const all = await observe({ stale: { what: 'all', reads: 1, answer: true } });
    expect(all.answer).toStrictEqual(all.before);
    expect(all.pending).toStrictEqual(all.before);
    expect(all.later).toMatchObject({ version: 2, status: 'Deploying' });
    const status = await observe({ stale: { what: 'status', reads: 1 } });
    expect(status.answer).toMatchObject({ version: 2, status: 'Queued' });
    expect(status.pending).toMatchObject({ version: 2, status: 'Deployed' });
    expect(status.later).toMatchObject({ version: 2, status: 'Deploying' });
  });

  test('oddStatus slips in a status nobody has heard of', async () => {
    await using sandbox = await startSandbox({
      switches: { paceMs: 1, connect: { oddStatus: 'Pondering', holdAt: 'Deploying' } },
    });
    const record = await addCheckout(sandbox);
    const seen = new Set([record.state.status]);
    // A turn of the event loop cannot miss a status, as a look through the API can.
    const watch = async (): Promise<void> => {
      while (!seen.has('Deploying')) {
        await new Promise(setImmediate);
        seen.add(record.state.status);
      }
    };
    await Promise.all([watch(), redeploy(sandbox, 1)]);
    expect([...seen]).toStrictEqual(['Deployed', 'Queued', 'Pondering', 'Deploying']);
  });

  test.each(['Deployed', 'Failed', 'UndeployFailed'] as const)('end can be %s', async (end) => {
    expect((await observe({ end })).after.status).toBe(end);
  });

  test('entries is the report, and connectorMoves keeps an update from having an effect', async () => {
    await using sandbox = await startSandbox({
      scenario: 'hostile',
      switches: { paceMs: 0, connect: { connectorMoves: false } },
    });
    const record = await addCheckout(sandbox);
    sandbox.connect.publish('connector', { tag: 'v1.1.0' });
    await redeploy(sandbox, 1, { updateConnector: true });
    await settled(record);
    expect(await look(sandbox)).toMatchObject({
      connector: { repository: { tag: 'v1.0.0' } },
      details: { build: { report: { entries: hostileEntries } } },
    });
  });

  test('urlScheme takes the scheme from the URLs of services', async () => {
    await using sandbox = await startSandbox({ switches: { connect: { urlScheme: false } } });
    await addCheckout(sandbox);
    expect((await look(sandbox))['applications']).toMatchObject([
      { url: expect.stringMatching(/^127\.0\.0\.1:\d+$/) },
    ]);
  });

  test('busyForMs lets somebody else deploy, from the first look', async () => {
    await using sandbox = await startSandbox({ switches: { busyForMs: 60 } });
    const record = await addCheckout(sandbox);
    expect(await look(sandbox)).toMatchObject({ version: 2, status: 'Deploying' });
    expect((await redeploy(sandbox, 2)).status).toBe(400);
    await settled(record);
    expect(await look(sandbox)).toMatchObject({ version: 2, status: 'Deployed' });
    expect(record.calls).toStrictEqual([]);
    expect((await redeploy(sandbox, 2)).status).toBe(201);
  });
});
