// The package action. The first test and the last one run the bundle; for the others it is not the point.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BUILD, withDeployStage, writeBuild } from '../support/runs/deployRuns.ts';
import type { DeployStage } from '../support/runs/deployRuns.ts';
import { HOSTILE, expectHarmless } from '../support/expect/harmless.ts';
import { PROMPTLY_MS, runAction } from '../support/runs/runAction.ts';
import type { ActionOptions, ActionRun } from '../support/runs/runAction.ts';
import { runHere } from '../support/runs/runHere.ts';
import { testOnLinux } from '../unit/build/folder/folder.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-package-'));
  await writeBuild(join(folder, '.bigcommerce/dist'), BUILD);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function pack(
  inputs: Readonly<Record<string, string>> = {},
  options: ActionOptions = {},
  start = runHere,
): Promise<ActionRun> {
  return start('package', { ...options, inputs: { working_directory: folder, ...inputs } });
}

const decoded = (log: string): string => log.replaceAll('%0A', '\n');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function expectNoFile(path: string): Promise<void> {
  await expect(readFile(path)).rejects.toThrow('ENOENT');
}

describe('packaging', () => {
  test('writes the zip where it is asked to, and sets outputs that are true of it', async () => {
    const run = await pack({ output: 'out/of/the/way/site.zip' }, {}, runAction);
    const path = join(folder, 'out/of/the/way/site.zip');
    const bytes = await readFile(path);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: 'packaged',
      artifact_path: path,
      artifact_sha256: sha256(bytes),
      artifact_size: String(bytes.length),
      artifact_files: '4',
      content_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(run.errors).toBe('');
    expect(run.log).toMatch(/^::group::Package\nArtifact: 4 files, [^]*^::endgroup::$/m);
    expect(run.log).not.toMatch(/^::(error|warning|notice)/m);
    expect(run.summary).toMatch(/^### Packaged [\d,]+ files? as /);
    expect(run.summary).toContain(sha256(bytes));
  });

  test('goes to an absolute path whatever RUNNER_TEMP is, or fails in one sentence', async () => {
    const missing = join(folder, 'not/yet');
    const made = await pack({}, { env: { RUNNER_TEMP: missing } });
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.outputs['artifact_path']).toMatch(new RegExp(`^${missing}/commerce-deploy-`));
    const blank = await pack({}, { env: { RUNNER_TEMP: '' } });
    expect(blank.outputs['artifact_path']).toMatch(/^\/.*\/commerce-deploy-/);
    await rm(join(blank.outputs['artifact_path'] ?? '', '..'), { recursive: true });
    await writeFile(join(folder, 'file'), '');
    const file = await pack({}, { env: { RUNNER_TEMP: join(folder, 'file') } });
    expect(file.exitCode).toBe(1);
    expect(file.log).toMatch(
      /^::error title=Wrong inputs::The folder for temporary files, .*file, cannot be used \(it is not a folder\)\./m,
    );
  });

  testOnLinux('fails at once when the folder of its output cannot be made', async () => {
    const run = await pack({ output: '/proc/none/of/this/site.zip' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(
      /^::error title=Wrong inputs::output: the folder .* could not be created/m,
    );
    expect(run.tookMs).toBeLessThan(60_000);
  });

  test('is put on the list of artifacts to attest, when the runner keeps one', async () => {
    const list = join(folder, 'list');
    await writeFile(list, '');
    const env = { GITHUB_ARTIFACTS: list, GITHUB_WORKSPACE: folder };
    const run = await pack({}, { env });
    expect(await readFile(list, 'utf8')).toBe(`${run.outputs['artifact_path'] ?? 'none'}\n`);
    await pack({ output: 'a=b.zip' }, { env });
    expect(await readFile(list, 'utf8')).not.toContain('a=b');
  });

  test('writes it among the temporary files of the job when no place is named', async () => {
    await mkdir(join(folder, 'temp'));
    const run = await pack({}, { env: { RUNNER_TEMP: join(folder, 'temp') } });
    const path = run.outputs['artifact_path'] ?? '';
    expect(path.startsWith(join(folder, 'temp', 'commerce-deploy-'))).toBe(true);
    expect(sha256(await readFile(path))).toBe(run.outputs['artifact_sha256']);
  });

  test('makes the very zip that the deploy action makes of the same folder', async () => {
    const compare = async (stage: DeployStage): Promise<void> => {
      const packaged = await pack({ working_directory: stage.folder, output: 'site.zip' });
      const { outputs } = await stage.deploy();
      for (const name of ['artifact_sha256', 'artifact_size', 'artifact_files', 'content_sha256']) {
        expect(packaged.outputs[name]).toBe(outputs[name]);
      }
    };
    await withDeployStage({}, compare, runHere);
  });

  test('makes a zip that deploys to several projects, each by its digest', async () => {
    const deployTwice = async ({ sandbox, deploy }: DeployStage): Promise<void> => {
      const { outputs } = await pack({ output: 'site.zip' });
      const other = sandbox.addProject('other').uuid;
      for (const project of [{}, { project_uuid: other }]) {
        const run = await deploy({
          path: outputs['artifact_path'] ?? '',
          artifact_sha256: outputs['artifact_sha256'] ?? '',
          ...project,
        });
        expect(run.outputs).toMatchObject({
          status: 'completed',
          artifact_sha256: outputs['artifact_sha256'],
          content_sha256: outputs['content_sha256'],
        });
      }
      expect(sandbox.deployments()).toHaveLength(2);
    };
    await withDeployStage({}, deployTwice, runHere);
  });

  test('checks a ready zip and takes it as it is', async () => {
    const first = await pack({ output: 'site.zip' });
    const second = await pack({ path: 'site.zip' });
    expect(second.exitCode).toBe(0);
    expect(second.outputs).toEqual({
      ...first.outputs,
      correlation_id: expect.any(String),
      duration_seconds: expect.any(String),
    });
  });
});

describe('what is wrong', () => {
  test('is reported at once, for inputs and build, and no file is left', async () => {
    await writeBuild(join(folder, 'bad'), { 'assets/.env.local': 'A=1' });
    await symlink('nothing', join(folder, 'bad/assets/dangling'));
    const run = await pack({
      path: 'bad',
      output: 'bad/site.zip',
      'working-directory': '.',
      unheard_of: '1',
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).not.toHaveProperty('artifact_path');
    const log = decoded(run.log);
    expect(log).toMatch(
      /^::error title=Wrong inputs::Fix these \d problems first; nothing was packaged:/m,
    );
    expect(log).toMatch(/^- working-directory: .* Did you mean working_directory\?$/m);
    expect(log).toMatch(/^- output: .*site\.zip is inside the packaged folder\. Accepted: /m);
    for (const word of ['worker.js', '.env.local', 'dangling']) expect(log).toContain(word);
    expect(log).toMatch(/^::warning .*unheard_of/m);
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect(run.summary).toMatch(/^### Packaging failed\n/);
    await expectNoFile(join(folder, 'bad/site.zip'));
  });

  test('with a boolean is reported together with what is accepted', async () => {
    const run = await pack({ enforce_limits: 'yes', allow_sensitive_files: '1' });
    expect(run.exitCode).toBe(1);
    expect(decoded(run.log)).toMatch(/^- enforce_limits: "yes" .* Accepted: true or false\.$/m);
    expect(decoded(run.log)).toMatch(/^- allow_sensitive_files: "1" .* Accepted: /m);
  });

  test('is a file in the place of the zip, which stays as it is', async () => {
    await writeBuild(folder, { 'site.zip': 'precious' });
    const run = await pack({ output: 'site.zip' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/site\.zip already exists and is not overwritten/);
    expect(await readFile(join(folder, 'site.zip'), 'utf8')).toBe('precious');
  });

  test('is a build beyond the limits, unless they are not to be enforced', async () => {
    const names = Array.from({ length: 1001 }, (_, index) => `assets/${String(index)}.txt`);
    await writeBuild(
      join(folder, 'many'),
      Object.fromEntries(['worker.js', ...names].map((name) => [name, ''])),
    );
    const refused = await pack({ path: 'many', output: 'many.zip' });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/^::error title=The artifact cannot be deployed::.*1,000 files/m);
    await expectNoFile(join(folder, 'many.zip'));
    const warned = await pack({ path: 'many', output: 'many.zip', enforce_limits: 'false' });
    expect(warned.exitCode).toBe(0);
    expect(warned.log).toMatch(/^::warning .*1,000 files/m);
    expect(warned.outputs['artifact_files']).toBe('1002');
  });

  test('is what may hold secrets, unless it is allowed', async () => {
    await writeBuild(join(folder, '.bigcommerce/dist'), { '.env': 'A=1' });
    expect((await pack()).log).toMatch(/allow_sensitive_files is true: \.env/);
    const run = await pack({ allow_sensitive_files: 'true' });
    expect(run.outputs['artifact_files']).toBe('5');
  });

  test('and hostile as a name or an input, does nothing', async () => {
    const name = '::error::owned ##[group]x <b> | `y` @octocat';
    await writeBuild(join(folder, 'named'), { 'worker.js': '', [`assets/.env.${name}`]: 'x' });
    expectHarmless(await pack({ path: 'named' }));
    expectHarmless(await pack({ path: HOSTILE, enforce_limits: HOSTILE }));
    const run = await pack({ output: `out ${name}/x.zip` });
    expect(run.exitCode).toBe(0);
    expect(run.summary.replaceAll(/<\/?(?:details|summary)>/g, '')).not.toMatch(
      /(?<!\\)[<`]|@octocat/,
    );
    expect(run.log).not.toContain('##[');
  });
});

describe('a signal', () => {
  test('ends packaging within 2 s, and leaves no part of a zip', async () => {
    const large = await open(join(folder, '.bigcommerce/dist/assets/large.bin'), 'w');
    // A file of zeros takes no space on the disk, but minutes to pack.
    await large.truncate(30_000_000_000);
    await large.close();
    let isSent = false;
    const run = await pack(
      { output: 'out/site.zip', enforce_limits: 'false' },
      {
        onLog: (log, kill) => {
          if (isSent || !log.includes('::group::Package')) return;
          isSent = true;
          setTimeout(() => {
            kill('SIGTERM');
          }, 1500);
        },
      },
      runAction,
    );
    expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error title=The step was cancelled::.*SIGTERM/m);
    expect(run.outputs).not.toHaveProperty('artifact_path');
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });
});
