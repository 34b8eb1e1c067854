import { describe, expect, test } from '@jest/globals';
import { runJob } from './workflowStep.ts';
import type { JobRun } from './workflowStep.ts';

describe('the variables of a build', () => {
  const run = async (lines: string, exitCode = 0): Promise<JobRun & { readonly given: object }> => {
    let given: object = {};
    const env = { BUILD_COMMAND: 'npm run build', BUILD_ENVIRONMENT: lines, PATH: '/bin' };
    const start = (command: string, variables: object): Promise<number> => {
      given = { command, ...variables };
      return Promise.resolve(exitCode);
    };
    return { ...(await runJob('run-build', env, { start })), given };
  };

  test('are read as everywhere: CRLF, blanks, quotes and several lines', async () => {
    const { given } = await run('A=one\r\n  \r\n   B="two\r\nlines"\r\n');
    expect(given).toEqual({ command: 'npm run build', A: 'one', B: 'two\nlines' });
  });

  test('are masked before the build begins', async () => {
    const { runner } = await run('KEY="first-line\nsecond%line"');
    expect(runner.secrets).toEqual(['first-line\nsecond%line']);
  });

  test('start no build when one cannot be read, and show no value', async () => {
    const { isGreen, given, runner, annotations } = await run('A=fine-value\nTOKEN="never-closed');
    expect(isGreen).toBe(false);
    expect(given).toEqual({});
    expect(annotations).toMatch(/^error: Wrong inputs: build_environment: /);
    expect(runner.lines.join()).not.toMatch(/never-closed|fine-value/);
  });

  test('end the step with the build', async () => {
    const { isGreen, annotations } = await run('A=1', 3);
    expect(isGreen).toBe(false);
    expect(annotations).toContain('build_command ended with exit code 3.');
  });
});
