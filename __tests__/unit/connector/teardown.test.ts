import '../../../src/platforms/connect/remove/carryOut.ts';
import '../../../src/teardown/work.ts';
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import { removals } from '../../../src/platforms/index.ts';
import { runTeardown } from '../../../src/teardown/run.ts';
import { memoryConnect, memoryInputs } from '../../support/memory/memoryConnect.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { effectsOf } from './connectorRun.ts';

const KEY = 'search-pr-7';

/** Tears the preview of pull request 7 down, with its draft. */
async function teardown(
  connector: NewConnector,
  { others = false, draft = KEY }: { readonly others?: boolean; readonly draft?: string } = {},
) {
  const clock = virtualClock();
  const stage = memoryConnect(clock, {}, { key: KEY, ...connector });
  stage.model.addDeployment({ key: KEY, connector: KEY, type: 'preview' });
  if (others) stage.model.addDeployment({ key: 'other', connector: KEY, type: 'preview' });
  const pullRequest = { number: 7, author: 'someone', fromFork: false };
  const runner = memoryRunner(
    { ...memoryInputs, platform: 'commercetools', deployment_key: KEY, connector_draft: draft },
    { event: { ...push, name: 'pull_request', action: 'closed', pullRequest } },
  );
  const world = { runner, clock, correlationId: 'run-1', openRepository: () => undefined };
  const isGreen = await clock.runUntil(
    runTeardown({ ...world, platforms: removals(stage.tools) }, new AbortController().signal),
  );
  const keys = stage.model.deployments().map(({ key }) => key);
  return { ...stage, isGreen, outputs: runner.outputs, log: runner.lines.join('\n'), keys };
}

test('a teardown deletes the draft after its Deployment', async () => {
  const ended = await teardown({ draftOnly: true });
  expect(ended.outputs['status']).toBe('deleted');
  expect(ended.log).toContain(`Deleted the draft ${KEY}.`);
  expect(ended.model.connectors()).toEqual([]);
  const deletions = ended.asked().filter((each) => each.startsWith('DELETE'));
  expect(deletions).toEqual([
    `DELETE /shop/deployments/key=${KEY}`,
    'DELETE /connectors/drafts/{id}',
  ]);
});

test.each<[string, NewConnector, { readonly others?: boolean; readonly draft?: string }, RegExp]>([
  ['that was published', {}, {}, /was published/],
  ['that another Deployment uses', { draftOnly: true }, { others: true }, /Deployment other/],
])('a teardown keeps a draft %s, and fails', async (_name, connector, options, words) => {
  const ended = await teardown(connector, options);
  expect(ended.isGreen).toBe(false);
  expect(ended.outputs['status']).toBe('failed');
  expect(ended.outputs['error_message']).toMatch(words);
  expect(effectsOf(ended)).toEqual([]);
  expect(ended.keys).not.toContain(KEY);
});

test('a teardown of another pull request’s draft is refused before anything is removed', async () => {
  const ended = await teardown({ draftOnly: true }, { draft: 'search-pr-17' });
  expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
  expect(ended.asked()).toEqual([]);
  expect(ended.keys).toEqual([KEY]);
});
