import type { ScenarioName } from '../../sandbox/scenarios.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoInputs } from './demoInputs.ts';
import type { PlatformName } from './demoInputs.ts';
import type { DemoTools } from './demoRun.ts';

/** Deploys to a platform in a scenario. Resolves with the status. */
export async function demoDeployment(
  sandbox: Sandbox,
  { platform, scenario }: { readonly platform: PlatformName; readonly scenario: ScenarioName },
  { run, print, folder }: DemoTools,
): Promise<string> {
  const inputs = await demoInputs(platform, sandbox, folder);
  sandbox.play(scenario);
  if (scenario !== 'slow') sandbox.set({ paceMs: PACE_MS[platform] });
  const own = { ...INPUTS[scenario], timeout_minutes: LIMITS[scenario] ?? '0.3' };
  const { exitCode, outputs, summary } = await run('deploy', { ...inputs, ...own }, { folder });
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`\nIts job summary is ${summary}`);
  const url = outputs.get('url');
  if (url) print(`While the sandbox runs, the site is at ${url}/ (--keep keeps it up)`);
  return outputs.get('status') ?? '';
}

/** A pace that a person can follow. Connect is polled only every 2 s. */
const PACE_MS: Readonly<Record<PlatformName, number>> = { bigcommerce: 300, commercetools: 2500 };

/** The time limits of what takes longer, in minutes. */
const LIMITS: Readonly<Partial<Record<ScenarioName, string>>> = { silent: '2', 'site-late': '1' };

/** Nothing answers at the host name of that scenario. */
const INPUTS: Readonly<Partial<Record<ScenarioName, Readonly<Record<string, string>>>>> = {
  underscored: { health_check: '', health_check_text: '' },
};
