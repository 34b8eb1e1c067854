import { describe, expect, test } from '@jest/globals';
import { withConnectorStage } from '../../support/runs/connectorRuns.ts';
import { expectHarmless } from '../../support/expect/harmless.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';

describe('the bundle of the connector action', () => {
  test('releases the tag that the run is for, and leaves report, summary and outputs behind', async () => {
    await withConnectorStage({}, async ({ release, requests, sandbox }) => {
      const run = await release({ tag: '' }, { env: { GITHUB_REF: 'refs/tags/v2' } });
      expect(run.exitCode).toBe(0);
      const [record] = sandbox.connect.connectors();
      expect(ownOutputs(run.outputs)).toEqual({
        status: 'published',
        connector_id: record?.id,
        connector_key: 'search',
        connector_version: '2',
        connector_tag: 'v2',
        platform_status: 'Published',
        report_path: expect.stringMatching(/check-report\.json$/),
      });
      expect(record?.published?.tag).toBe('v2');
      expect(run.log).toContain('::group::Release');
      expect(run.summary).toContain('### Published');
      expect(run.summary).toContain('| Check | Result | The platform says | What to do |');
      expect([...new Set(requests())]).toEqual([
        'auth POST /oauth/token',
        'connect GET /connectors/drafts/key=search',
        'connect POST /connectors/drafts/{id}',
        'connect GET /connectors/drafts/{id}',
        'connect GET /connectors/{id}',
      ]);
      const again = await release({ command: 'publish' });
      expect(ownOutputs(again.outputs)['status']).toBe('unchanged');
    });
  });

  test('fails with one error for each check, and none of the platform’s texts acts as a command', async () => {
    const switches = { connect: { checkFault: 'image' } } as const;
    await withConnectorStage({ scenario: 'hostile', switches }, async ({ release }) => {
      const run = await release({ command: 'preview' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.annotations.length).toBeGreaterThan(2);
      expect(run.annotations.at(-1)?.message).toMatch(/: \d checks? failed\.\n/);
      expectHarmless(run);
    });
  });

  test('says everything that is wrong with the inputs at once, before anything is sent', async () => {
    await withConnectorStage({}, async ({ release, requests }) => {
      const run = await release({
        connector_key: '',
        tag: 'a..b',
        repository_url: 'https://x-access-token:abc@github.com/acme/search',
        create: 'true',
        tags: 'v2',
      });
      expect(run.exitCode).toBe(1);
      for (const name of ['connector_key', 'tag', 'repository_url', 'tags'])
        expect(run.log).toContain(`- ${name}: `);
      expect(run.log).not.toContain('x-access-token:abc');
      expect(requests()).toEqual([]);
    });
  });

  test('ends soon after a signal, and says that the platform goes on', async () => {
    const switches = { connect: { holdAt: 'Check' } } as const;
    await withConnectorStage({ switches }, async ({ release }) => {
      let isSent = false;
      const run = await release(
        { command: 'preview' },
        {
          speed: 1,
          onLog: (log, kill) => {
            if (isSent || !log.includes('isPreviewable is pending')) return;
            isSent = true;
            kill('SIGTERM');
          },
        },
      );
      expect(run.outputs['status']).toBe('cancelled');
      expect(run.log).toContain('may keep checking the tag');
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
    });
  });
});
