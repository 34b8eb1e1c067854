import { describe, expect, test } from '@jest/globals';
import { withListStage } from '../../support/runs/listRuns.ts';
import { runAction } from '../../support/runs/runAction.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';

const decoded = (log: string): string => log.replaceAll('%0A', '\n');

describe('bad input', () => {
  test('nothing given: says what is missing, in one error', async () => {
    const run = await runAction('list');
    expect(run.exitCode).toBe(1);
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect(run.log).toMatch(/platform: is missing\. Accepted: one of bigcommerce, commercetools/);
    expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
  });

  test('of the first platform is reported at once, and nothing is sent', async () => {
    await withListStage({}, async ({ sandbox, listProjects }) => {
      const run = await listProjects({
        store_hash: 'store-abc!',
        access_token: 'two words',
        api_url: 'http://api.example.com',
        name: 'a\nb',
        'store-hash': 'x',
        unheard_of: '1',
      });
      const log = decoded(run.log);
      for (const name of ['store_hash', 'access_token', 'api_url', 'name']) {
        expect(log).toMatch(new RegExp(`^- ${name}: .* Accepted: `, 'm'));
      }
      expect(log).toMatch(/^- store-hash: .* Did you mean store_hash\?$/m);
      expect(log).toMatch(/^::warning .*unheard_of/m);
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('two words');
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('of the second platform is reported at once, and nothing is sent', async () => {
    await withListStage({}, async ({ sandbox, listDeployments }) => {
      const run = await listDeployments({
        region: 'Europe West',
        project_key: 'x',
        connector_key: 'connector, no key!',
        connector_id: 'id',
        deployment_type: 'sandbox,staging',
        integration_type: 'p$p',
        status: 'Deployed, deploying',
        deployment_key: 'shop',
      });
      const log = decoded(run.log);
      for (const name of [
        'region',
        'project_key',
        'connector_key',
        'deployment_type',
        'integration_type',
        'status',
      ]) {
        expect(log).toMatch(new RegExp(`^- ${name}: .* Accepted: `, 'm'));
      }
      expect(log).toMatch(/^- connector_id: cannot be combined with connector_key/m);
      expect(sandbox.requests).toEqual([]);
    });
  });
});
