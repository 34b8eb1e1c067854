import { describe, expect, test } from '@jest/globals';
import { deployed, deploying, follow, last, old, warnings } from './follow.ts';
import { answer } from '../world.ts';
import type { DeploymentFields } from '../world.ts';

const warning = {
  type: 'Warning',
  title: "Failed during the execution of 'postDeploy' script",
  application: 'service',
  createdAt: '2026-11-21T10:00:00.000Z',
};

describe('the outcome of a deployment', () => {
  describe('the report', () => {
    const note = {
      type: 'Information',
      title: 'Build started',
      message: 'one\ntwo',
      application: null,
    };
    const error = { type: 'Error', title: 'Deployment failed', message: 'No healthy instance' };

    test('is reported as it comes, each entry once, without those of the deployment before', async () => {
      const run = await follow(
        [
          answer({ version: 6, status: 'Deploying', entries: [warning, note] }),
          answer({ version: 6, status: 'Deploying', entries: [warning, note, error] }),
          answer({ version: 6, entries: [note, error] }),
        ],
        { before: { ...old, entries: [warning] } },
      );
      expect(run.lines).toEqual([
        'Build started: one two',
        'warning: The platform reports an error: Deployment failed: No healthy instance',
      ]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });

    test('of a postDeploy script that failed is a warning, though the Deployment is live', async () => {
      const run = await follow([deploying, answer({ version: 6, entries: [warning] })]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(warnings(run)).toEqual([
        "warning: The platform reports a warning: service: Failed during the execution of 'postDeploy' script",
        expect.stringMatching(/^warning: The postDeploy script failed: .*service: Failed during/),
      ]);
    });

    test('without end does not fill the log', async () => {
      const entries = Array.from({ length: 150 }, (_, index) => ({
        ...note,
        title: String(index),
      }));
      const run = await follow([deploying, answer({ version: 6, entries })]);
      expect(run.lines).toHaveLength(101);
      expect(run.lines.at(-1)).toBe('Further report entries are not shown.');
    });

    test('gives the reason of a failure, but not that of the one before', async () => {
      const before = { ...old, status: 'Failed', entries: [{ ...error, title: 'Old' }] };
      const entries = [...before.entries, note, error];
      const run = await follow([deploying, answer({ version: 6, status: 'Failed', entries })], {
        before,
      });
      expect(last(run)).toEqual({
        kind: 'failed',
        platformStatus: 'Failed',
        platformCode: 'Failed',
        live: 'previous',
        message: 'Deployment failed: No healthy instance',
        hint: 'The previous version keeps serving. Fix the cause, then run the job again.',
      });
    });

    test('that gives no reason leaves the platform’s word', async () => {
      const run = await follow([deploying, answer({ version: 6, status: 'Failed' })]);
      expect(last(run)).toMatchObject({
        message: 'The platform reports that the deployment failed (Failed), without a reason.',
      });
      expect(run.world.runner.outputs['connector_version']).toBeUndefined();
    });
  });

  test('says of a failure of a new Deployment that nothing serves', async () => {
    const run = await follow([answer({ version: 1, status: 'Failed' })], {
      before: undefined,
      first: { version: 1, status: 'Queued' },
    });
    expect(last(run)).toMatchObject({
      kind: 'failed',
      hint: expect.stringContaining('serves nothing'),
    });
  });

  test.each(['Undeploying', 'UndeployFailed'])('takes %s for a failure', async (status) => {
    const run = await follow([deploying, answer({ version: 6, status })]);
    expect(last(run)).toMatchObject({
      kind: 'failed',
      platformStatus: status,
      platformCode: status,
    });
  });

  describe('the Connector', () => {
    test('is said to be the same as before when the update changed nothing', async () => {
      const target = { updateConnector: true };
      const run = await follow([deploying, deployed], { target });
      expect(warnings(run)).toEqual([
        expect.stringContaining('the Deployment still runs version 3, tag v1'),
      ]);
    });

    test.each<DeploymentFields>([{ tag: 'v2' }, { connectorVersion: 4 }])(
      'is not said to be the same when it moved: %j',
      async (moved) => {
        const target = { updateConnector: true };
        const run = await follow([deploying, answer({ version: 6, ...moved })], { target });
        expect(warnings(run)).toEqual([]);
      },
    );

    test('must run the expected tag', async () => {
      const target = { expectedTag: 'v2', updateConnector: true };
      const wrong = await follow([deploying, deployed], { target });
      expect(last(wrong)).toMatchObject({
        kind: 'failed',
        platformStatus: 'Deployed',
        platformCode: 'unexpected-tag',
        message: 'The Deployment is live, but it runs v1, not the expected tag v2.',
      });
      expect(wrong.world.runner.outputs['connector_tag']).toBe('v1');
      const right = await follow([deploying, answer({ version: 6, tag: 'v2' })], { target });
      expect(last(right)).toMatchObject({ kind: 'completed' });
    });
  });
});
