import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const read = (name: string): Readonly<Record<string, Job>> => {
  const url = new URL(`../../../.github/workflows/${name}.yml`, import.meta.url);
  return (parse(readFileSync(fileURLToPath(url), 'utf8')) as { jobs: Record<string, Job> }).jobs;
};
const placeOf = (job: Job | undefined, action: string): number =>
  job?.steps.findIndex(({ uses }) => uses?.includes(action)) ?? -1;
const hasJq = spawnSync('jq', ['--version']).status === 0;

describe('preview.yml', () => {
  const { build, deploy, teardown } = read('preview');

  test('builds in a job that has neither a secret of the platform nor anything to write', () => {
    const secrets = [...JSON.stringify(build).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    // The token of the checkout stays in that step.
    expect(secrets).toEqual(['action_token', 'build_environment']);
    const holders = build?.steps.filter((step) => JSON.stringify(step).includes('action_token'));
    expect(holders?.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/checkout']);
    expect(build?.permissions).toEqual({ contents: 'read' });
  });

  test('deploys in another job, which runs nothing that the pull request has written', () => {
    expect(deploy?.needs).toBe('build');
    const checkouts = (deploy?.steps ?? []).filter(({ uses }) => uses?.includes('checkout'));
    expect(checkouts.map((step) => step.with?.['repository'])).toEqual([
      '${{ job.workflow_repository }}',
    ]);
    const download = deploy?.steps.find(({ uses }) => uses?.includes('download-artifact'));
    expect(download?.with?.['path']).toBe('commerce-deploy-build');
    expect(JSON.stringify(deploy)).not.toContain('build_command');
  });

  test('does nothing outside of a pull request, which the names of its projects come from', () => {
    expect([build, teardown].map((job) => job?.if?.split(' && ')[0])).toEqual([
      ...['github.event.pull_request', 'github.event.pull_request'],
    ]);
  });
});

test.each(['preview', 'deploy-fleet'])('%s fetches the action after the build', (name) => {
  const { deploy } = read(name);
  expect(placeOf(deploy, 'download-artifact')).toBeGreaterThanOrEqual(0);
  expect(placeOf(deploy, 'checkout')).toBeGreaterThan(placeOf(deploy, 'download-artifact'));
});

describe('dependabot-dist.yml', () => {
  const { build, commit } = read('dependabot-dist');

  test('builds updates in a job that cannot write, and has no secret', () => {
    expect(build?.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(build)).not.toMatch(/secrets\.|github\.token/);
  });

  test('commits in a job that runs none of them', () => {
    const commands = commit?.steps.map(({ run = '' }) => run).join('\n');
    expect(commands).toContain('git push');
    expect(commands).not.toMatch(/\b(npm|npx|node)\b/);
    expect(placeOf(commit, 'setup-node')).toBe(-1);
  });
});

test('ci.yml builds dist again and compares', () => {
  const commands = Object.values(read('ci')).flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(commands).toContain('npm run build -- --check');
});

test('release.yml attests each bundle before it publishes', () => {
  const { attest, publish } = read('release');
  const step = attest?.steps[placeOf(attest, 'actions/attest')];
  expect(step?.with?.['subject-path']).toBe('dist/*/index.js');
  expect(publish?.needs).toBe('attest');
});

(hasJq ? describe : describe.skip)('deploy-fleet.yml hides its credentials', () => {
  const { deploy } = read('deploy-fleet');
  const script = deploy?.steps.find(({ name }) => name?.startsWith('Hide the credentials'))?.run;
  const hide = (credentials: string): { readonly log: string; readonly status: number | null } => {
    const { stdout, stderr, status } = spawnSync('bash', ['-eo', 'pipefail', '-c', script ?? ''], {
      env: { ...process.env, CREDENTIALS: credentials },
      encoding: 'utf8',
    });
    return { log: stdout + stderr, status };
  };

  test('each of them, wherever it stands', () => {
    const credentials = { a: { access_token: 'token-of-a', more: ['in-a-list'] }, b: 'token-of-b' };
    const { log, status } = hide(JSON.stringify(credentials));
    expect(status).toBe(0);
    expect(log.trim().split('\n')).toEqual([
      '::add-mask::token-of-a',
      '::add-mask::in-a-list',
      '::add-mask::token-of-b',
    ]);
  });

  test.each(['"one-text-alone"', '["text-in-a-list"]', '{"a":"b"', 'token-without-quotes', '7'])(
    'and shows nothing of %s but masks',
    (credentials) => {
      const { log } = hide(credentials);
      const shown = log.replaceAll(/^::add-mask::.*$/gm, '');
      expect(shown).not.toMatch(/one-text|text-in|token-without|"a"/);
    },
  );

  test('and says so when they are no JSON', () => {
    expect(hide('{"a":"b"')).toMatchObject({ status: 1, log: expect.stringMatching(/no JSON/) });
  });
});

(hasJq ? test : test.skip)('deploy-fleet.yml shows nothing of a result as Markdown or HTML', () => {
  const { summary } = read('deploy-fleet');
  const script = summary?.steps.find(({ run }) => run?.includes('results'))?.run ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-fleet-'));
  try {
    const hostile = '<img src=x> | [a](b) @all `c` \n# d';
    const result = { name: hostile, status: hostile, url: 'javascript:alert(1)', message: hostile };
    mkdirSync(join(folder, 'results'));
    const put = (file: string, value: object): void => {
      writeFileSync(join(folder, 'results', file), JSON.stringify(value));
    };
    put('a.json', { ...result, seconds: hostile });
    put('b.json', { ...result, seconds: '4', url: `https://a.test/>${hostile}` });
    put('c.json', {
      name: 'c',
      status: 'failed',
      url: 'https://a.test/',
      seconds: '',
      message: '',
    });
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    const options = { cwd: folder, env, encoding: 'utf8' } as const;
    expect(spawnSync('bash', ['-eo', 'pipefail', '-c', script], options).status).toBe(0);
    const [, , ...rows] = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').trim().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows.filter((row) => row.includes('<https://a.test/>'))).toHaveLength(1);
    const shown = rows.join('\n').replace('<https://a.test/>', '');
    expect(shown.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<>[\]`@#]|javascript/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
