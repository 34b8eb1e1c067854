import { describe, expect, test } from '@jest/globals';
import { HOSTILE, expectHarmless } from '../../support/expect/harmless.ts';
import { closed, withTeardownStage } from '../../support/runs/teardownRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withTeardownStage = (options, body) =>
  withTeardownStage(options, body, runHere);

const byHand = { env: { GITHUB_EVENT_NAME: 'workflow_dispatch' }, event: {} };
const HOUSE = '/stores/sandbox1/v3/infrastructure/projects';

describe('removing a project', () => {
  test('by its name on the last of several pages: deletes that one, and says so', async () => {
    await withTeardownStage({}, async ({ sandbox, removeProject, requests }) => {
      for (let index = 100; index < 220; index += 1) sandbox.addProject(`shop-${String(index)}`);
      const { uuid } = sandbox.addProject('pr-7');
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' }, closed(7));
      expect(run.exitCode).toBe(0);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'deleted', environment: 'preview/pr-7' });
      expect(sandbox.projects().map(({ name }) => name)).not.toContain('pr-7');
      expect(sandbox.projects()).toHaveLength(120);
      expect(requests().map((request) => request.split('?')[0])).toEqual([
        ...Array<string>(3).fill(`api GET ${HOUSE}`),
        `api DELETE ${HOUSE}/${uuid}`,
      ]);
      expect(run.log).toMatch(/^::group::Remove$/m);
      expect(run.log).toContain(`Deleted the project pr-7 (${uuid}).`);
      expect(run.log).not.toMatch(/^::(error|warning|notice)/m);
      expect(run.summary).toMatch(/^### Removed sandbox1\/pr-7 from preview\/pr-7\n/);
      expect(run.errors).toBe('');
    });
  });

  test('by a UUID that the workflow gives: deletes it, whatever it is called', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      const { uuid } = sandbox.addProject('storefront');
      const run = await removeProject(
        { project_uuid: uuid.toUpperCase(), delete_project: 'true' },
        closed(7),
      );
      expect(run.outputs['status']).toBe('deleted');
      expect(sandbox.projects()).toEqual([]);
    });
  });

  test.each(['project_name', 'project_uuid'])(
    'that is gone already, by its %s: is a success that deletes nothing',
    async (input) => {
      await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
        sandbox.addProject('pr-70');
        const value = input === 'project_name' ? 'pr-7' : '0194fd2b-2ac6-72de-b73f-d83f2d626a74';
        const run = await removeProject({ [input]: value, delete_project: 'true' }, closed(7));
        expect(run.exitCode).toBe(0);
        expect(run.outputs['status']).toBe('already_gone');
        expect(run.summary).toMatch(/^### \S+ is already gone from preview\/pr-7\n/);
        expect(requests().filter((request) => request.includes('DELETE'))).toEqual([]);
        expect(sandbox.projects()).toHaveLength(1);
      });
    },
  );

  test('that somebody else deletes in the same moment: is gone already', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [
        { kind: 'answer', status: 404, body: { status: 404, title: 'Gone.' }, effect: true },
      ]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' });
      expect(run.outputs['status']).toBe('already_gone');
      expect(run.log).toMatch(/The project pr-7 .* was already deleted by another job or person/);
    });
  });

  test('is not done without delete_project, and nothing is sent', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
      sandbox.addProject('storefront');
      const run = await removeProject({ project_name: 'storefront' }, closed(7));
      expect(run.exitCode).toBe(0);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'kept', environment: 'preview/pr-7' });
      expect(run.log).toMatch(/storefront is kept: .*`delete_project: true`/);
      expect(run.summary).toMatch(/^### Kept \S+ in preview\/pr-7\n/);
      expect(requests()).toEqual([]);
    });
  });

  test('takes the environment that the workflow names', async () => {
    await inThisProcess({}, async ({ removeProject }) => {
      const run = await removeProject({ project_name: 'x', environment: 'staging' }, closed(7));
      expect(run.outputs['environment']).toBe('staging');
    });
  });

  test.each([
    ['the connection breaks', { kind: 'reset', effect: true }],
    ['the answer is HTTP 502', { kind: 'answer', status: 502, body: 'bad', effect: true }],
  ] as const)('when %s after it was done: asks again, and has deleted it', async (_, lost) => {
    await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [lost]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs['status']).toBe('deleted');
      expect(requests().filter((request) => request.includes('DELETE'))).toHaveLength(2);
    });
  });

  test('is tried again as long as the platform cannot', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [
        { kind: 'answer', status: 503, body: 'busy' },
        { kind: 'answer', status: 429, headers: { 'X-Rate-Limit-Time-Reset-Ms': '1000' } },
        { kind: 'reset' },
      ]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' });
      expect(run.outputs['status']).toBe('deleted');
      expect(run.log.match(/Retrying in/g)).toHaveLength(3);
      expect(sandbox.projects()).toEqual([]);
    });
  });
});

describe('a project that is not removed', () => {
  test.each(['store-17', 'storefront', 'pr-71', '77'])(
    'because %s is not of pull request 7: nothing is sent',
    async (name) => {
      await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
        sandbox.addProject(name.padEnd(3, 'x'));
        const run = await removeProject({ project_name: name, delete_project: 'true' }, closed(7));
        expect(run.exitCode).toBe(1);
        expect(run.outputs['status']).toBe('failed');
        expect(run.log).toMatch(/^::error title=Wrong inputs::/m);
        expect(run.log).toContain(`project_name: "${name}" does not contain the number`);
        expect(run.log).toMatch(/Accepted in a run for a pull request: .* such as pr-7/);
        expect(requests()).toEqual([]);
        expect(sandbox.projects()).toHaveLength(1);
      });
    },
  );

  test.each(['delete', 'workflow_dispatch', 'schedule', 'push', 'workflow_run', 'pull_request'])(
    'because only the environment names it, on %s: production stays, and nothing is sent',
    async (name) => {
      await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
        const { uuid } = sandbox.addProject('pr-7');
        const { env, event } = name === 'pull_request' ? closed(7) : { event: {} };
        const run = await removeProject(
          { delete_project: 'true', project_name: '' },
          {
            env: { ...env, GITHUB_EVENT_NAME: name, CATALYST_PROJECT_UUID: uuid },
            event: event ?? {},
          },
        );
        expect(run.exitCode).toBe(1);
        expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
        expect(run.log).toMatch(
          /^::error title=Wrong inputs::project_uuid, project_name: both are empty/m,
        );
        expect(requests()).toEqual([]);
        expect(sandbox.projects()).toHaveLength(1);
      });
    },
  );

  test('because outside of a pull request GitHub cannot say that its name is not of production', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
      const { uuid } = sandbox.addProject('shop');
      const inputs = { project_name: 'shop', delete_project: 'true' };
      const run = await removeProject(inputs, byHand);
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/This will delete the project shop .*, which serves /);
      expect(run.log).toMatch(/::project_name: could not check on GitHub whether the project shop/);
      expect(requests().filter((request) => request.includes('DELETE'))).toEqual([]);
      const named = await removeProject({ project_uuid: uuid, delete_project: 'true' }, byHand);
      expect(named.outputs['status']).toBe('deleted');
    });
  });

  test('because several have the name: names their UUIDs', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject, requests }) => {
      const one = sandbox.addProject('pr-7');
      const other = sandbox.addProject('pr-7.');
      const edit = (page: unknown): unknown => {
        const { data } = page as { data: object[] };
        return { data: data.map((project) => ({ ...project, name: 'pr-7' })) };
      };
      sandbox.script('GET /projects', [{ kind: 'edit', edit }]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' }, closed(7));
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toContain(`${one.uuid}, ${other.uuid}`);
      expect(run.log).toMatch(/Set project_uuid instead/);
      expect(requests().filter((request) => request.includes('DELETE'))).toEqual([]);
    });
  });

  test('because of the token: says so once, with remedy and correlation id', async () => {
    await inThisProcess({}, async ({ removeProject }) => {
      const run = await removeProject({
        access_token: 'a-token-that-is-wrong',
        project_name: 'pr-7',
        delete_project: 'true',
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log).toMatch(/Listing the projects failed with HTTP 401/);
      expect(run.log).toMatch(/Check `access_token`.*Correlation id: [0-9a-f-]{36}/);
      expect(run.log).not.toContain('all the same');
      expect(run.summary).toMatch(/^### Teardown of \S+ in \S+ failed\n/);
    });
  });

  test('because of a scope: names the scope, with hostile words made harmless', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [
        { kind: 'answer', status: 403, body: { title: HOSTILE } },
      ]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/Deleting the project failed with HTTP 403/);
      expect(run.log).toMatch(/store_infrastructure_projects_manage/);
      expect(run.log).not.toContain('all the same');
      expectHarmless(run);
    });
  });

  test('because the platform fails for good: says that it may be gone all the same', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [{ kind: 'answer', status: 500, times: 6 }]);
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toMatch(/The platform may remove sandbox1\/pr-7 all the same/);
    });
  });
});

describe('hostile text', () => {
  test('in the name of a project that is removed does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      const { uuid } = sandbox.addProject('pr-7');
      const edit = (page: unknown): unknown => {
        const { data } = page as { data: object[] };
        return { data: data.map((project) => ({ ...project, name: HOSTILE })) };
      };
      sandbox.script('GET /projects', [{ kind: 'edit', edit }]);
      const run = await removeProject({ project_uuid: uuid, delete_project: 'true' });
      expect(run.outputs['status']).toBe('deleted');
      expectHarmless(run);
    });
  });

  test('in the name that the workflow gives does nothing', async () => {
    await inThisProcess({}, async ({ removeProject }) => {
      const run = await removeProject({ project_name: HOSTILE });
      expect(run.outputs['status']).toBe('kept');
      expectHarmless(run);
    });
  });
});
