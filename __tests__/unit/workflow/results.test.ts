import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { memoryRepository, notFound } from '../../support/memory/memoryRepository.ts';
import type { DeploymentState } from '../../../src/step/ports/repository.ts';
import { runJob } from './workflowStep.ts';

const root = mkdtempSync(join(tmpdir(), 'commerce-deploy-results-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const note = async (
  folder: string,
  result: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const env = { NAME: 'Europe', WAVE: '1', INDEX: '0', OUTCOME: 'success', ...result };
  await runJob('note-result', { ...env, FOLDER: join(root, folder) });
  const file = join(root, folder, `${env.WAVE}-${env.INDEX}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
};

const show = async (
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly table: string; readonly results: readonly Record<string, unknown>[] }> => {
  const file = join(root, `${folder}.json`);
  const { runner, isGreen } = await runJob('show-results', {
    ...{ RESULTS: join(root, folder), FILE: file },
    ...env,
  });
  expect(isGreen).toBe(true);
  const results = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
  return { table: runner.summaries.at(-1) ?? '', results };
};

describe('the result of a target', () => {
  test('is the status of the action, and what serves before and after', async () => {
    const commits = { COMMIT_BEFORE: 'a'.repeat(40), COMMIT: 'b'.repeat(40) };
    expect(await note('one', { STATUS: 'completed', ...commits })).toMatchObject({
      ...{ status: 'completed', succeeded: true },
      ...{ before: 'a'.repeat(40), after: 'b'.repeat(40) },
    });
    const failed = { OUTCOME: 'failure', ...commits };
    expect(await note('one', { STATUS: 'failed', ...failed })).toMatchObject({
      ...{ status: 'failed', succeeded: false, after: '' },
    });
    // The platform serves it all the same.
    expect(await note('one', { STATUS: 'unhealthy', ...failed })).toMatchObject({
      ...{ succeeded: false, after: 'b'.repeat(40) },
    });
  });

  test('says so when the deployment never began', async () => {
    expect(await note('one', { OUTCOME: 'skipped' })).toMatchObject({
      ...{ status: 'failed', succeeded: false, reason: 'An earlier step of the job failed.' },
    });
  });
});

describe('the table of a fleet', () => {
  test('has the failures first, then what was not tried, and only columns with values', async () => {
    const europe = { INDEX: '0', STATUS: 'completed', URL: 'https://eu.test/', SECONDS_TAKEN: '9' };
    const commits = { COMMIT_BEFORE: '1234567890', COMMIT: 'abcdef1234' };
    await note('waves', { ...europe, ...commits, VERIFIED: 'true' });
    const japan = { NAME: 'Japan', WAVE: '2', OUTCOME: 'failure', STATUS: 'unhealthy' };
    await note('waves', {
      ...japan,
      REASON: 'Live, but / answers HTTP 503.',
      COMMIT: 'abcdef1234',
    });
    const waves = [[{ name: 'Europe' }], [{ name: 'Japan' }, { name: 'Peru' }], [{ name: 'Chad' }]];
    const { table, results } = await show('waves', {
      WAVES: JSON.stringify(waves),
      ENDED: 'success,failure,skipped,skipped,skipped',
    });
    expect(table.trim().split('\n')).toEqual([
      '### 1 of 4 targets deployed',
      '',
      '| Target | Status | Before → after | Verified | Site | Reason | Took |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| Japan | unhealthy | abcdef1 |  |  | Live, but / answers HTTP 503. |  |',
      '| Peru | lost |  |  |  | The job ended without a result. |  |',
      '| Chad | not tried |  |  |  | An earlier wave stopped the fleet. |  |',
      '| Europe | completed | 1234567 → abcdef1 | true | [eu.test](<https://eu.test/>) |  | 9 s |',
    ]);
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ['Japan', 'unhealthy'],
      ['Peru', 'lost'],
      ['Chad', 'not_tried'],
      ['Europe', 'completed'],
    ]);
  });

  test('has targets without a result when there are no waves, too', async () => {
    const one = { TOTAL: '3', STATUS: 'completed' };
    await note('lost', one);
    await note('lost', { ...one, NAME: 'Japan', INDEX: '2' });
    const { table, results } = await show('lost', { ENDED: 'failure,skipped' });
    expect(table).toContain('### 2 of 3 targets deployed');
    expect(table).toContain('| Target 2 of the list | lost | The job ended without a result. |');
    expect(results).toHaveLength(3);
    expect(results.some((result) => 'total' in result)).toBe(false);
  });

  test('does not claim that all is well when there is no result at all', async () => {
    const { table } = await show('none', { ENDED: 'cancelled,skipped' });
    expect(table).toContain('### No target left a result');
  });

  test('believes no number of targets that a fleet cannot have', async () => {
    await note('many', { TOTAL: '1000000000', STATUS: 'completed' });
    expect((await show('many')).results).toHaveLength(1);
  });

  test('shows tags, and those that stay', async () => {
    const tags = { TAG_BEFORE: 'v1.0.0', REGION: 'eu' };
    await note('tags', { ...tags, STATUS: 'completed', TAG_AFTER: 'v2.0.0' });
    await note('tags', { ...tags, INDEX: '1', OUTCOME: 'failure', STATUS: 'failed' });
    const { table } = await show('tags');
    expect(table).toContain('| Target | Region | Status | Before → after | Reason |');
    expect(table).toMatch(/v1\.0\.0 \(stays\)[^]*v1\.0\.0 → v2\.0\.0/);
  });

  test('shows nothing of a result as Markdown, HTML or a link that it is not', async () => {
    const hostile = '<img src=x> | [a](b) @all `c` \n# d';
    const result = { NAME: hostile, STATUS: hostile, REASON: hostile, COMMIT_BEFORE: hostile };
    await note('hostile', { ...result, URL: 'javascript:alert(1)', SECONDS_TAKEN: hostile });
    await note('hostile', { ...result, INDEX: '1', URL: `https://a.test/>${hostile}` });
    const { table } = await show('hostile');
    const [, , , , ...rows] = table.trim().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows.join('\n').replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<[`]|@a|javascript/);
  });
});

describe('what is live before', () => {
  const find = async (
    states: readonly (readonly [platform: string, DeploymentState])[],
  ): Promise<string> => {
    const repository = memoryRepository();
    const signal = new AbortController().signal;
    for (const [index, [platform, state]] of states.entries()) {
      const { id } = await repository.createDeployment(
        {
          ...{ sha: String(index).repeat(40), environment: 'production/Europe' },
          ...{ description: '', transient: false, production: true, payload: { platform } },
        },
        signal,
      );
      await repository.addStatus(id, { state, description: '' }, signal);
    }
    const env = { GITHUB_TOKEN: 't', PLATFORM: 'bigcommerce', ENVIRONMENT: 'production/Europe' };
    const { runner, isGreen } = await runJob('prepare-target', env, {
      openRepository: () => Promise.resolve(repository),
    });
    expect(isGreen).toBe(true);
    return runner.outputs['live_commit'] ?? '';
  };

  test('is the newest that succeeded, of this platform', async () => {
    const states = [
      ['bigcommerce', 'inactive'],
      ['bigcommerce', 'success'],
      ['commercetools', 'success'],
      ['bigcommerce', 'failure'],
    ] as const;
    expect(await find(states)).toBe('1'.repeat(40));
    expect(await find([['commercetools', 'success']])).toBe('');
  });

  test('is left out when GitHub cannot be asked', async () => {
    const refuse = (): never => {
      throw notFound();
    };
    const { isGreen, runner } = await runJob(
      'prepare-target',
      { GITHUB_TOKEN: 't', PLATFORM: 'bigcommerce', ENVIRONMENT: 'e' },
      { openRepository: () => Promise.resolve({ ...memoryRepository(), deployments: refuse }) },
    );
    expect(isGreen).toBe(true);
    expect(runner.outputs).not.toHaveProperty('live_commit');
  });
});

describe('what is live where', () => {
  const look = async (
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly isGreen: boolean; readonly shown: string }> => {
    const { isGreen, runner } = await runJob(
      'show-live',
      {
        ...{ GITHUB_TOKEN: 't', PLATFORM: 'commercetools', FILE: join(root, 'live.json') },
        TARGETS: '[{"deployment_key":"<b>","connector_tag":"v1","status":"Deployed"}]',
        ...env,
      },
      { openRepository: () => Promise.resolve(memoryRepository()) },
    );
    return { isGreen, shown: [...runner.lines, ...runner.summaries].join('\n') };
  };

  test('is green when all is as it should be, and says nothing as HTML', async () => {
    const { isGreen, shown } = await look({ EXPECTED: 'v1', FAIL_ON_DRIFT: 'true' });
    expect(isGreen).toBe(true);
    expect(shown).toContain('0 of 1 target drift');
    expect(shown).not.toContain('| <b>');
  });

  test('is red with a drift only if it is to be', async () => {
    expect(await look({ EXPECTED: 'v2' })).toMatchObject({ isGreen: true });
    const { isGreen, shown } = await look({ EXPECTED: 'v2', FAIL_ON_DRIFT: 'true' });
    expect(isGreen).toBe(false);
    expect(shown).toContain('error: Targets drift: 1 of 1 target drift');
  });
});
