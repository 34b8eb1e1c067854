import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { compileCache } from '../../support/process/compileCache.ts';
import { ask } from '../sandbox/ask.ts';

let running: ChildProcess | undefined;

// A test that failed half-way must not leave a process behind.
afterEach(() => {
  running?.kill();
});

test('the command line prints what reaches Connect, logs the official one in, and takes that back at the end', async () => {
  const main = fileURLToPath(new URL('../../../sandbox/main.ts', import.meta.url));
  const args = ['--no-warnings', main, '--port', '0', '--pace', '0'];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...compileCache } });
  running = child;
  let printed = '';
  while (!printed.includes('Requests:')) printed += String((await once(child.stdout, 'data'))[0]);
  const valueOf = (name: string): string =>
    new RegExp(`${name}=(\\S+)`).exec(printed)?.[1] ?? `${name} is not printed`;

  const credentials = `${valueOf('INPUT_CLIENT_ID')}:${valueOf('INPUT_CLIENT_SECRET')}`;
  const asked = await ask(`${valueOf('INPUT_AUTH_URL')}/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: ours } = asked.json() as { readonly access_token: string };
  const login = join(valueOf('HOME'), '.commercetools/credentials');
  const { accessToken: theirs } = JSON.parse(await readFile(login, 'utf8')) as {
    readonly accessToken: string;
  };
  const key = valueOf('INPUT_DEPLOYMENT_KEY');
  const url = `${valueOf('CTP_CLI_CONNECT_API_URL')}/${valueOf('INPUT_PROJECT_KEY')}/deployments/key=${key}`;
  for (const token of [ours, theirs]) {
    const reply = await ask(url, { headers: { Authorization: `Bearer ${token}` } });
    expect(reply.json()).toMatchObject({ key, status: 'Deployed' });
  }
  expect(valueOf('INPUT_CONNECT_URL')).toBe(valueOf('CTP_CLI_CONNECT_API_URL'));

  child.kill('SIGTERM');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  await expect(access(login)).rejects.toThrow(/ENOENT/);
});
