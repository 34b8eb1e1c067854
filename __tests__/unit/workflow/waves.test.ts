import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWaves } from '../../../src/workflow/fleet/waves/planWaves.ts';
import { runJob } from './workflowStep.ts';
import type { JobRun } from './workflowStep.ts';

const named = (...names: readonly string[]): string =>
  JSON.stringify(names.map((name) => ({ name })));

describe('waves', () => {
  test.each([
    ['1, 10%, rest', 40, [1, 4, 35]],
    ['1, 10%, rest', 3, [1, 1, 1]],
    ['1,10%,25%,50%,rest', 100, [1, 10, 25, 50, 14]],
    ['10 %, rest', 7, [1, 6]],
    ['1, 5, rest', 3, [1, 2]],
    ['1, rest', 1, [1]],
    ['rest', 9, [9]],
    ['100%', 9, [9]],
    ['50%, 50%', 9, [5, 4]],
    ['9', 9, [9]],
  ])('%s of %i targets are %j', (text, count, sizes) => {
    expect(readWaves(text, count)).toEqual({ sizes });
  });

  test('take the rest with the last, and say so', () => {
    const { sizes, surprise } = readWaves('1, 10%', 40);
    expect(sizes).toEqual([1, 39]);
    expect(surprise).toMatch(/39 targets, not `10%`.*`rest`/);
  });

  test.each([
    ['1, 2, 3, 4, 5, 6', /has 6 waves, and the most is 5/],
    ['1,,2', /has an empty part/],
    ['1, 10%,', /has an empty part/],
    ['one, rest', /has `one`/],
    ['0, rest', /has `0`/],
    ['0%, rest', /has `0%`/],
    ['-1, rest', /has `-1`/],
    ['1.5, rest', /has `1\.5`/],
    ['101%, rest', /has `101%`/],
    ['rest, 1', /has `rest` before its end/],
    ['1', /is one wave of 1 target for 40 targets\. Write `1, rest`/],
    ['1; rest', /has `1; rest`/],
  ])('that read %s are refused', (text, why) => {
    expect(() => readWaves(text, 40)).toThrow(why);
  });

  test('have every target once, and none is empty', () => {
    const item = fc.oneof(
      fc.integer({ min: 1, max: 60 }).map(String),
      fc.integer({ min: 1, max: 100 }).map((value) => `${String(value)}%`),
    );
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        (items, count) => {
          const { sizes } = readWaves([...items, 'rest'].join(','), count);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
          expect(Math.min(...sizes)).toBeGreaterThan(0);
          expect(sizes.length).toBeLessThanOrEqual(5);
        },
      ),
    );
  });
});

describe('a plan', () => {
  const plan = (env: Readonly<Record<string, string>>): Promise<JobRun> =>
    runJob('plan-waves', { TARGETS: named('a', 'b', 'c'), WAVES: '1, rest', ...env });

  test('hands on the targets as they are, in their order', async () => {
    const targets = [{ name: 'a', more: { deep: [1] } }, { project_name: '##[error]b' }];
    const { runner } = await plan({ TARGETS: JSON.stringify(targets) });
    expect(JSON.parse(runner.outputs['waves'] ?? '')).toEqual(targets.map((each) => [each]));
    expect(runner.outputs['waves']).not.toContain('##[');
    expect(runner.lines).toEqual(['Wave 1, 1 target: a.', 'Wave 2, 1 target: ##[error]b.']);
  });

  test('makes one list of several', async () => {
    const { runner } = await plan({ TARGETS: `[${named('a')},${named('b', 'c')}]` });
    expect(JSON.parse(runner.outputs['waves'] ?? '')).toEqual([
      [{ name: 'a' }],
      [{ name: 'b' }, { name: 'c' }],
    ]);
  });

  test('is refused when GitHub would refuse a later wave, after the first is deployed', async () => {
    const targets = (count: number): { readonly TARGETS: string } => ({
      TARGETS: named(...Array.from({ length: count }, (_, index) => `t${String(index)}`)),
    });
    expect(await plan(targets(257))).toMatchObject({ isGreen: true });
    const { isGreen, annotations, runner } = await plan(targets(258));
    expect(isGreen).toBe(false);
    expect(annotations).toContain('waves: wave 2 has 257 targets, and the most is 256.');
    expect(runner.outputs).toEqual({});
    expect(await plan({ ...targets(258), WAVES: '1, 50%, rest' })).toMatchObject({ isGreen: true });
  });

  test.each([
    [{ WAVES: '1, many' }, 'waves: has `many`.'],
    [{ TARGETS: '{"a":1}' }, 'targets: is not a JSON list.'],
    [{ TARGETS: '[' }, 'targets: is not a JSON list.'],
    [{ TARGETS: '["a"]' }, 'targets: number 1 is not an object.'],
    [{ MAX_FAILURES: '-1' }, 'max_failures: is not a whole number from 0.'],
    [{ MAX_FAILURES: '0.5' }, 'max_failures: is not a whole number from 0.'],
    [{ BAKE_MINUTES: '301' }, 'bake_minutes: is not a number from 0 to 300.'],
  ])('is refused before anything is deployed: %j', async (env, message) => {
    const { isGreen, annotations, runner } = await plan(env);
    expect(isGreen).toBe(false);
    expect(annotations).toContain(`error: Wrong inputs: ${message}`);
    expect(runner.outputs).toEqual({});
  });
});

describe('after a wave', () => {
  const root = mkdtempSync(join(tmpdir(), 'commerce-deploy-waves-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  let folders = 0;

  /** Judges waves of these targets. Each result is a wave's number, an index in it, and a status. */
  const judge = (
    results: readonly (readonly [wave: number, index: number, status: string])[],
    env: Readonly<Record<string, string>> = {},
    attempt = 1,
    nameAt = ([wave, index]: readonly [number, number, string]): string =>
      [['a'], ['b', 'c'], ['d', 'e']][wave - 1]?.[index] ?? '',
  ): Promise<JobRun> => {
    const folder = join(root, String((folders += 1)));
    mkdirSync(folder);
    for (const each of results) {
      const [wave, index, status] = each;
      const succeeded = status === 'completed';
      const result = { name: nameAt(each), wave, index, attempt, status, succeeded };
      writeFileSync(join(folder, `${String(wave)}-${String(index)}.json`), JSON.stringify(result));
    }
    const waves = `[${named('a')},${named('b', 'c')},${named('d', 'e')}]`;
    return runJob('judge-wave', { WAVES: waves, WAVE: '1', RESULTS: folder, ...env });
  };

  test('the next begins when all succeeded', async () => {
    const { isGreen, tookMs, runner } = await judge([[1, 0, 'completed']]);
    expect(isGreen).toBe(true);
    expect(tookMs).toBe(0);
    expect(runner.lines).toContain('0 of 1 target failed. Wave 2 may begin.');
  });

  test('the next waits as long as it is to', async () => {
    const { isGreen, tookMs } = await judge([[1, 0, 'completed']], { BAKE_MINUTES: '15' });
    expect(isGreen).toBe(true);
    expect(tookMs).toBe(15 * 60_000);
  });

  test('nothing follows a canary that is unhealthy, and what is not tried is named', async () => {
    const { isGreen, annotations, tookMs } = await judge([[1, 0, 'unhealthy']], {
      BAKE_MINUTES: '15',
    });
    expect(isGreen).toBe(false);
    expect(tookMs).toBe(0);
    expect(annotations).toMatch(
      /1 of 1 target failed, and max_failures is 0: a \(unhealthy\)\. Wave 2 does not begin\. Not tried: b, c, d, e\./,
    );
  });

  test('a target whose job left no result has failed', async () => {
    expect((await judge([])).annotations).toContain('a (no result)');
  });

  test('a result of another fleet of the run does not count for a target', async () => {
    const other = await judge([[1, 0, 'completed']], {}, 1, () => 'of another fleet');
    expect(other.isGreen).toBe(false);
    expect(other.annotations).toContain('a (no result)');
  });

  test.each(['failed', 'timed_out', 'cancelled', 'unknown', 'rolled_back'])(
    'a canary that ended as %s stops the next',
    async (status) => {
      const { isGreen, annotations } = await judge([[1, 0, status]]);
      expect(isGreen).toBe(false);
      expect(annotations).toContain(`a (${status})`);
    },
  );

  test('a result from before the fleet was planned again is none', async () => {
    const late = await judge([[1, 0, 'completed']], { SINCE_ATTEMPT: '2' });
    expect(late.annotations).toContain('a (no result)');
    // Only the failed jobs were started again: what succeeded keeps its result, and a newer one counts.
    for (const attempt of [1, 2]) {
      const run = await judge([[1, 0, 'completed']], { SINCE_ATTEMPT: '1' }, attempt);
      expect(run.isGreen).toBe(true);
    }
  });

  test('failures of all waves so far count, up to max_failures', async () => {
    const ends = [
      [1, 0, 'failed'],
      [2, 0, 'completed'],
      [2, 1, 'unhealthy'],
    ] as const;
    const two = { WAVE: '2', MAX_FAILURES: '2' };
    expect(await judge(ends, two)).toMatchObject({ isGreen: true });
    const { annotations } = await judge(ends, { ...two, MAX_FAILURES: '1' });
    expect(annotations).toMatch(/2 of 3 targets failed.*: a \(failed\), c \(unhealthy\)\. Wave 3/);
    expect(annotations).toContain('Not tried: d, e.');
  });

  test('a result that cannot be read stops the fleet', async () => {
    const folder = join(root, 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, '1-0.json'), '{');
    const { isGreen, annotations } = await judge([], { RESULTS: folder });
    expect(isGreen).toBe(false);
    expect(annotations).toContain('The result 1-0.json cannot be read.');
  });
});
