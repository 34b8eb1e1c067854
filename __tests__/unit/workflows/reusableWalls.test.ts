import { spawnSync } from 'node:child_process';
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
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const read = (name: string): Readonly<Record<string, Job>> => {
  const url = new URL(`../../../.github/workflows/${name}.yml`, import.meta.url);
  return (parse(readFileSync(fileURLToPath(url), 'utf8')) as { jobs: Record<string, Job> }).jobs;
};
const hasJq = spawnSync('jq', ['--version']).status === 0;

describe('preview.yml', () => {
  const { build, deploy } = read('preview');

  test('builds in a job that has neither a secret of the platform nor anything to write', () => {
    const secrets = [...JSON.stringify(build).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    expect(secrets).toEqual(['build_environment']);
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
