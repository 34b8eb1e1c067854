import { expect, test } from '@jest/globals';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { ScenarioName } from '../../../../sandbox/scenarios.ts';
import { ask } from '../ask.ts';
import { deploy, settle, smallBuild, zipOf } from '../deploying.ts';

/** Deploys a build with these assets, and returns the URL of the site. */
async function release(
  sandbox: Sandbox,
  assets: Readonly<Record<string, string>>,
): Promise<string> {
  const [project = sandbox.addProject('storefront')] = sandbox.projects();
  const files = Object.entries(assets).map(([name, text]) => [`output/assets/${name}`, text]);
  const zip = await zipOf({ ...smallBuild, ...(Object.fromEntries(files) as typeof assets) });
  await settle(sandbox, await deploy(sandbox, project.uuid, zip));
  return `http://${sandbox.projects()[0]?.hostname ?? ''}`;
}

const start = (scenario: ScenarioName): Promise<Sandbox> =>
  startSandbox({ scenario, switches: { paceMs: 0 } });

test('a stale site serves the first release, whatever is deployed', async () => {
  await using sandbox = await start('site-stale');
  await release(sandbox, { 'a.js': 'one' });
  const site = await release(sandbox, { 'b.js': 'two' });
  expect(await ask(`${site}/a.js`)).toMatchObject({ status: 200, text: 'one' });
  expect(await ask(`${site}/b.js`)).toMatchObject({ status: 404 });
});

test('an edge keeps a 404 under its whole URL, and nothing else', async () => {
  await using sandbox = await start('site-cached');
  const site = await release(sandbox, { 'a.js': 'one' });
  expect((await ask(`${site}/b.js?x=1`)).status).toBe(404);
  expect((await ask(`${site}/a.js`)).status).toBe(200);
  await release(sandbox, { 'a.js': 'one more', 'b.js': 'two' });
  expect(await ask(`${site}/b.js?x=1`)).toMatchObject({
    status: 404,
    headers: { age: expect.any(String) },
  });
  expect(await ask(`${site}/b.js`)).toMatchObject({ status: 200, text: 'two' });
  expect(await ask(`${site}/a.js`)).toMatchObject({ status: 200, text: 'one more' });
  sandbox.set({ edge: 'keeps-404-by-path' });
  expect((await ask(`${site}/c.js?x=1`)).status).toBe(404);
  expect((await ask(`${site}/c.js`)).headers).toHaveProperty('age');
});

test('an edge changes scripts and styles', async () => {
  await using sandbox = await start('site-rewritten');
  const site = await release(sandbox, { 'a.js': 'one', 'a.txt': 'one' });
  expect((await ask(`${site}/a.js`)).text).toBe('one/* by the edge */');
  expect((await ask(`${site}/a.txt`)).text).toBe('one');
});
