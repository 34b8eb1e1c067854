import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { scenarios } from '../../sandbox/scenarios.ts';
import { compileCache } from '../support/process/compileCache.ts';

const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));

async function demo(...args: string[]): Promise<{ exitCode: number | null; text: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...compileCache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, text };
}

describe('the demo of the README', () => {
  test.concurrent('deploys a storefront', async () => {
    const { exitCode, text } = await demo();
    expect(exitCode).toBe(0);
    expect(text).toMatch(/▾ Package\n[^]*▾ Upload\n[^]*▾ Deploy\n[^]*\n {2}status=completed\n/);
  });

  test.concurrent('redeploys at Connect', async () => {
    const { exitCode, text } = await demo('--platform', 'commercetools');
    expect(exitCode).toBe(0);
    expect(text).toMatch(/\n {2}connector_tag=v1\.1\.0\n[^]*\n {2}status=completed\n/);
  });

  test.concurrent('plans and applies a store file, and finds nothing left to do', async () => {
    const { exitCode, text } = await demo('--action', 'store');
    expect(exitCode).toBe(0);
    const statuses = [...text.matchAll(/^status=(.*)$/gm)].map(([, status]) => status);
    expect(statuses).toEqual(['planned', 'applied', 'no_changes', 'planned']);
  });

  test.concurrent('releases a Connector, and redeploys it', async () => {
    const { exitCode, text } = await demo('--action', 'connector');
    expect(exitCode).toBe(0);
    expect(text).toMatch(/\n {2}status=published\n[^]*\n {2}connector_tag=v1\.2\.0\n/);
    expect(text).toMatch(/\n {2}status=completed\n/);
  });

  test.concurrent('deploys two versions, and goes back to the first', async () => {
    const { exitCode, text } = await demo('--action', 'rollback');
    expect(exitCode).toBe(0);
    expect(text).toMatch(
      /\n {2}status=completed\n {2}rolled_back_from=2020.*\n {2}rolled_back_to=1010/,
    );
  });

  test.concurrent('ends well when the step fails as the scenario means it to', async () => {
    const { exitCode, text } = await demo('--scenario', 'failed');
    expect(exitCode).toBe(0);
    expect(text).toContain('The step ended with exit code 1');
  });

  test.concurrent('lists every scenario in its help', async () => {
    const { exitCode, text } = await demo('--help');
    expect(exitCode).toBe(0);
    for (const [name, { description }] of Object.entries(scenarios)) {
      expect(text).toMatch(new RegExp(`^ +${name} +${description.slice(0, 20)}`, 'm'));
    }
  });

  test.concurrent.each([
    [
      ['--scenario', 'crowded'],
      'crowded changes nothing for bigcommerce, which has: normal, failed,',
    ],
    [
      ['--action', 'rollback', '--scenario', 'failed'],
      'which has: normal, kept-cut, kept-never-whole',
    ],
    [['--scenario', 'calm'], 'There is no scenario calm.'],
    [['--platform', 'both'], 'There is no platform both.'],
    [['--action', 'list'], 'There is no demo of list.'],
    [['deploy'], "Unexpected argument 'deploy'."],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { exitCode, text } = await demo(...args);
    expect(exitCode).toBe(1);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/^ +at /m);
  });
});
