import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask } from './ask.ts';
import { deploy, settle, smallBuild, zipOf } from './deploying.ts';

const worker = { 'output/worker.js': '' };

async function publish(sandbox: Sandbox, files: Readonly<Record<string, string>>): Promise<string> {
  const project = sandbox.projects()[0] ?? sandbox.addProject('storefront');
  await settle(sandbox, await deploy(sandbox, project.uuid, await zipOf(files)));
  return `http://${sandbox.projects()[0]?.hostname ?? ''}`;
}

describe('a site', () => {
  test('has an origin of its own and serves what was deployed last', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const url = await publish(sandbox, smallBuild);
    expect([sandbox.apiUrl, sandbox.storageUrl]).not.toContain(url);
    const home = await ask(`${url}/`);
    expect([home.status, home.text]).toStrictEqual([200, '<h1>Grüße</h1>']);
    expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
    const again = await publish(sandbox, { ...smallBuild, 'output/assets/index.html': 'new' });
    expect(again).toBe(url);
    expect((await ask(`${url}/`)).text).toBe('new');
  });

  test('serves assets by name, and pages without their ending', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const url = await publish(sandbox, {
      ...worker,
      'output/assets/about.html': 'about',
      'output/assets/shop/index.html': 'shop',
      'output/assets/_next/a b.css': 'css',
    });
    expect((await ask(`${url}/about`)).text).toBe('about');
    expect((await ask(`${url}/about?q=1`)).text).toBe('about');
    expect((await ask(`${url}/shop/`)).text).toBe('shop');
    const style = await ask(`${url}/_next/a%20b.css`);
    expect([style.text, style.headers['content-type']]).toStrictEqual([
      'css',
      'text/css; charset=utf-8',
    ]);
    const head = await ask(`${url}/about`, { method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toStrictEqual([200, '', '5']);
    expect((await ask(`${url}/`, { method: 'POST' })).status).toBe(405);
  });

  test.each([
    '/../worker.js',
    '/..%2fworker.js',
    '/%2e%2e/worker.js',
    '/..\\worker.js',
    '/%00',
    '/%zz',
    '/worker.js',
    '/_headers',
    '/cdn-cgi/_next_cache/1/index.cache',
    '/nothing',
  ])('does not serve %s', async (path) => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const url = await publish(sandbox, {
      ...smallBuild,
      'output/assets/_headers': '',
      'output/assets/cdn-cgi/_next_cache/1/index.cache': '{}',
    });
    // A URL object would tidy the path up before it is sent.
    const { hostname, port } = new URL(url);
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path, agent: false }, (message) => {
        resolve(message.resume().statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
  });

  test.each([
    'cdn-cgi/_next_cache/build1/%.cache',
    'cdn-cgi/_next_cache/build1/route-cache/APP_PAGE/0ab1/$/%.cache',
  ])('serves pages prerendered into %s', async (pattern) => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const page = (html: string): string => JSON.stringify({ type: 'app', html, rsc: '' });
    const at = (name: string): string => `output/assets/${pattern.replace('%', name)}`;
    const url = await publish(sandbox, {
      ...worker,
      [at('index')]: page('home'),
      [at('product/p1')]: page('p1'),
      [at('_not-found')]: page('lost'),
      [at('data')]: '{"type":"fetch"}',
      'output/assets/cdn-cgi/_next_cache/__fetch/build1/secret.cache': page('fetched'),
    });
    expect((await ask(`${url}/`)).text).toBe('home');
    expect((await ask(`${url}/product/p1`)).text).toBe('p1');
    for (const path of ['/data', '/secret', '/build1/secret', '/nothing']) {
      const reply = await ask(`${url}${path}`);
      expect([reply.status, reply.text]).toStrictEqual([404, 'lost']);
    }
  });

  test('whose home page only its worker can render says so, with 200', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const url = await publish(sandbox, worker);
    const home = await ask(`${url}/`);
    expect(home.status).toBe(200);
    expect(home.text).toContain('storefront is live');
    expect((await ask(`${url}/other`)).status).toBe(404);
  });

  test('can be late', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    sandbox.script('GET /site', [{ kind: 'answer', status: 503, times: 2 }]);
    const url = await publish(sandbox, smallBuild);
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await ask(`${url}/`)).status);
    expect(statuses).toStrictEqual([503, 503, 200]);
  });

  test('notes a credential as a leak', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const url = await publish(sandbox, smallBuild);
    await ask(`${url}/?x=1`, { headers: { Authorization: 'Bearer x' } });
    expect(sandbox.leaks).toStrictEqual([
      { host: 'hosting', header: 'authorization', path: '/?x=1' },
    ]);
  });
});

test('the hostname leads to nothing before the first deployment is completed', async () => {
  await using sandbox = await startSandbox({ switches: { paceMs: 0, failure: { code: 50 } } });
  const { uuid } = sandbox.addProject('storefront');
  await settle(sandbox, await deploy(sandbox, uuid));
  expect(sandbox.projects()[0]).toMatchObject({ hostname: undefined, site: undefined });
});
