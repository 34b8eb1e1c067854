import { readFileSync } from 'node:fs';
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

test.each(['preview', 'deploy-wave'])('%s fetches the action after the build', (name) => {
  const { deploy } = read(name);
  expect(placeOf(deploy, 'download-artifact')).toBeGreaterThanOrEqual(0);
  expect(placeOf(deploy, 'checkout')).toBeGreaterThan(placeOf(deploy, 'download-artifact'));
});

test('deploy-wave.yml hides the credentials before any step that could show one', () => {
  const { deploy } = read('deploy-wave');
  const steps = deploy?.steps ?? [];
  const hides = steps.findIndex(({ run }) => run?.endsWith('prepare-target'));
  const uses = steps.findIndex((step) => JSON.stringify(step).includes('fromJSON(secrets'));
  expect(hides).toBeGreaterThanOrEqual(0);
  expect(uses).toBeGreaterThan(hides);
});

describe('connect-preview.yml', () => {
  const { deploy, teardown } = read('connect-preview');

  test('does nothing for a fork, in any of its jobs', () => {
    for (const job of [deploy, teardown]) {
      expect(job?.if).toContain(
        'github.event.pull_request.head.repo.full_name == github.repository',
      );
      expect(job?.if).not.toContain('||');
    }
  });

  test('runs nothing that the pull request has written, for its token may write tags', () => {
    for (const job of [deploy, teardown]) {
      const checkouts = (job?.steps ?? []).filter(({ uses }) => uses?.includes('checkout'));
      expect(checkouts.map((step) => step.with?.['repository'])).toEqual([
        '${{ job.workflow_repository }}',
      ]);
      const commands = (job?.steps ?? []).flatMap(({ run }) => run ?? []);
      for (const run of commands) expect(run).toMatch(/^node \.commerce-deploy\/dist\/workflow\//);
    }
  });
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
