// Every scenario of the demo ends as its help says. The steps run in this process, where their waits are skipped.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Part, ScenarioName } from '../../sandbox/scenarios.ts';
import { demos, endOf, scenariosOf } from '../../scripts/demo/index.ts';
import type { DemoTools } from '../../scripts/demo/index.ts';
import { runOnlyHere } from '../support/runs/runHere.ts';

interface Shown {
  readonly status: string;
  /** What the steps wrote, and what they set, of all steps. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly exitCodes: readonly (number | null)[];
}

/** Plays a scenario as `npm run demo` does, without its process. */
async function play(part: Part, scenario: ScenarioName): Promise<Shown> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-demo-'));
  await using sandbox = await startSandbox({ clock: runOnlyHere.clock });
  const runs: Awaited<ReturnType<typeof runOnlyHere>>[] = [];
  const run: DemoTools['run'] = async (action, inputs, place) => {
    const ended = await runOnlyHere(action, { inputs, env: place.env ?? {} });
    runs.push(ended);
    const { exitCode, outputs, summary } = ended;
    return { exitCode, outputs: new Map(Object.entries(outputs)), summary };
  };
  try {
    const status = await demos[part](sandbox, scenario, { run, print: () => undefined, folder });
    return {
      status,
      log: runs.map(({ log }) => log).join(''),
      outputs: Object.assign({}, ...runs.map(({ outputs }) => outputs)) as Shown['outputs'],
      exitCodes: runs.map(({ exitCode }) => exitCode),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const parts: readonly Part[] = [
  ...(['bigcommerce', 'commercetools', 'connector', 'rollback', 'store'] as const),
];

describe.each(parts)('the demo of %s', (part) => {
  test.each(scenariosOf(part))('ends as its help says in the scenario %s', async (scenario) => {
    const { status, exitCodes } = await play(part, scenario);
    expect(status).toBe(endOf(part, scenario));
    expect(exitCodes.at(-1)).toBe(/failed|timed_out|unknown|unhealthy/.test(status) ? 1 : 0);
  });
});

describe('the demo shows what becomes of a deployment whose site', () => {
  test.each<[ScenarioName, RegExp | string, string | undefined]>([
    ['normal', 'The site serves this build: it has the bytes of /app.4e5f6a7b.js.', 'true'],
    ['site-stale', 'Deployed%2C but the site still serves the previous version', 'false'],
    ['site-late', /does not serve this build yet[^]*The site serves this build/, 'true'],
    ['site-cached', 'The site serves this build', 'true'],
    ['site-rewritten', 'answers with other bytes than the build has', undefined],
    ['site-login', 'redirect', undefined],
    ['site-error-page', 'Live%2C but /', undefined],
    ['site-down', 'Live%2C but /', undefined],
    ['site-slow', 'did not answer in time', undefined],
    ['late', 'before the deployment, the site answered HTTP 503', undefined],
    ['unavailable', 'before the deployment, the site answered HTTP 503', undefined],
  ])('is as in the scenario %s', async (scenario, says, verified) => {
    const { log, outputs } = await play('bigcommerce', scenario);
    expect(log).toMatch(says);
    expect(outputs['verified']).toBe(verified);
  });
});
