import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { faultsOf, openQuestions, readFlags, toAnswers } from '../../../scripts/init/answers.ts';
import { commandsFor } from '../../../scripts/init/neededValues.ts';
import { readOwnVersion } from '../../../scripts/init/ownVersion.ts';
import { readPins } from '../../../scripts/init/pin.ts';
import { workflowFiles } from '../../../scripts/init/workflowFiles.ts';
import { checkWorkflow } from '../../../scripts/workflows/checkWorkflow.ts';
import { readManifests } from '../../../scripts/workflows/manifests.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = { sha: 'a'.repeat(40), version: 'v2.0.0' };

const bigcommerce = {
  platform: 'bigcommerce',
  use: 'your-org/commerce-deploy',
  into: 'shop',
  store: 'abc123',
  project: '11111111-2222-3333-4444-555555555555',
  branch: 'trunk',
};
const commercetools = {
  ...bigcommerce,
  platform: 'commercetools',
  store: 'my-project',
  project: 'search',
  region: 'us-central1.gcp',
};

function write(given: Readonly<Record<string, string>>): ReturnType<typeof workflowFiles> {
  return workflowFiles(root, toAnswers(given), readPins(root, own));
}

describe('the first workflows', () => {
  test.each([
    ['BigCommerce', bigcommerce, ['deploy.yml']],
    [
      'BigCommerce with previews',
      { ...bigcommerce, previews: 'yes' },
      ['deploy.yml', 'preview.yml'],
    ],
    ['commercetools', commercetools, ['redeploy.yml']],
    [
      'commercetools with previews',
      { ...commercetools, previews: 'yes' },
      ['redeploy.yml', 'connect-preview.yml'],
    ],
  ])('are valid and pin every action to a commit: %s', async (_, given, names) => {
    const files = write(given);
    expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(names);
    for (const { path, text } of files) {
      // Checked like this repository's own, which pin everything.
      const source = { file: path, text, kind: 'own', linesBefore: 0 } as const;
      expect(await checkWorkflow(source, readManifests())).toEqual([]);
      for (const [line] of text.matchAll(/uses: .*/g)) expect(line).toMatch(/@[0-9a-f]{40} # v\d/);
      expect(text).not.toContain('# Pin:');
    }
  });

  test('hold the branch, the Deployment and the region', () => {
    expect(write(bigcommerce)[0]?.text).toContain('branches: [trunk]');
    expect(write(commercetools)[0]?.text).toContain('deployment_key: search\n');
    expect(write(commercetools)[0]?.text).toContain('region: us-central1.gcp\n');
  });

  test('name the repository of the action', () => {
    const [file] = write({ ...bigcommerce, use: 'acme/deploy' });
    expect(file?.text).toContain(`uses: acme/deploy@${own.sha} # v2.0.0`);
    expect(file?.text).not.toContain('your-org');
  });

  test('name no version behind a commit that has none', () => {
    const pins = readPins(root, { ...own, version: undefined });
    const [file] = workflowFiles(root, toAnswers(bigcommerce), pins);
    expect(file?.text).toMatch(new RegExp(`uses: your-org/commerce-deploy@${own.sha}$`, 'm'));
  });
});

describe('the commands that set what the workflows read', () => {
  test('give known variables their values, and leave every secret to gh', () => {
    const commands = commandsFor(write(bigcommerce), toAnswers(bigcommerce));
    expect(commands).toContain('gh variable set BIGCOMMERCE_STORE_HASH --body abc123');
    expect(commands).toContain('gh secret set BIGCOMMERCE_ACCESS_TOKEN');
    expect(commands.filter((line) => line.includes('secret') && line.includes('--body'))).toEqual(
      [],
    );
  });

  test('name everything that the workflows read, once', () => {
    const files = write({ ...bigcommerce, previews: 'yes' });
    const read = files.flatMap(({ text }) => [...text.matchAll(/(?:vars|secrets)\.([A-Z_]+)/g)]);
    const names = new Set(read.map(([, name = '']) => name));
    const set = commandsFor(files, toAnswers(bigcommerce)).map((line) => line.split(' ')[3] ?? '');
    expect(new Set(set)).toEqual(names);
    expect(set).toHaveLength(names.size);
  });

  test('put into an environment what a job reads there', () => {
    const text =
      'jobs:\n  a:\n    environment: { name: production }\n    env: { A: "${{ vars.A_B }}" }\n';
    expect(commandsFor([{ path: 'a.yml', text }], toAnswers(bigcommerce))).toEqual([
      'gh variable set A_B --env production',
    ]);
  });
});

describe('the answers', () => {
  test('are checked all at once', () => {
    const { faults } = readFlags([
      '--platform',
      'shopify',
      '--store',
      'a b',
      '--previews',
      'maybe',
    ]);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      '--platform',
      '--store',
      '--previews',
    ]);
    expect(faultsOf({ branch: '$(whoami)' })).toHaveLength(1);
  });

  test('that are missing are named all at once', () => {
    expect(() => toAnswers({ platform: 'bigcommerce', store: 'abc123' })).toThrow(
      /^--use is missing.*\n--into is missing.*\n--project is missing/,
    );
  });

  test('are asked only where the platform needs them, and none is a secret', () => {
    const flags = openQuestions({ platform: 'bigcommerce' }).map(({ flag }) => flag);
    expect(flags).toEqual(['use', 'into', 'store', 'project', 'branch', 'previews']);
  });
});

describe('the commit of this copy', () => {
  const copy = mkdtempSync(join(tmpdir(), 'commerce-deploy-copy-'));
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', [...author, ...args], { cwd: copy, stdio: 'ignore' });
  };
  writeFileSync(join(copy, 'package.json'), '{"version":"2.0.0"}');
  git('init');
  git('commit', '--allow-empty', '--message', 'A release');

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test('has a version only with the tag of that version', () => {
    expect(readOwnVersion(copy).version).toBeUndefined();
    git('tag', 'v2');
    expect(readOwnVersion(copy).version).toBeUndefined();
    git('tag', 'v2.0.0');
    expect(readOwnVersion(copy).version).toBe('v2.0.0');
    git('commit', '--allow-empty', '--message', 'After it');
    expect(readOwnVersion(copy).version).toBeUndefined();
  });

  test('is pushed once a branch of a remote has it', () => {
    expect(readOwnVersion(copy).isPushed).toBe(false);
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    expect(readOwnVersion(copy).isPushed).toBe(true);
  });
});

describe('npm run init', () => {
  test('writes into a repository, and overwrites nothing', () => {
    const into = mkdtempSync(join(tmpdir(), 'commerce-deploy-init-'));
    try {
      const flags = Object.entries({ ...bigcommerce, into }).flatMap(([flag, value]) => [
        `--${flag}`,
        value,
      ]);
      const run = (): ReturnType<typeof spawnSync> =>
        spawnSync(process.execPath, ['scripts/init.ts', ...flags], { cwd: root, encoding: 'utf8' });
      expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('gh secret set') });
      const file = join(into, '.github/workflows/deploy.yml');
      const text = readFileSync(file, 'utf8');
      expect(run()).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('deploy.yml exists, and is not overwritten.'),
      });
      expect(readFileSync(file, 'utf8')).toBe(text);
    } finally {
      rmSync(into, { recursive: true });
    }
  });
});
