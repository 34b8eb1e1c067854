import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withDeployStage, writeBuild } from '../../support/runs/deployRuns.ts';
import { runAction } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

const decoded = (log: string): string => log.replaceAll('%0A', '\n');

describe('bad input', () => {
  test('nothing given: says what is missing in one readable error', async () => {
    const run = await runAction('deploy');
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect(run.log).toMatch(/platform: is missing\. Accepted: /);
  });

  test('everything wrong at once: names each input, what was wrong and what is accepted, and sends nothing', async () => {
    await withDeployStage({}, async ({ sandbox, deploy }) => {
      const run = await deploy({
        store_hash: 'store-abc!',
        access_token: 'two words',
        project_uuid: '1234',
        'project-name': 'x',
        api_url: 'http://api.example.com',
        wait: 'maybe',
        timeout_minutes: '-1',
        on_conflict: 'retry',
        health_check: 'health',
        environment_variables: 'A=1\nA=2\nAUTH_SECRET=x',
        path: 'nowhere',
        unheard_of: '1',
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
      const log = decoded(run.log);
      for (const name of [
        'store_hash',
        'access_token',
        'project_uuid',
        'api_url',
        'wait',
        'timeout_minutes',
        'on_conflict',
        'health_check',
        'environment_variables',
        'secrets',
      ]) {
        expect(log).toMatch(new RegExp(`^- ${name}: .* Accepted: `, 'm'));
      }
      expect(log).toMatch(/^- project-name: .* Did you mean project_name\?$/m);
      expect(log).toMatch(/^- .*nowhere/m);
      expect(log).toMatch(/^::warning .*unheard_of/m);
      expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('two words');
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('a token with a line break at its end is used without it, with a warning', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const run = await deploy({ access_token: `${sandbox.credentials.accessToken}\n` });
      expect(run.outputs['status']).toBe('completed');
      expect(run.log).toMatch(/^::warning .*access_token starts or ends with white space/m);
    });
  });

  test('a missing project is asked for, and two of them are too many', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      expect((await deploy({ project_uuid: '' })).log).toMatch(/project_uuid: is missing/);
      expect((await deploy({ project_name: 'x' })).log).toMatch(
        /cannot be combined with project_uuid/,
      );
      expect((await deploy({ create_project: 'true' })).log).toMatch(
        /create_project: needs project_name/,
      );
      expect(
        (await deploy({ project_uuid: '', project_name: 'a b', create_project: 'true' })).log,
      ).toMatch(/not a valid name for a new project/);
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('a build with several faults is refused with all of them, before anything is sent', async () => {
    await inThisProcess({}, async ({ sandbox, folder, deploy }) => {
      const build = join(folder, 'bad');
      await writeBuild(build, { 'assets/.env.local': 'A=1', 'assets/a.txt': 'a' });
      await symlink('/etc/hostname', join(build, 'assets/outside'));
      await symlink('nothing', join(build, 'assets/dangling'));
      const run = await deploy({ path: 'bad' });
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'artifact' });
      const log = decoded(run.log);
      for (const word of ['worker.js', '.env.local', 'outside', '/etc/hostname', 'dangling'])
        expect(log).toContain(word);
      expect(sandbox.requests).toEqual([]);
    });
  });

  test.each([
    ['an empty folder', {}, /empty|no files/i],
    ['a file that is no zip', { 'x.zip': 'not a zip' }, /zip/i],
  ])('%s is refused', async (_, files: Record<string, string>, expected) => {
    await inThisProcess({}, async ({ sandbox, folder, deploy }) => {
      await writeBuild(join(folder, 'odd'), { ...files });
      const [file] = Object.keys(files);
      await mkdir(join(folder, 'odd'), { recursive: true });
      const run = await deploy({ path: file === undefined ? 'odd' : join('odd', file) });
      expect(run.outputs).toMatchObject({ status: 'failed' });
      expect(run.log).toMatch(expected);
      expect(sandbox.requests).toEqual([]);
    });
  });
});

describe('a run that GitHub gives no secrets', () => {
  const pullRequest = (head: string) => ({
    pull_request: {
      number: 7,
      user: { login: 'someone' },
      head: { sha: 'abc', repo: { full_name: head } },
      base: { repo: { full_name: 'owner/shop' } },
    },
  });
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };

  test('skips a pull request from a fork with one notice and exit code 0', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const run = await deploy({ access_token: '' }, { env, event: pullRequest('stranger/shop') });
      expect(run.exitCode).toBe(0);
      expect(run.outputs['status']).toBe('skipped');
      expect(run.log.match(/^::notice/gm)).toHaveLength(1);
      expect(run.log).not.toMatch(/^::(error|warning)/m);
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('does not hide a missing token on a pull request of the repository itself', async () => {
    await inThisProcess({}, async ({ deploy }) => {
      const run = await deploy({ access_token: '' }, { env, event: pullRequest('owner/shop') });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/access_token: is missing/);
    });
  });

  test('names the preview environment after the pull request', async () => {
    await inThisProcess({}, async ({ deploy }) => {
      const run = await deploy({}, { env, event: pullRequest('owner/shop') });
      expect(run.outputs).toMatchObject({ status: 'completed', environment: 'preview/pr-7' });
    });
  });
});
