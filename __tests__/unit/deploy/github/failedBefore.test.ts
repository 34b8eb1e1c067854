import { describe, expect, test } from '@jest/globals';
import { ActionError, HttpError } from '../../../../src/errors/actionError.ts';
import { ofPull, openMemoryStage } from '../../../support/memory/memoryPlatform.ts';
import type { MemoryStage } from '../../../support/memory/memoryPlatform.ts';

const refuses = new HttpError('The token was refused.', { status: 401, effect: 'refused' });
const event = ofPull('9f8e7d6c5b4a');

/** A pull request with a preview that is live. */
async function previewed(): Promise<MemoryStage> {
  const stage = openMemoryStage();
  await stage.deploy({ event: ofPull('1a2b3c4d5e6f') });
  return stage;
}

const commentOf = ({ repository }: MemoryStage): string => repository.written[0]?.body ?? '';
const statesOf = ({ repository }: MemoryStage): unknown =>
  repository.made.map(({ sha, statuses }) => [sha, statuses.at(-1)?.state]);
const LIVE = ['1a2b3c4d5e6f', 'success'];

describe('a run that fails before it creates anything', () => {
  test('leaves a failed GitHub Deployment and says so in the comment; what is live stays', async () => {
    const stage = await previewed();
    const { outputs } = await stage.deploy({ event, refuses });
    expect(outputs['status']).toBe('failed');
    expect(statesOf(stage)).toEqual([LIVE, ['9f8e7d6c5b4a', 'failure']]);
    expect(stage.repository.made[1]?.payload).toMatchObject({ not_started: 'true' });
    expect(outputs['github_deployment_id']).toBe(String(stage.repository.made[1]?.id));
    expect(commentOf(stage)).toContain('### Could not deploy ');
    expect(commentOf(stage)).toContain('The token was refused');
    expect(commentOf(stage)).toContain('9f8e7d6');
    expect(stage.repository.written).toHaveLength(1);
  });

  test.each([
    ['an input is wrong', {}, { timeout_minutes: 'soon' }],
    ['an input of the platform is wrong', {}, { skip_unchanged: 'maybe' }],
    ['a credential is missing', {}, { access_token: '' }],
    ['there is no build', { faults: ['path: is empty.'] }, {}],
  ])('says so in the comment and writes nothing else when %s', async (_, behaviour, inputs) => {
    const stage = await previewed();
    const { outputs } = await stage.deploy({ event, ...behaviour }, inputs);
    expect(outputs['status']).toBe('failed');
    expect(statesOf(stage)).toEqual([LIVE]);
    expect(commentOf(stage)).toContain('### Could not deploy ');
    expect(commentOf(stage)).toContain('9f8e7d6');
  });

  test('writes no comment where there was none', async () => {
    const stage = openMemoryStage();
    await stage.deploy({ event, refuses });
    await stage.deploy({ event }, { timeout_minutes: 'soon' });
    expect(stage.repository.written).toEqual([]);
    expect(statesOf(stage)).toEqual([['9f8e7d6c5b4a', 'failure']]);
  });

  test.each([
    ['it is a dry run', { refuses }, { dry_run: 'true' }],
    ['it is not known whether it is a dry run', {}, { dry_run: 'maybe' }],
    ['its target cannot be read', {}, { target: '' }],
    ['its platform cannot be read', {}, { platform: 'other' }],
    ['it has no token', {}, { timeout_minutes: 'soon', github_token: '' }],
    ['neither is wanted', { refuses }, { github_deployment: 'false', pr_comment: 'false' }],
    ['no comment is wanted', {}, { timeout_minutes: 'soon', pr_comment: 'false' }],
  ])('writes nothing when %s', async (_, behaviour, inputs) => {
    const stage = await previewed();
    const before = [statesOf(stage), commentOf(stage)];
    await stage.deploy({ event, ...behaviour }, inputs);
    expect([statesOf(stage), commentOf(stage)]).toEqual(before);
  });

  test('adds no GitHub Deployment when it was cancelled, and says so in the comment', async () => {
    const stage = await previewed();
    const stop = new AbortController();
    stop.abort(new ActionError('cancelled', 'The step was stopped.'));
    const { outputs } = await stage.deploy({ event, cancelled: stop.signal });
    expect(outputs['status']).toBe('cancelled');
    expect(statesOf(stage)).toEqual([LIVE]);
    expect(commentOf(stage)).toContain('### Cancelled while deploying ');
  });

  test('leaves the comment alone when its pull request is closed', async () => {
    const stage = await previewed();
    const before = commentOf(stage);
    stage.repository.pulls[0] = { number: 7, state: 'closed', headSha: 'head' };
    await stage.deploy({ event }, { timeout_minutes: 'soon' });
    expect(commentOf(stage)).toBe(before);
  });

  test('warns once when GitHub refuses the report', async () => {
    const stage = await previewed();
    const refusal = new HttpError('Forbidden.', { status: 403, effect: 'refused' });
    stage.repository.failing.set('createDeployment', () => refusal).set('comments', () => refusal);
    const { lines, outputs } = await stage.deploy({ event, refuses });
    expect(outputs['status']).toBe('failed');
    expect(lines.filter((line) => line.startsWith('warning: '))).toHaveLength(1);
  });
});

test('a run after a push that may have been of a tag asks for the environment, and writes nothing', async () => {
  const stage = openMemoryStage();
  const followed = { event: 'push', head: 'octo:v9', fromFork: false, refName: 'v9' };
  const after = { ...event, name: 'workflow_run', pullRequest: undefined, followed };
  const { outputs } = await stage.deploy({ event: after });
  expect(outputs).toMatchObject({ status: 'failed', error_code: 'input' });
  expect(stage.repository.made).toEqual([]);
  expect((await stage.deploy({ event: after }, { environment: 'qa' })).outputs).toMatchObject({
    ...{ status: 'completed', environment: 'qa' },
  });
});
