import { describe, expect, test } from '@jest/globals';
import { parseKeyValueLines } from '../../../src/inputs/index.ts';
import { runJob } from './workflowStep.ts';
import type { JobRun } from './workflowStep.ts';

const prepare = (
  target: object,
  common: Readonly<Record<string, string>> = {},
  credentials?: unknown,
): Promise<JobRun> =>
  runJob('prepare-target', {
    TARGET: JSON.stringify(target),
    ...common,
    ...(credentials === undefined ? {} : { CREDENTIALS: JSON.stringify(credentials) }),
  });

describe('the variables of a target', () => {
  test('are those of all targets, and its own, which win', async () => {
    const { runner } = await prepare(
      { environment_variables: 'B=own\nD=4' },
      { ENVIRONMENT_VARIABLES: 'A=1\nB="two\nlines"\n# note\nC=3' },
    );
    const { entries } = parseKeyValueLines(runner.outputs['environment_variables'] ?? '');
    expect([...entries]).toEqual([
      ...[
        ['A', '1'],
        ['C', '3'],
        ['B', 'own'],
        ['D', '4'],
      ],
    ]);
  });

  test('that cannot be read are named by their line and key, never by a value', async () => {
    const target = { name: 'Japan', environment_variables: 'TOKEN="never-closed' };
    const { isGreen, annotations, runner } = await prepare(target, {
      ENVIRONMENT_VARIABLES: 'A=1',
    });
    expect(isGreen).toBe(false);
    expect(annotations).toMatch(/Japan: environment_variables of the target: has a quote .* TOKEN/);
    expect(annotations).not.toContain('never-closed');
    expect(runner.outputs).toEqual({});
  });
});

describe('the configuration of a target', () => {
  const read = ({ runner }: JobRun): unknown =>
    JSON.parse(runner.outputs['configuration'] || 'null');

  test('stays as it is deployed when nobody gives any', async () => {
    const { runner } = await prepare({});
    expect(runner.outputs).toEqual({
      ...{ environment_variables: '', configuration: '', global_configuration: '' },
    });
  });

  test('is that of all targets, that of the target, and that of its credentials, key by key', async () => {
    const run = await prepare(
      { credentials: 'EU', configuration: { service: { REGION: 'eu', SHARED: 'own' } } },
      { CONFIGURATION: 'service:\n  SHARED: all\n  URL: "https://all"\nevents: { TOPIC: a }' },
      { EU: { configuration: 'service: { KEY: "secret-of-eu" }' } },
    );
    expect(read(run)).toEqual({
      service: { SHARED: 'own', URL: 'https://all', REGION: 'eu', KEY: 'secret-of-eu' },
      events: { TOPIC: 'a' },
    });
  });

  test('has each value of its secret part masked, which GitHub does line by line only', async () => {
    const secret = 'service:\n  KEY: "one: two"\n  LONG: |\n    first line\n    second line\n';
    const { runner } = await runJob('prepare-target', { SECRET_CONFIGURATION: secret });
    expect(runner.secrets).toEqual(['one: two', 'first line\nsecond line\n']);
    const ofTarget = { credentials: 'EU' };
    const run = await prepare(ofTarget, {}, { EU: { configuration: secret } });
    expect(run.runner.secrets).toContain('one: two');
  });

  test('has numbers of its secret part masked, too, for they are printed with its inputs', async () => {
    const configuration = 'service: { PIN: 271828, RATIO: 0.31415, ON: true, NONE: null }';
    const { runner } = await runJob('prepare-target', { SECRET_CONFIGURATION: configuration });
    expect(runner.outputs['configuration']).toContain('271828');
    expect(runner.secrets).toEqual(['271828', '0.31415']);
    const ofTarget = { credentials: 'EU', configuration: {} };
    const all = { EU: { configuration: { service: { PIN: 271828 } } } };
    expect((await prepare(ofTarget, {}, all)).runner.secrets).toContain('271828');
  });

  test('takes secrets by their names, which are masked', async () => {
    const target = {
      credentials: 'EU',
      configuration: { service: { API_SECRET: { secret: 'API_SECRET' } } },
      global_configuration: { SHARED: { secret: 'SHARED' } },
    };
    const secrets = { API_SECRET: 'one: "quoted"\nline', SHARED: 'shared-secret' };
    const run = await prepare(target, {}, { EU: secrets, US: { API_SECRET: 'of-another' } });
    expect(read(run)).toEqual({ service: { API_SECRET: secrets.API_SECRET } });
    expect(JSON.parse(run.runner.outputs['global_configuration'] ?? '')).toEqual({
      SHARED: 'shared-secret',
    });
    expect(run.runner.secrets).toEqual([...Object.values(secrets), 'of-another']);
  });

  test.each([
    [{ credentials: 'EU' }, /service\.KEY takes the secret KEY, which is no text of its cred/],
    [{}, /service\.KEY takes the secret KEY, but the target has no `credentials`/],
    [{ credentials: 'US' }, /the secret `credentials` has no object US/],
    [{ credentials: '__proto__' }, /has no object __proto__/],
  ])('is refused without the secret that it names: %j', async (own, why) => {
    const target = { name: 'Shop', configuration: { service: { KEY: { secret: 'KEY' } } }, ...own };
    const { isGreen, annotations } = await prepare(target, {}, { EU: { OTHER: 'x' } });
    expect(isGreen).toBe(false);
    expect(annotations).toMatch(why);
    expect(annotations).toContain('Shop: ');
  });

  test('that is no map names its place and no value', async () => {
    const broken = await prepare({ configuration: 'service:\n  KEY: "never-closed' });
    expect(broken.annotations).toMatch(/configuration: is not valid in line 2, column \d+/);
    expect(broken.annotations).not.toContain('never-closed');
    const file = await prepare({ configuration: 'connect/production.yml' });
    expect(file.annotations).toMatch(/is not a map\. A fleet has no checkout/);
  });
});

describe('the secret with all credentials', () => {
  test('has each of its texts masked, wherever it stands', async () => {
    const credentials = { a: { access_token: 'token-of-a', more: ['in-a-list'] }, b: 'token-of-b' };
    const { runner, isGreen } = await prepare({}, {}, credentials);
    expect(isGreen).toBe(true);
    expect(runner.secrets).toEqual(['token-of-a', 'in-a-list', 'token-of-b']);
  });

  test.each(['"one-text-alone"', '["text-in-a-list"]', '{"a":"b"', 'token-without-quotes', '7'])(
    'is not shown when it is no object: %s',
    async (text) => {
      const { isGreen, runner } = await runJob('prepare-target', { CREDENTIALS: text });
      expect(isGreen).toBe(false);
      expect(runner.lines.join('\n')).not.toMatch(/one-text|text-in|token-without|"a"/);
      expect(runner.lines.join('\n')).toContain('The secret `credentials` is not a JSON object.');
    },
  );
});
