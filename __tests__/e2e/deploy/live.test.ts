import { expect, test } from '@jest/globals';
import type { SandboxOptions } from '../../../sandbox/sandbox.ts';
import type { ScenarioName } from '../../../sandbox/scenarios.ts';
import { withDeployStage, writeBuild } from '../../support/runs/deployRuns.ts';
import type { DeployStage } from '../../support/runs/deployRuns.ts';
import type { StartAction } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { deploy as deployByHand, settle, zipOf } from '../../contract/sandbox/deploying.ts';

const WORKER = 'export default { fetch: () => new Response("hello") };\n';
const OLD = { 'worker.js': WORKER, 'assets/app.0a1b2c3d.js': 'old', 'assets/same.txt': 'same' };
const NEW = { 'worker.js': WORKER, 'assets/app.4e5f6a7b.js': 'new', 'assets/same.txt': 'same' };

/** The old release is live when the body begins, and the new one is built. */
function withOldRelease(
  options: SandboxOptions,
  body: (stage: DeployStage) => Promise<void>,
  start?: StartAction,
): Promise<void> {
  return withDeployStage(
    options,
    async (stage) => {
      const { sandbox, folder, projectUuid } = stage;
      await writeBuild(`${folder}/new`, NEW);
      const files = Object.entries(OLD).map(([name, text]) => [`output/${name}`, text]);
      const zip = await zipOf(Object.fromEntries(files) as Readonly<Record<string, string>>);
      await settle(sandbox, await deployByHand(sandbox, projectUuid, zip));
      await body(stage);
    },
    start,
  );
}

const inputs = { path: 'new', timeout_minutes: '0.5' };

test('a site that serves the old release for ever is unhealthy: the step fails, and says what is live', async () => {
  await withOldRelease({ scenario: 'site-stale' }, async ({ deploy, sandbox }) => {
    const { exitCode, outputs, summary, log } = await deploy(inputs);
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({
      status: 'unhealthy',
      platform_status: 'completed',
      verified: 'false',
      error_code: 'unhealthy',
    });
    expect(outputs['error_message']).toMatch(
      /The site still answers as before the deployment for \/app\.4e5f6a7b\.js\./,
    );
    expect(summary).toMatch(
      /^### Deployed, but the site still serves the previous version · main\n/,
    );
    expect(summary).toContain('**Live now:** what was live before');
    expect(log).toMatch(
      /^::error title=Deployed%2C but the site still serves the previous version::/m,
    );
    expect(sandbox.leaks).toEqual([]);
  });
});

test('a site that switches later is verified after few requests, and no cache keeps a 404 for its visitors', async () => {
  let isOver = false;
  let late = 0;
  const options: SandboxOptions = {
    switches: { siteServes: 'first', edge: 'keeps-404' },
    onRequest: ({ host }) => {
      isOver ||= stage?.sandbox.deployments().at(1)?.outcome === 'completed';
      if (host !== 'hosting' || !isOver) return;
      late += 1;
      if (late === 3) stage?.sandbox.set({ siteServes: 'newest' });
    },
  };
  let stage: DeployStage | undefined;
  await withOldRelease(options, async (opened) => {
    stage = opened;
    const { exitCode, outputs, summary, log } = await opened.deploy({
      ...inputs,
      timeout_minutes: '3',
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ status: 'completed', verified: 'true' });
    expect(summary).toContain('The site serves this build: it has the bytes of /app.4e5f6a7b.js.');
    expect(log).toMatch(
      /^::group::Verify\nThe site does not serve this build yet\. Asking until it does\.\nThe site serves/m,
    );
    expect(late).toBe(4);
    const asked = opened.sandbox.requests.filter(({ host }) => host === 'hosting');
    expect(asked.map(({ path }) => path).filter((path) => !path.includes('?'))).toEqual([]);
    const site = outputs['url'] ?? '';
    const lost = asked.find(({ status }) => status === 404)?.path ?? '';
    expect((await fetch(`${site}${lost}`)).status).toBe(404);
    for (const [name, text] of Object.entries(NEW).slice(1)) {
      const page = await fetch(site + name.replace('assets', ''));
      expect([page.status, await page.text()]).toEqual([200, text]);
    }
  });
});

test.each<[ScenarioName, RegExp]>([
  ['site-rewritten', /other bytes than the build has for \/app/],
  ['site-login', /the site answered HTTP 302/],
  ['site-error-page', /serves them elsewhere/],
  ['site-down', /the site did not answer/],
  ['site-slow', /did not answer in time/],
])(
  '%s leaves a good deployment green, and red only where proof is required',
  async (scenario, why) => {
    const brief = { ...inputs, timeout_minutes: '1' };
    await withOldRelease(
      { scenario },
      async ({ deploy }) => {
        const run = await deploy(brief);
        expect(run.outputs).toMatchObject({ status: 'completed' });
        expect(run.outputs).not.toHaveProperty('verified');
        expect(run.log).toMatch(/^Could not verify that the site serves this build: /m);
        expect(run.log).toMatch(why);
        if (scenario !== 'site-login') return;
        const strict = await deploy({ ...brief, verify_live: 'required' });
        expect(strict.outputs).toMatchObject({ status: 'unhealthy', error_code: 'unhealthy' });
        const off = await deploy({ ...brief, verify_live: 'off' });
        expect(off.log).not.toContain('Could not verify');
      },
      runHere,
    );
  },
);
