import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask, askApi } from './ask.ts';
import { deploy, settle } from './deploying.ts';

test('with TLS all hosts speak https, to those who trust the authority only', async () => {
  await using sandbox = await startSandbox({ tls: true, switches: { paceMs: 0 } });
  const { caPem = '', caFile = '' } = sandbox;
  expect(sandbox.apiUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(readFileSync(caFile, 'utf8')).toBe(caPem);
  const { uuid } = sandbox.addProject('storefront');
  expect(await settle(sandbox, await deploy(sandbox, uuid))).toMatchObject({
    outcome: 'completed',
  });
  expect(sandbox.requests.map(({ host }) => host)).toStrictEqual(['api', 'storage', 'api']);
  const address = sandbox.projects()[0]?.hostname ?? '';
  const home = await ask(`https://${address}/`, { ca: caPem });
  expect(home.text).toBe('<h1>Grüße</h1>');
  const byName = `https://localhost:${address.split(':')[1] ?? ''}/`;
  expect((await ask(byName, { ca: caPem })).status).toBe(200);
  await expect(ask(`https://${address}/`)).rejects.toThrow(/certificate/);
  sandbox.script('GET /projects', [{ kind: 'reset' }]);
  await expect(askApi(sandbox, 'GET /projects')).rejects.toThrow(/ECONNRESET|socket hang up/);
  await sandbox.close();
  expect(existsSync(caFile)).toBe(false);
});
