import { describe, expect, test } from '@jest/globals';
import { mergeVariables, runWithVariables } from '../../../src/workflow/index.ts';
import { parseKeyValueLines } from '../../../src/inputs/index.ts';

function openTool(env: Readonly<Record<string, string>>): {
  readonly env: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  readonly lines: readonly string[];
} {
  const lines: string[] = [];
  return { env, log: (line) => lines.push(line), lines };
}

describe('the variables of a fleet', () => {
  test('are those of all targets, and those of the target, which win', () => {
    const merged = mergeVariables(
      openTool({ COMMON: 'A=1\nB="two\nlines"\n# note\nC=3', OWN: 'B=own\nD=4' }),
    );
    expect([...parseKeyValueLines(merged ?? '').entries]).toEqual([
      ...[
        ['A', '1'],
        ['C', '3'],
        ['B', 'own'],
        ['D', '4'],
      ],
    ]);
  });

  test('that cannot be read are named by their line and key, never by a value', () => {
    const tool = openTool({ COMMON: 'A=1', OWN: 'TOKEN="never-closed' });
    expect(mergeVariables(tool)).toBeUndefined();
    expect(tool.lines.join('\n')).toMatch(/^::error .*of the target: has a quote .* TOKEN/);
    expect(tool.lines.join('\n')).not.toContain('never-closed');
  });
});

describe('the variables of a build', () => {
  const run = async (
    lines: string,
  ): Promise<{ tool: ReturnType<typeof openTool>; env: object }> => {
    const tool = openTool({
      BUILD_COMMAND: 'npm run build',
      BUILD_ENVIRONMENT: lines,
      PATH: '/bin',
    });
    let given: object = {};
    await runWithVariables(tool, (command, env) => {
      given = { command, ...env };
      return Promise.resolve(0);
    });
    return { tool, env: given };
  };

  test('are read as everywhere: CRLF, blanks, quotes and several lines', async () => {
    const { env } = await run('A=one\r\n  \r\n   B="two\r\nlines"\r\n');
    expect(env).toEqual({ command: 'npm run build', PATH: '/bin', A: 'one', B: 'two\nlines' });
  });

  test('are masked before the build begins, with line breaks as the runner takes them', async () => {
    const { tool } = await run('KEY="first-line\nsecond%line"');
    expect(tool.lines).toEqual(['::add-mask::first-line%0Asecond%25line']);
  });

  test('start no build when one cannot be read, and show no value', async () => {
    const { tool, env } = await run('A=fine-value\nTOKEN="never-closed');
    expect(env).toEqual({});
    expect(tool.lines.filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(tool.lines.filter((line) => !line.startsWith('::add-mask')).join()).not.toMatch(
      /never-closed|fine-value/,
    );
  });
});
