import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const url = new URL('../../../.github/workflows/deploy-fleet.yml', import.meta.url);
const { jobs } = parse(readFileSync(url, 'utf8')) as {
  readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** A job as text, with the numbers that may differ from wave to wave replaced: its own, and that of the wave before. */
const withoutNumber = (name: 'wave' | 'judge', number: number): string =>
  JSON.stringify(jobs[`${name}_${String(number)}`])
    .replaceAll(new RegExp(`(wave_|judge_|[Ww]ave |"wave":)${String(number)}\\b`, 'g'), '$1N')
    .replaceAll(`judge_${String(number - 1)}`, 'judge_BEFORE')
    // Lists count from 0: a wave takes its own targets, and a judge looks whether there is a next wave.
    .replaceAll(`[${String(name === 'wave' ? number - 1 : number)}]`, '[N]');

// The jobs of a workflow are static, so each wave is a copy. GitHub knows neither loops nor templates for jobs.
describe('the waves of deploy-fleet.yml', () => {
  test.each([3, 4, 5])('differ in their numbers only: wave %i', (number) => {
    expect(withoutNumber('wave', number)).toBe(withoutNumber('wave', 2));
    expect(withoutNumber('wave', number)).not.toMatch(/_\d|\[\d/);
  });

  test.each([2, 3, 4])('are judged alike: after wave %i', (number) => {
    expect(withoutNumber('judge', number)).toBe(withoutNumber('judge', 1));
    expect(withoutNumber('judge', number)).not.toMatch(/_\d|\[\d/);
  });

  test('begin with one that needs no judge, and takes all targets when there is no plan', () => {
    const { wave_1: first = {}, wave_2: second = {} } = jobs;
    expect(first['needs']).toBe('plan');
    expect(first['if']).not.toContain('judge');
    const own = { name: '', needs: '', if: '' };
    const inputsOf = (job: typeof first): object => ({ ...(job['with'] as object), targets: '' });
    expect({ ...second, ...own, with: { ...inputsOf(second), wave: 1 } }).toEqual({
      ...first,
      ...own,
      with: inputsOf(first),
    });
  });

  test('are all in the table at the end, in their order', () => {
    const summary = jobs['summary'] as { needs: string[]; steps: { env?: { ENDED?: string } }[] };
    const waves = Object.keys(jobs).filter((name) => name.startsWith('wave_'));
    expect(waves).toEqual([1, 2, 3, 4, 5].map((number) => `wave_${String(number)}`));
    expect(summary.needs).toEqual(['plan', ...waves]);
    expect(summary.steps.map(({ env }) => env?.ENDED).filter((ended) => ended)).toEqual([
      waves.map((name) => `\${{ needs.${name}.result }}`).join(','),
    ]);
  });
});
