import { describe, expect, test } from '@jest/globals';
import { HOSTILE, expectHarmless, findLeaks } from '../../support/expect/harmless.ts';
import { withListStage } from '../../support/runs/listRuns.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withListStage = (options, body) =>
  withListStage(options, body, runHere);

function editAll(change: object) {
  return (page: unknown): unknown => {
    const { data, ...rest } = page as { data: object[] };
    return { ...rest, data: data.map((project) => ({ ...project, ...change })) };
  };
}

describe('listing projects', () => {
  test('reads every page and sets all projects in the order of their names', async () => {
    await withListStage({}, async ({ sandbox, listProjects, requests }) => {
      const uuids = new Map<string, string>();
      for (let index = 120; index > 0; index -= 1) {
        const name = `shop-${String(index).padStart(3, '0')}`;
        uuids.set(name, sandbox.addProject(name).uuid);
      }
      const run = await listProjects();
      expect(run.exitCode).toBe(0);
      expect(run.outputs['count']).toBe('120');
      expect(run.targets).toEqual(
        [...uuids.keys()].sort().map((name) => ({
          project_uuid: uuids.get(name),
          project_name: name,
          url: null,
        })),
      );
      expect(requests()).toHaveLength(3);
      expect(run.log).toMatch(/^::group::List$/m);
      expect(run.log).toMatch(/^Found 120 projects in store sandbox1\.$/m);
      expect(run.log).not.toMatch(/^::(error|warning|notice)/m);
      expect(run.summary).toMatch(/^### Found 120 projects in store sandbox1\n/);
      expect(run.summary.match(/^\| shop/gm)).toHaveLength(240);
      expect(run.errors).toBe('');
    });
  });

  test('says where a project is served', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      sandbox.addProject('shop');
      const edit = editAll({ deployment_hostnames: ['Shop.example.com', 'vanity.example.com'] });
      sandbox.script('GET /projects', [{ kind: 'edit', edit }]);
      expect((await listProjects()).targets).toEqual([
        expect.objectContaining({ url: 'https://shop.example.com' }),
      ]);
    });
  });

  test('chooses by a part of the name, in any case', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      for (const name of ['brand-Alpha', 'alpha', 'beta', 'x.ALPHA.y']) sandbox.addProject(name);
      const { targets, outputs } = await listProjects({ name: 'alpha' });
      expect(targets.map((target) => target['project_name'])).toEqual([
        'alpha',
        'brand-Alpha',
        'x.ALPHA.y',
      ]);
      expect(outputs['count']).toBe('3');
    });
  });

  test('finds nothing without an error', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      expect(await listProjects()).toMatchObject({
        exitCode: 0,
        outputs: { targets: '[]', count: '0' },
        summary: expect.stringMatching(/^### Found 0 projects in store sandbox1\n/) as unknown,
      });
      sandbox.addProject('shop');
      expect(ownOutputs((await listProjects({ name: 'other' })).outputs)).toEqual({
        status: 'listed',
        targets: '[]',
        batches: '[]',
        count: '0',
      });
    });
  });

  test('splits what one matrix cannot hold into batches, and points to them', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      const add = (index: number): void => {
        sandbox.addProject(`shop-${String(index)}`);
      };
      for (let index = 0; index < 256; index += 1) add(index);
      const fits = await listProjects();
      expect(fits.log).not.toMatch(/^::(?:warning|notice)/m);
      expect(fits.outputs['batches']).toBe(`[${fits.outputs['targets'] ?? ''}]`);
      add(256);
      const run = await listProjects();
      expect(run.log).toMatch(
        /^::notice title=Too many for one matrix::.*257 projects.*256 jobs.*`batches`/m,
      );
      const batches = JSON.parse(run.outputs['batches'] ?? '') as unknown[][];
      expect(batches.map(({ length }) => length)).toEqual([256, 1]);
      expect(batches.flat()).toEqual(run.targets);
      expect(run.outputs['count']).toBe('257');
      expect(run.exitCode).toBe(0);
    });
  });

  test('asks again when the platform fails for a moment', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      sandbox.addProject('shop');
      sandbox.script('GET /projects', [{ kind: 'answer', status: 503, body: 'busy' }]);
      const run = await listProjects();
      expect(run.outputs['count']).toBe('1');
      expect(run.log).toMatch(/Listing the projects failed with HTTP 503.* Retrying in/);
    });
  });

  test('takes the credentials from the environment as the deploy action does', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      const { storeHash, accessToken } = sandbox.credentials;
      const env = { CATALYST_STORE_HASH: storeHash, CATALYST_ACCESS_TOKEN: accessToken };
      const run = await listProjects({ store_hash: '', access_token: '' }, { env });
      expect(run.exitCode).toBe(0);
    });
  });

  test('reads hostile names as they are, and they do nothing', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      sandbox.addProject('shop');
      sandbox.script('GET /projects', [{ kind: 'edit', edit: editAll({ name: HOSTILE }) }]);
      const run = await listProjects();
      expect(run.targets[0]?.['project_name']).toBe(HOSTILE);
      expectHarmless(run);
      const hostnames = { deployment_hostnames: [HOSTILE, 'javascript:alert(1)'] };
      sandbox.script('GET /projects', [{ kind: 'edit', edit: editAll(hostnames) }]);
      expect((await listProjects()).targets[0]?.['url']).toBeNull();
    });
  });

  test('keeps a token out of the list that the platform puts into it', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      sandbox.addProject('shop');
      const name = `x ${sandbox.credentials.accessToken}`;
      sandbox.script('GET /projects', [{ kind: 'edit', edit: editAll({ name }) }]);
      expect((await listProjects()).targets[0]?.['project_name']).toBe('x ***');
    });
  });
});

describe('a list of projects that cannot be read', () => {
  test('because of the token: says so once, and hides the token', async () => {
    await inThisProcess({}, async ({ listProjects }) => {
      const run = await listProjects({ access_token: 'a-token-that-is-wrong' });
      expect(run.exitCode).toBe(1);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log).toMatch(/^::error .*Listing the projects failed with HTTP 401/m);
      expect(run.log).toMatch(/Check `access_token`.*Correlation id: [0-9a-f-]{36}/);
      expect(run.summary).toMatch(/^### Listing [^\n]* failed\n/);
      expect(findLeaks(run, ['a-token-that-is-wrong'])).toEqual([]);
    });
  });

  test('because of a scope: names the scope, with hostile words made harmless', async () => {
    await inThisProcess({}, async ({ sandbox, listProjects }) => {
      sandbox.script('GET /projects', [{ kind: 'answer', status: 403, body: { title: HOSTILE } }]);
      const run = await listProjects();
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/store_infrastructure_projects/);
      expectHarmless(run);
    });
  });

  test('because of a signal: ends within 2 s', async () => {
    await withListStage({}, async ({ sandbox, listProjects }) => {
      sandbox.script('GET /projects', [{ kind: 'silence' }]);
      let isSent = false;
      const run = await listProjects(
        {},
        {
          onLog: (log, kill) => {
            if (isSent || !log.includes('::group::List')) return;
            isSent = true;
            kill('SIGTERM');
          },
        },
      );
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/^::error title=The step was cancelled::/m);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'cancelled' });
    });
  });
});
