import { describe, expect, test } from '@jest/globals';
import type { Behaviour, MemoryStage } from '../../../support/memory/memoryPlatform.ts';
import { push } from '../../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../../support/memory/memoryRunner.ts';
import { openPastStage, shaOf } from '../../../support/memory/pastStage.ts';

const OLD = { verified: false, sentence: 'The site still answers as before for /a.js.' } as const;
const SICK = shaOf(9);

/** A site that answers the deployment itself with HTTP 503, and the earlier build well. */
const sick: Behaviour = {
  ...{ goesBack: true, content: 'content 9', answers: () => 503, atMs: Date.UTC(2027, 0, 1) },
  event: { ...push, sha: SICK },
  again: { content: 'content 2', answers: () => 200 },
};

function deploy(
  stage: MemoryStage,
  behaviour: Partial<Behaviour> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<MemoryRunner> {
  const given = { environment: 'production', health_check: '/', timeout_minutes: '2', ...inputs };
  return stage.deploy({ ...sick, ...behaviour }, given);
}

const summaryOf = ({ summaries }: MemoryRunner): string =>
  summaries.join('\n').replaceAll('\\', '');

const endsOf = ({ repository }: MemoryStage): (string | undefined)[] =>
  repository.made.map(({ statuses }) => statuses.at(-1)?.state);

describe('on_unhealthy: rollback', () => {
  test('deploys the last good build again after a failed health check, and the step stays red', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const run = await deploy(stage);
    expect(stage.deployed).toEqual(['content 9', 'content 2']);
    expect(run.outputs).toMatchObject({
      ...{ status: 'rolled_back', error_code: 'unhealthy' },
      // Of the deployment that was asked for.
      ...{ deployment_uuid: 'deployment-of-content 9', content_sha256: 'content 9' },
      github_deployment_id: String(stage.repository.made[2]?.id),
      error_message: expect.stringMatching(
        /answers HTTP 503\. Rolled back: 20ffee0 is live again\.$/,
      ) as unknown,
    });
    expect(run.lines.find((line) => line.startsWith('error: '))).toMatch(
      /^error: Rolled back to 20ffee0: .*\nFix the cause, then deploy again\. Only the build is/,
    );
  });

  test('does so when the site was seen to serve what it served before', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const again = { content: 'content 2', proof: { verified: undefined, sentence: 'Not new.' } };
    const run = await deploy(stage, { proof: OLD, again }, { health_check: '' });
    expect(run.outputs).toMatchObject({ status: 'rolled_back', verified: 'false' });
    expect(stage.deployed).toEqual(['content 9', 'content 2']);
  });

  test('keeps a GitHub Deployment of its own, of the old commit, beside that of the new one', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    await deploy(stage);
    const [, , left, back] = stage.repository.made;
    expect(left).toMatchObject({
      sha: SICK,
      statuses: [
        { state: 'in_progress' },
        { state: 'error', description: 'Live, but / answers HTTP 503' },
      ],
    });
    expect(back).toMatchObject({
      sha: shaOf(2),
      statuses: [{ state: 'in_progress' }, { state: 'success' }],
      payload: {
        ...{ content_sha256: 'content 2', kept_as: 'release:v2/shop.zip' },
        rolled_back_from: String(left?.id),
      },
    });
    expect(back?.payload['correlation_id']).not.toBe(left?.payload['correlation_id']);
  });

  test('says both in the summary and in the one comment', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const event = {
      ...push,
      ...{ name: 'pull_request', sha: SICK },
      pullRequest: { number: 7, author: 'someone', fromFork: false },
    };
    const begun: string[] = [];
    const answers = (): number => {
      begun.push(stage.repository.written[0]?.body ?? '');
      return 200;
    };
    const run = await deploy(stage, { event, again: { content: 'content 2', answers } });
    expect(begun[0]).toMatch(
      /### Rolling back production from 90ffee0 to 20ffee0\n\nLive, but \/ answers HTTP 503\./,
    );
    expect(stage.repository.written).toHaveLength(1);
    const comment = stage.repository.written[0]?.body.replaceAll('\\', '') ?? '';
    for (const text of [summaryOf(run), comment]) {
      expect(text).toContain('### Rolled back production from 90ffee0 to 20ffee0');
      expect(text).toContain('answers HTTP 503');
      expect(text).toContain('back to 20ffee0 (GitHub Deployment 2), live from');
      expect(text).toMatch(/\*\*Live now:\*\* \[20ffee0\]\(.*\) \(GitHub Deployment 2\) again\./);
      expect(text).toMatch(/commit \[90ffee0\]/);
    }
  });

  test('has another time limit of its own', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    // The first check takes the whole limit, and the earlier build is well only after a minute.
    let asked = 0;
    const answers = (): number => ((asked += 1) > 10 ? 200 : 503);
    const run = await deploy(stage, { again: { content: 'content 2', answers } });
    expect(run.outputs['status']).toBe('rolled_back');
    expect(Number(run.outputs['duration_seconds'])).toBeGreaterThan(150);
  });

  test('gets what was recorded of the version that it replaces', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const records: unknown[] = [];
    const proof = { verified: true, sentence: 'Seen.' };
    const onVerify = (record?: string): void => void records.push(record);
    await deploy(stage, { proof, again: { content: 'content 2', onVerify, answers: () => 200 } });
    expect(records).toEqual(['record of content 9']);
  });
});

describe('no rollback', () => {
  test.each<[string, Partial<Behaviour>, Readonly<Record<string, string>>, RegExp]>([
    [
      'because it could not be told which version is served',
      { proof: { verified: undefined, sentence: 'Unknown.' }, mustVerify: true },
      { health_check: '' },
      /Unknown\. It was not rolled back\. That takes a failed health check/,
    ],
    [
      'after another deployment was waited for',
      { isAfterOther: true },
      {},
      /It was not rolled back\. Another deployment was in progress/,
    ],
  ])('%s', async (_what, behaviour, inputs, message) => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const run = await deploy(stage, behaviour, inputs);
    expect(run.outputs).toMatchObject({
      status: 'unhealthy',
      error_message: expect.stringMatching(message) as unknown,
    });
    expect(stage.deployed).toEqual(['content 9']);
    expect(endsOf(stage)).toEqual(['inactive', 'inactive', 'error']);
  });

  test('without the input', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const run = await deploy(stage, { goesBack: false });
    expect(run.outputs['status']).toBe('unhealthy');
    expect(run.outputs['error_message']).toMatch(/answers HTTP 503\.$/);
    expect(stage.deployed).toEqual(['content 9']);
  });

  test.each([
    ['nothing was good before', [{ n: 1, end: 'failure' as const }], /no earlier good deployment/],
    [
      'the last good build is not kept, although an older one is',
      [{ n: 1 }, { n: 2, payload: { kept_as: undefined } }],
      /The build of GitHub Deployment 2 .* is not kept anywhere\./,
    ],
    [
      'the last good build has the same content',
      [{ n: 1 }, { n: 2, payload: { content_sha256: 'content 9' } }],
      /GitHub Deployment 2 .* has the same content\./,
    ],
    [
      'its record cannot be read',
      [{ n: 2, payload: { kept_as: 'https://evil.test' } }],
      /The record of GitHub Deployment 2 .* cannot be read\./,
    ],
    [
      'its zip is another one',
      [{ n: 2, payload: { artifact_sha256: 'f'.repeat(64) } }],
      /has the SHA-256 .*, not ffff/,
    ],
  ])('where %s', async (_what, history, message) => {
    const stage = openPastStage(...history);
    const run = await deploy(stage);
    expect(run.outputs['status']).toBe('unhealthy');
    expect(run.outputs['error_message']).toMatch(message);
    expect(run.outputs['error_message']).toMatch(/This version is still live\.$/);
    expect(stage.deployed).toEqual(['content 9']);
    expect(endsOf(stage).at(-1)).toBe('error');
    expect(stage.repository.made).toHaveLength(history.length + 1);
    expect(summaryOf(run)).toMatch(/### Live, but \/ answers HTTP 503/);
  });

  test('where the content is not what was recorded', async () => {
    const stage = openPastStage({ n: 2 });
    const run = await deploy(stage, { again: { content: 'something else' } });
    expect(run.outputs['error_message']).toMatch(/has the content something else, not content 2/);
    expect(stage.deployed).toEqual(['content 9']);
  });
});

describe('somebody else', () => {
  const other = {
    ...{ id: 5000, environment: 'other', statuses: [] },
    payload: { platform: 'memory', target: 'shop' },
  };

  test('who has deployed to the target since, in whatever environment, is not rolled back over', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const run = await deploy(stage, { onComplete: () => stage.repository.made.push(other) });
    expect(run.outputs['error_message']).toMatch(
      /It was not rolled back\. A newer deployment of this target exists: GitHub Deployment 5000\. This version is still live\./,
    );
    expect(stage.deployed).toEqual(['content 9']);
  });

  test('whose record GitHub made first, although the run began before, is not rolled back over either', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const first = { ...other, id: 900, createdAtMs: Date.UTC(2027, 0, 1) };
    const onComplete = (): void => void stage.repository.made.splice(2, 0, first);
    const run = await deploy(stage, { onComplete });
    expect(run.outputs['error_message']).toMatch(/A newer deployment .*: GitHub Deployment 900\./);
    expect(stage.deployed).toEqual(['content 9']);
  });

  test('who does so during the upload is noticed before the call that deploys', async () => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const onUploaded = (): void => void stage.repository.made.push(other);
    const run = await deploy(stage, { again: { content: 'content 2', onUploaded } });
    expect(run.outputs).toMatchObject({
      status: 'unhealthy',
      error_message: expect.stringMatching(
        /Rolling back to 20ffee0 failed\. A newer deployment .* This version is still live\./,
      ) as unknown,
    });
    expect(stage.deployed).toEqual(['content 9']);
    expect(endsOf(stage).filter(Boolean)).toEqual(['inactive', 'inactive', 'error', 'failure']);
  });

  test.each([
    ['of another target', { payload: { platform: 'memory', target: 'other' } }],
    ['that was never started', { payload: { ...other.payload, not_started: 'true' } }],
  ])('is in nobody’s way with a deployment %s', async (_what, more) => {
    const stage = openPastStage({ n: 1 }, { n: 2 });
    const onComplete = (): void => void stage.repository.made.push({ ...other, ...more });
    const run = await deploy(stage, {
      onComplete,
      again: { ...sick.again, onComplete: () => undefined },
    });
    expect(run.outputs['status']).toBe('rolled_back');
  });
});
