import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioName } from '../../sandbox/scenarios.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoInputs, makeBuild } from './demoInputs.ts';
import type { DemoRun, DemoTools } from './demoRun.ts';
import { zipOf } from './earlierRelease.ts';

const VERSIONS = ['v1.0.0', 'v1.1.0'] as const;

/** Deploys two versions whose zips are kept, then goes back to the first one in a scenario. Resolves with the last status. */
export async function demoRollback(
  sandbox: Sandbox,
  scenario: ScenarioName,
  tools: DemoTools,
): Promise<string> {
  const { github } = sandbox;
  const { print, folder } = tools;
  const { platform, ...rest } = await demoInputs('bigcommerce', sandbox, join(folder, 'project'));
  sandbox.set({ paceMs: 300 });
  const inputs = { ...rest, environment: 'production', github_token: github.token };
  const place = scenario === 'kept-all-names' ? keptByRun : keptByRelease;
  for (const [at, version] of VERSIONS.entries()) {
    const { keptAs, where, keep } = place(sandbox, version, at + 1);
    print(`${String(at + 1)}. Deploy ${version}, whose zip ${where} keeps`);
    github.addTag(version, `${String(at + 1)}0`.repeat(20));
    const build = { working_directory: makeBuild(folder, version), ref: version };
    const own = { ...inputs, ...build, platform: platform ?? '', kept_as: keptAs };
    const { exitCode, outputs } = await step('deploy', own, { tools, sandbox, n: at + 1 });
    if (exitCode !== 0) return outputs.get('status') ?? '';
    await keep(readFileSync(outputs.get('artifact_path') ?? ''));
  }
  sandbox.play(scenario);
  print('\n3. Go back to the last good one');
  const { outputs } = await step('rollback', inputs, { tools, sandbox, n: VERSIONS.length + 1 });
  for (const name of ['status', 'rolled_back_from', 'rolled_back_to', 'url']) {
    print(`  ${name}=${outputs.get(name) ?? ''}`);
  }
  return outputs.get('status') ?? '';
}

interface Step {
  readonly tools: DemoTools;
  readonly sandbox: Sandbox;
  /** The number of its workflow run. */
  readonly n: number;
}

async function step(
  action: string,
  inputs: Readonly<Record<string, string>>,
  { tools: { run, print, folder: parent }, sandbox: { github }, n }: Step,
): Promise<DemoRun> {
  const folder = join(parent, `step-${String(n)}`);
  mkdirSync(folder);
  const env = { ...github.env, GITHUB_ACTOR: 'octocat', GITHUB_RUN_ID: String(n) };
  const ended = await run(action, { ...inputs, timeout_minutes: '0.5' }, { folder, env });
  const { exitCode, summary } = ended;
  print(`\nThe step ended with exit code ${String(exitCode)}. Its job summary is ${summary}`);
  return ended;
}

/** Where a zip is kept, as `kept_as` says it and as people do, and what puts it there. */
interface Keeping {
  readonly keptAs: string;
  readonly where: string;
  readonly keep: (bytes: Buffer) => void | Promise<void>;
}

function keptByRelease({ github }: Sandbox, version: string): Keeping {
  return {
    keptAs: `release:${version}/storefront.zip`,
    where: 'its release',
    keep: (bytes) => {
      github.addRelease({ tag: version, assets: [{ name: 'storefront.zip', bytes }] });
    },
  };
}

/** A run has another artifact, too. GitHub wraps each in a zip. */
function keptByRun({ github }: Sandbox, _version: string, runId: number): Keeping {
  return {
    keptAs: 'artifact:storefront',
    where: 'its workflow run',
    keep: async (bytes) => {
      const other = await zipOf({ 'report.txt': Buffer.from('Everything passed.\n') });
      github.addArtifact({ runId, name: 'report', bytes: other });
      const wrapped = await zipOf({ 'storefront.zip': bytes });
      github.addArtifact({ runId, name: 'storefront', bytes: wrapped });
    },
  };
}
