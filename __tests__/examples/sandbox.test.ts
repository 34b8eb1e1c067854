import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { compileCache } from '../support/process/compileCache.ts';

const main = fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url));
const storefront = fileURLToPath(new URL('../../examples/storefront', import.meta.url));

function start(port: string): ChildProcessByStdio<null, Readable, Readable> {
  const args = [main, '--port', port, '--pace', '4'];
  const env = { ...process.env, ...compileCache };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts the sandbox as `npm run sandbox` does, lets the body use what it prints, and ends it. */
async function withSandbox(body: (printed: string) => Promise<void>): Promise<void> {
  const sandbox = start('0');
  sandbox.stderr.pipe(process.stderr);
  const ended = new Promise((resolve) => sandbox.on('close', resolve));
  try {
    let printed = '';
    for await (const line of createInterface({ input: sandbox.stdout })) {
      printed += `${line}\n`;
      if (line.endsWith('Requests:')) break;
    }
    sandbox.stdout.resume();
    await body(printed);
  } finally {
    sandbox.kill('SIGTERM');
    await ended;
  }
}

/** Pastes lines into a terminal that has nothing but a path. */
async function paste(lines: readonly string[]): Promise<string> {
  const shell = spawn('bash', ['-e'], {
    cwd: storefront,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  shell.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  shell.stdin.end(`${lines.join('\n')}\n`);
  const exitCode = await new Promise<number | null>((resolve) => shell.on('close', resolve));
  return `${text}\nexit code ${String(exitCode)}`;
}

const linesOf = (part = ''): string[] =>
  part.split('\n').filter((line) => /^(?:export|node) /.test(line));

describe('what the sandbox prints', () => {
  test('runs the action against it, on either platform, and has it report to GitHub', async () => {
    await withSandbox(async (printed) => {
      const [hosting, rest = ''] = printed.split(/^commercetools Connect$/m);
      const [connect, gitHub] = rest.split(/^GitHub$/m);
      for (const platform of [hosting, connect]) {
        const text = await paste([
          ...linesOf(gitHub),
          ...linesOf(platform).filter((line) => !line.includes('CTP_CLI')),
        ]);
        expect(text).toMatch(/::set-output name=status::completed\n/);
        expect(text).toMatch(/::set-output name=github_deployment_id::\d+\n/);
        expect(text).toMatch(/\nexit code 0$/);
      }
    });
  });

  test('says which calls it does not stand in for', async () => {
    const sandbox = start('0');
    let printed = '';
    for await (const line of createInterface({ input: sandbox.stdout })) {
      printed += `${line}\n`;
      const url = /^export INPUT_API_URL=(\S+)/m.exec(printed)?.[1];
      if (line.endsWith('Requests:')) await fetch(`${String(url)}/stores/abc/v3/customers`);
      if (line.includes('/v3/customers')) break;
    }
    sandbox.kill('SIGTERM');
    expect(printed).toMatch(
      /GET \S+\/v3\/customers \d+ \d+ ms; the sandbox does not stand in for this call/,
    );
  });

  test('names --port when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const sandbox = start(String(port));
    let said = '';
    sandbox.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    expect(await once(sandbox, 'close')).toEqual([1, null]);
    expect(said).toBe(
      `Port ${String(port)} is taken. Give the first of a few free ones with --port, or 0 for any.\n`,
    );
    taken.close();
  });
});
