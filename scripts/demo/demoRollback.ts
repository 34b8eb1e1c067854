import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoInputs } from './demoInputs.ts';
import { demoRun, print } from './demoRun.ts';

/** Deploys two versions whose zips are kept, then goes back to the first one. Returns whether all steps were green. */
export async function demoRollback(sandbox: Sandbox, folder: string): Promise<boolean> {
  const { github } = sandbox;
  const { platform, working_directory: source, ...rest } = await demoInputs('bigcommerce', sandbox);
  const inputs = { ...rest, environment: 'production', github_token: github.token };
  const step = async (
    action: string,
    own: Readonly<Record<string, string | undefined>>,
    name: string,
  ): Promise<ReadonlyMap<string, string> | undefined> => {
    const place = { folder: join(folder, name), env: { ...github.env, GITHUB_ACTOR: 'octocat' } };
    mkdirSync(place.folder);
    const given = { ...inputs, ...own, timeout_minutes: '0.5' } as Record<string, string>;
    const { exitCode, outputs, summary } = await demoRun(action, given, place);
    print(`\nThe step ended with exit code ${String(exitCode)}. Its job summary is ${summary}`);
    return exitCode === 0 ? outputs : undefined;
  };
  for (const [at, version] of ['v1.0.0', 'v1.1.0'].entries()) {
    print(`${String(at + 1)}. Deploy ${version}, whose zip its release keeps`);
    const build = join(folder, `build-${version}`);
    cpSync(source ?? '', build, { recursive: true });
    writeFileSync(join(build, '.bigcommerce/dist/assets/version.txt'), `${version}\n`);
    github.addTag(version, `${String(at + 1)}0`.repeat(20));
    const own = { platform, working_directory: build, ref: version };
    const keptAs = { kept_as: `release:${version}/storefront.zip` };
    const outputs = await step('deploy', { ...own, ...keptAs }, version);
    if (outputs === undefined) return false;
    const bytes = readFileSync(outputs.get('artifact_path') ?? '');
    github.addRelease({ tag: version, assets: [{ name: 'storefront.zip', bytes }] });
  }
  print('\n3. Go back to the last good one');
  const outputs = await step('rollback', {}, 'back');
  for (const name of ['status', 'rolled_back_from', 'rolled_back_to', 'url']) {
    print(`  ${name}=${outputs?.get(name) ?? ''}`);
  }
  return outputs !== undefined;
}
