import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { askApi } from './ask.ts';
import { deploy, settle } from './deploying.ts';

interface Page {
  readonly data: readonly { readonly uuid: string; readonly name: string }[];
  readonly meta: {
    readonly cursor_pagination: {
      readonly count: number;
      readonly per_page: number;
      readonly links: { readonly previous?: string; readonly next?: string };
    };
  };
}

async function list(sandbox: Sandbox, query = ''): Promise<Page> {
  return (await askApi(sandbox, `GET /projects${query}`)).json() as Page;
}

function addMany(sandbox: Sandbox, count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => `project-${String(index)}`);
  for (const name of names) sandbox.addProject(name);
  return names;
}

describe('the list of projects', () => {
  test('has 50 on a page, and links that lead through all of them once', async () => {
    await using sandbox = await startSandbox();
    const names = addMany(sandbox, 120);
    const seen: string[] = [];
    const counts: number[] = [];
    for (let query: string | undefined = ''; query !== undefined;) {
      const page: Page = await list(sandbox, query);
      seen.push(...page.data.map(({ name }) => name));
      counts.push(page.meta.cursor_pagination.count);
      query = page.meta.cursor_pagination.links.next;
    }
    expect(seen).toStrictEqual(names);
    expect(counts).toStrictEqual([50, 50, 20]);
  });

  test('goes backwards with before', async () => {
    await using sandbox = await startSandbox();
    const names = addMany(sandbox, 5);
    const first = await list(sandbox, '?limit=2');
    expect(first.meta.cursor_pagination.links.previous).toBeUndefined();
    const second = await list(sandbox, `${first.meta.cursor_pagination.links.next ?? ''}&limit=2`);
    expect(second.data.map(({ name }) => name)).toStrictEqual(['project-2', 'project-3']);
    const back = await list(
      sandbox,
      `${second.meta.cursor_pagination.links.previous ?? ''}&limit=2`,
    );
    expect(back.data).toStrictEqual(first.data);
    const end = Buffer.from('position:5').toString('base64url');
    const before = await list(sandbox, `?before=${end}&limit=2`);
    expect(before.data.map(({ name }) => name)).toStrictEqual(names.slice(2, 4));
  });

  test('keeps its place when a project on an earlier page is deleted', async () => {
    await using sandbox = await startSandbox();
    addMany(sandbox, 4);
    const first = await list(sandbox, '?limit=2');
    await askApi(sandbox, `DELETE /projects/${first.data[1]?.uuid ?? ''}`);
    const second = await list(sandbox, `${first.meta.cursor_pagination.links.next ?? ''}&limit=2`);
    expect(second.data.map(({ name }) => name)).toStrictEqual(['project-2', 'project-3']);
  });

  test('is filtered by uuid and by a part of the name', async () => {
    await using sandbox = await startSandbox();
    const one = sandbox.addProject('one.shop');
    sandbox.addProject('two.SHOP');
    sandbox.addProject('three');
    expect((await list(sandbox, `?uuid:in=${one.uuid}`)).data).toHaveLength(1);
    expect((await list(sandbox, '?name:like=shop')).data).toHaveLength(2);
    expect((await list(sandbox, '?date_created:min=2999-01-01T00:00:00Z')).data).toHaveLength(0);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    ['after=x', 'after'],
    ['uuid:in=x', 'uuid:in'],
    ['page=2', 'page'],
    ['date_created:min=yesterday', 'date_created:min'],
    ['after=cG9zaXRpb246MQ&before=cG9zaXRpb246Mw', 'before'],
  ])('refuses %s', async (query, field) => {
    await using sandbox = await startSandbox();
    const reply = await askApi(sandbox, `GET /projects?${query}`);
    expect(reply.status).toBe(422);
    expect(Object.keys((reply.json() as { errors: object }).errors)).toStrictEqual([field]);
  });

  test('can be set to have small pages and a link to an empty last one', async () => {
    await using sandbox = await startSandbox({ switches: { pageLimit: 1, alwaysNextLink: true } });
    sandbox.addProject('only');
    const page = await list(sandbox, '?limit=50');
    expect(page.meta.cursor_pagination.per_page).toBe(1);
    const next = page.meta.cursor_pagination.links.next ?? '';
    expect(next).not.toBe('');
    const last = await list(sandbox, next);
    expect(last.data).toStrictEqual([]);
    expect(last.meta.cursor_pagination.links.next).toBeUndefined();
  });

  test('names the hostname of a project once it has a deployment, unless set not to', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const { uuid } = sandbox.addProject('storefront');
    expect((await list(sandbox)).data[0]).toMatchObject({ deployment_hostnames: [] });
    await settle(sandbox, await deploy(sandbox, uuid));
    expect((await list(sandbox)).data[0]).toMatchObject({
      deployment_hostnames: [expect.stringMatching(/^127\.0\.0\.1:\d+$/)],
    });
    sandbox.set({ listHostnames: false });
    expect((await list(sandbox)).data[0]).not.toHaveProperty('deployment_hostnames');
  });
});

describe('a project', () => {
  test('is created and can be deployed to', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const reply = await askApi(sandbox, 'POST /projects', { name: 'pr-42' });
    expect(reply.status).toBe(200);
    const { data } = reply.json() as { data: { uuid: string; name: string } };
    expect(data).toMatchObject({ name: 'pr-42', date_created: expect.stringMatching(/^\d{4}-/) });
    expect(await settle(sandbox, await deploy(sandbox, data.uuid))).toMatchObject({
      outcome: 'completed',
    });
  });

  test.each(['ab', 'a b c', 'ünïcode', 'x'.repeat(33)])('cannot be named %s', async (name) => {
    await using sandbox = await startSandbox();
    const reply = await askApi(sandbox, 'POST /projects', { name });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ errors: { name: expect.stringContaining('3-32') } });
  });

  test('with a name that is taken is refused with 502 and HTML, or politely when set to', async () => {
    await using sandbox = await startSandbox();
    sandbox.addProject('taken');
    const rude = await askApi(sandbox, 'POST /projects', { name: 'taken' });
    expect(rude.status).toBe(502);
    expect(rude.headers['content-type']).toBe('text/html');
    sandbox.set({ takenNameStatus: 409 });
    expect((await askApi(sandbox, 'POST /projects', { name: 'taken' })).status).toBe(409);
    expect(sandbox.projects()).toHaveLength(1);
  });

  test('is deleted once, together with its site', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const { uuid } = sandbox.addProject('storefront');
    await settle(sandbox, await deploy(sandbox, uuid));
    const hostname = sandbox.projects()[0]?.hostname ?? '';
    expect((await fetch(`http://${hostname}/`)).status).toBe(200);
    const deleted = await askApi(sandbox, `DELETE /projects/${uuid}`);
    expect([deleted.status, deleted.text]).toStrictEqual([204, '']);
    expect((await askApi(sandbox, `DELETE /projects/${uuid}`)).status).toBe(404);
    await expect(fetch(`http://${hostname}/`)).rejects.toThrow();
  });

  test('is deleted with others by query, which has to name them', async () => {
    await using sandbox = await startSandbox();
    const uuids = ['one', 'two', 'three'].map((name) => sandbox.addProject(name).uuid);
    expect((await askApi(sandbox, 'DELETE /projects')).status).toBe(422);
    expect((await askApi(sandbox, 'DELETE /projects?project_uuid:in=x')).status).toBe(422);
    const query = `project_uuid:in=${uuids.slice(0, 2).join(',')}`;
    expect((await askApi(sandbox, `DELETE /projects?${query}`)).status).toBe(204);
    expect(sandbox.projects().map(({ name }) => name)).toStrictEqual(['three']);
    expect((await askApi(sandbox, 'DELETE /projects/three')).status).toBe(400);
    expect((await askApi(sandbox, 'DELETE /projects/')).status).toBe(404);
  });
});
