// What can be wrong with the inputs of a rollback is one error, before a request is sent to anyone. Runs in this process.
import { expect, test } from '@jest/globals';
import { withKeptStage } from '../../support/runs/keptRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

const WRONG = {
  ...{ environment: '', to: 'two\nlines', store_hash: 'store-abc!', access_token: 'two words' },
  ...{ project_uuid: '1234', api_url: 'http://api.example.com', wait: 'maybe' },
  ...{ timeout_minutes: '-1', on_conflict: 'retry', health_check: 'health' },
  ...{ verify_live: 'always', environment_variables: 'A=1\nA=2' },
};

test('everything wrong at once: a rollback names each input and what is accepted, and sends nothing', async () => {
  await withKeptStage(
    {},
    async ({ sandbox, run }) => {
      const { exitCode, outputs, log } = await run('rollback', { ...WRONG, 'project-name': 'x' });
      expect(exitCode).toBe(1);
      expect(outputs).toMatchObject({ status: 'failed', error_code: 'input' });
      const text = log.replaceAll('%0A', '\n');
      for (const name of Object.keys(WRONG)) {
        expect(text).toMatch(new RegExp(`^- ${name}: .*Accepted: `, 'm'));
      }
      expect(text).toMatch(/^- project-name: .* Did you mean project_name\?$/m);
      expect(text).toContain('; nothing was sent:');
      expect(log.match(/^::error/gm)).toHaveLength(1);
      expect(sandbox.requests).toEqual([]);
    },
    runHere,
  );
});
