import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { askGitHub, startGitHub } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

const bytes = Buffer.from('PK zip');
const OCTETS = { Accept: 'application/octet-stream' };

/** Asks for a download and returns where the storage has it. */
async function locate(sandbox: Sandbox, path: string, headers = {}): Promise<string> {
  const reply = await askGitHub(sandbox, { operation: `GET ${path}`, headers });
  expect(reply.status).toBe(302);
  return reply.headers.location ?? '';
}

describe('an artifact', () => {
  test('is found by its run and its name, and downloaded by a signed URL of another host', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    const { id } = github.addArtifact({ runId: 7, name: 'build', bytes });
    github.addArtifact({ runId: 7, name: 'other', bytes });
    const run = (await askGitHub(sandbox, 'GET /actions/runs/7')).json();
    expect(run).toMatchObject({
      ...{ id: 7, event: 'push', head_repository: { full_name: github.repository } },
    });
    const list = (await askGitHub(sandbox, 'GET /actions/runs/7/artifacts?name=build')).json();
    expect(list).toMatchObject({
      total_count: 1,
      artifacts: [{ id, name: 'build', size_in_bytes: bytes.length, expired: false }],
    });
    const url = await locate(sandbox, `/actions/artifacts/${String(id)}/zip`);
    expect(new URL(url).host).not.toBe(new URL(github.apiUrl).host);
    expect((await ask(url)).text).toBe(bytes.toString());
    expect(sandbox.leaks).toEqual([]);
  });

  test('is refused by the storage with a token, with another signature and after a minute', async () => {
    await using sandbox = await startGitHub({ signedForMs: 0 });
    const { id } = sandbox.github.addArtifact({ runId: 7, name: 'build', bytes });
    const url = await locate(sandbox, `/actions/artifacts/${String(id)}/zip`);
    expect((await ask(url)).status).toBe(403);
    sandbox.set({ github: { signedForMs: 60_000 } });
    const good = await locate(sandbox, `/actions/artifacts/${String(id)}/zip`);
    expect((await ask(good.replace(/sig=.*/, 'sig=other'))).status).toBe(403);
    const headers = { Authorization: `token ${sandbox.github.token}` };
    expect((await ask(good, { headers })).status).toBe(400);
    expect(sandbox.leaks).toMatchObject([{ host: 'kept', header: 'authorization' }]);
  });

  test('that has expired is listed and gone; one that was deleted is not found', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    const expired = github.addArtifact({ runId: 7, name: 'build', bytes, expired: true });
    const deleted = github.addArtifact({ runId: 7, name: 'build', bytes });
    github.deleteArtifact(deleted.id);
    const list = (await askGitHub(sandbox, 'GET /actions/runs/7/artifacts')).json() as Json;
    expect(list['artifacts']).toMatchObject([{ id: expired.id, expired: true }]);
    const statuses = [expired, deleted].map(async ({ id }) => {
      return (await askGitHub(sandbox, `GET /actions/artifacts/${String(id)}/zip`)).status;
    });
    expect(await Promise.all(statuses)).toEqual([410, 404]);
  });

  test('needs `actions: read`', async () => {
    await using sandbox = await startGitHub({ permissions: { contents: 'read' } });
    sandbox.github.addRun({ id: 7 });
    const reply = await askGitHub(sandbox, 'GET /actions/runs/7');
    expect(reply.status).toBe(403);
    expect(reply.headers['x-accepted-github-permissions']).toBe('actions=read');
  });
});

describe('a release', () => {
  test('is found by its tag, also one with a slash, but no draft is', async () => {
    await using sandbox = await startGitHub();
    sandbox.github.addRelease({ tag: 'shop/v1', assets: [{ name: 'a.zip', bytes }] });
    sandbox.github.addRelease({ tag: 'v2', draft: true });
    const found = await askGitHub(sandbox, 'GET /releases/tags/shop%2Fv1');
    expect(found.json()).toMatchObject({
      tag_name: 'shop/v1',
      assets: [{ name: 'a.zip', size: bytes.length, state: 'uploaded' }],
    });
    expect((await askGitHub(sandbox, 'GET /releases/tags/v2')).status).toBe(404);
  });

  test('has assets that are files only for who asks for a file, with a redirect or without', async () => {
    await using sandbox = await startGitHub();
    const { assets } = sandbox.github.addRelease({ tag: 'v1', assets: [{ name: 'a.zip', bytes }] });
    const path = `/releases/assets/${String(assets[0]?.id)}`;
    expect((await askGitHub(sandbox, `GET ${path}`)).json()).toMatchObject({ name: 'a.zip' });
    const url = await locate(sandbox, path, OCTETS);
    expect((await ask(url)).text).toBe(bytes.toString());
    sandbox.set({ github: { redirectsAssets: false } });
    const direct = await askGitHub(sandbox, { operation: `GET ${path}`, headers: OCTETS });
    expect([direct.status, direct.text]).toEqual([200, bytes.toString()]);
    const elsewhere = await askGitHub(sandbox, { operation: 'GET /pulls', headers: OCTETS });
    expect(elsewhere.status).toBe(415);
  });
});
