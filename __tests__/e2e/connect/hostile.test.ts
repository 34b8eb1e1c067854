import { describe, expect, test } from '@jest/globals';
import { withConnectStage } from '../../support/runs/connectRuns.ts';
import { HOSTILE, expectHarmless } from '../../support/expect/harmless.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

describe('hostile text', () => {
  test('in the report of a deployment that completes does nothing', async () => {
    await withConnectStage({ scenario: 'hostile' }, async ({ redeploy }) => {
      const run = await redeploy();
      expect(run.outputs['status']).toBe('completed');
      expectHarmless(run);
    });
  });

  test('in the report of a deployment that fails does nothing', async () => {
    await inThisProcess(
      { scenario: 'hostile', switches: { connect: { end: 'Failed' } } },
      async ({ redeploy }) => {
        const run = await redeploy();
        expect(run.outputs['status']).toBe('failed');
        expectHarmless(run);
        expect(run.outputs['error_message']?.split('\n')).toHaveLength(1);
      },
    );
  });

  test('in a status does nothing', async () => {
    await inThisProcess(
      { switches: { paceMs: 150, connect: { oddStatus: HOSTILE } } },
      async ({ redeploy }) => {
        expectHarmless(await redeploy());
      },
    );
  });

  test('in the names, tags and URLs of a Deployment does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, redeploy }) => {
      sandbox.script('GET /deployments/{id}', [
        { kind: 'edit', edit: (body) => renamed(body), times: Infinity },
      ]);
      const run = await redeploy();
      expect(run.outputs['status']).toBe('completed');
      // The value of an output is data, not a line of the log; one line of it is all there may be.
      const { connector_tag: tag, url } = run.outputs;
      expect(tag?.split('\n')).toHaveLength(1);
      expect(url || undefined).toBeUndefined();
      expectHarmless({ ...run, outputFile: run.outputFile.replace(tag ?? '', '') });
      expectHarmless(await redeploy({ dry_run: 'true' }));
      expectHarmless(await redeploy({ configuration: 'nothing: { A: "1" }' }));
    });
  });

  test('in keys of other Deployments does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, redeploy }) => {
      const edit = (body: unknown): unknown => ({
        ...(body as object),
        results: [{ id: HOSTILE, key: HOSTILE }],
      });
      sandbox.script('GET /deployments', [{ kind: 'edit', edit }]);
      const run = await redeploy({ deployment_key: 'missing' });
      expect(run.outputs['status']).toBe('failed');
      expectHarmless(run);
    });
  });

  test('in error answers does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, redeploy }) => {
      for (const [body, status] of [
        [{ message: HOSTILE }, 'failed'],
        [{ message: 'x', errors: [{ code: HOSTILE, message: HOSTILE }] }, 'failed'],
        [{ error: HOSTILE, error_description: HOSTILE }, 'failed'],
        // Not in the API's words, so it is no refusal: the step looks, and sends the call again.
        [HOSTILE, 'completed'],
      ] as const) {
        sandbox.script('POST /deployments/{id}', [{ kind: 'answer', status: 400, body }]);
        const run = await redeploy();
        expect(run.outputs['status']).toBe(status);
        expectHarmless(run);
      }
      const body = { error: HOSTILE, message: HOSTILE };
      sandbox.script('POST /oauth/token', [{ kind: 'answer', status: 400, body }]);
      expectHarmless(await redeploy());
    });
  });

  test('in inputs does nothing', async () => {
    await inThisProcess({}, async ({ redeploy }) => {
      expectHarmless(
        await redeploy({
          deployment_key: HOSTILE,
          expected_tag: HOSTILE,
          configuration: HOSTILE,
          environment: HOSTILE,
        }),
      );
      const name = JSON.stringify(HOSTILE);
      expectHarmless(await redeploy({ configuration: `{ ${name}: { ${name}: ${name} } }` }));
    });
  });
});

function renamed(body: unknown): unknown {
  const deployment = body as {
    readonly connector: object;
    readonly applications: readonly object[];
  };
  return {
    ...deployment,
    connector: {
      ...deployment.connector,
      name: HOSTILE,
      repository: { url: HOSTILE, tag: HOSTILE },
    },
    applications: deployment.applications.map((application) => ({
      ...application,
      applicationName: HOSTILE,
      url: HOSTILE,
    })),
  };
}
