import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../support/runs/runAction.ts';
import { closed, withTeardownStage } from '../../support/runs/teardownRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withTeardownStage = (options, body) =>
  withTeardownStage(options, body, runHere);

const decoded = (log: string): string => log.replaceAll('%0A', '\n');

describe('bad input', () => {
  test('nothing given: says what is missing, in one error, with a status', async () => {
    const run = await runAction('teardown');
    expect(run.exitCode).toBe(1);
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect(run.log).toMatch(/platform: is missing\. Accepted: one of bigcommerce, commercetools/);
    expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
  });

  test('of the first platform is reported at once, and nothing is sent', async () => {
    await withTeardownStage({}, async ({ removeProject, requests }) => {
      const run = await removeProject({
        store_hash: 'store-abc!',
        access_token: 'two words',
        api_url: 'http://api.example.com',
        project_uuid: 'x',
        project_name: 'shop',
        delete_project: 'yes',
        pr_comment: '1',
        timeout_minutes: '-1',
        environment: 'a\nb',
        github_token: 'also two words',
        'project-uuid': 'x',
        unheard_of: '1',
      });
      const log = decoded(run.log);
      for (const name of [
        'store_hash',
        'access_token',
        'api_url',
        'project_uuid',
        'delete_project',
        'pr_comment',
        'timeout_minutes',
        'environment',
        'github_token',
      ]) {
        expect(log).toMatch(new RegExp(`^- ${name}: .* Accepted: `, 'm'));
      }
      expect(log).toMatch(/^- project_name: cannot be combined with project_uuid/m);
      expect(log).toMatch(/^- project-uuid: .* Did you mean project_uuid\?$/m);
      expect(log).toMatch(/^::warning .*unheard_of/m);
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('two words');
      expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
      expect(requests()).toEqual([]);
    });
  });

  test('of the second platform is reported at once, and nothing is sent', async () => {
    await inThisProcess({}, async ({ removeDeployment, requests }) => {
      const run = await removeDeployment({
        region: 'Europe West',
        project_key: 'x',
        deployment_key: 'no key!',
        deployment_id: 'id',
        scope: '"',
        configuration: '{}',
      });
      const log = decoded(run.log);
      for (const name of ['region', 'project_key', 'deployment_key', 'scope']) {
        expect(log).toMatch(new RegExp(`^- ${name}: .* Accepted: `, 'm'));
      }
      expect(log).toMatch(/^- deployment_id: cannot be combined with deployment_key/m);
      expect(log).toMatch(/^::warning .*configuration: unknown input/m);
      expect(requests()).toEqual([]);
    });
  });

  test.each([
    ['bigcommerce', 'project_uuid'],
    ['commercetools', 'deployment_key'],
  ])('%s: without anything to remove, names %s', async (platform, name) => {
    await inThisProcess({}, async ({ removeProject, removeDeployment }) => {
      const remove = platform === 'bigcommerce' ? removeProject : removeDeployment;
      const run = await remove({ deployment_key: '' });
      expect(run.log).toMatch(new RegExp(`${name}: is missing\\. Accepted: .* instead`));
    });
  });
});

describe('a run that GitHub gives no secrets', () => {
  test.each(['bigcommerce', 'commercetools'])(
    'of a fork keeps what is there, with one notice, on %s',
    async (platform) => {
      await inThisProcess({}, async ({ removeProject, removeDeployment, requests }) => {
        const run =
          platform === 'bigcommerce'
            ? await removeProject({ access_token: '' }, closed(7, 'stranger/shop'))
            : await removeDeployment({ client_secret: '' }, closed(7, 'stranger/shop'));
        expect(run.exitCode).toBe(0);
        expect(run.outputs['status']).toBe('kept');
        expect(run.log.match(/^::notice/gm)).toHaveLength(1);
        expect(run.log).not.toMatch(/^::(error|warning)/m);
        expect(requests()).toEqual([]);
      });
    },
  );

  test('does not hide a missing token on a pull request of the repository itself', async () => {
    await inThisProcess({}, async ({ removeProject }) => {
      const run = await removeProject({ access_token: '', project_name: 'pr-7' }, closed(7));
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/access_token: is missing/);
    });
  });
});
