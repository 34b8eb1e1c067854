import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstCommands } from '../../../src/github/runner/firstCommands.ts';
import type { Commands } from '../../../src/github/runner/firstCommands.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { captureOutput } from '../../support/captureOutput.ts';
import { readFileCommands } from '../../support/runnerModel/index.ts';

const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom('', '%', '%25', 'a:b,c=d', '::error::x', 'one\r\ntwo\n', '##[group]'),
);

/** Both implementations, run one after the other with the same arguments. */
async function compare(write: (commands: Commands) => void): Promise<void> {
  expect(
    await bytesOf(() => {
      write(firstCommands);
    }),
  ).toBe(
    await bytesOf(() => {
      write(core);
    }),
  );
}

async function bytesOf(write: () => void): Promise<string> {
  let log = '';
  const release = captureOutput((chunk) => (log += chunk));
  try {
    write();
  } finally {
    release();
  }
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE'].map((name) => process.env[name] ?? '');
  for (const path of files.filter(Boolean)) {
    log += (await readFile(path, 'utf8')).replaceAll(/ghadelimiter_[0-9a-f-]+/g, 'DELIMITER');
    await writeFile(path, '');
  }
  return log;
}

describe('the first commands write the same bytes as the toolkit', () => {
  test.each(['setSecret', 'info', 'startGroup', 'notice', 'warning', 'error'] as const)(
    '%s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(text, (message) =>
          compare((commands) => {
            commands[name](message);
          }),
        ),
      );
    },
  );

  test('endGroup', () =>
    compare((commands) => {
      commands.endGroup();
    }));

  test('annotations with a title and a place', async () => {
    const place = fc.record(
      {
        title: text,
        file: text,
        ...{ startLine: fc.nat(), endLine: fc.nat(), startColumn: fc.nat(), endColumn: fc.nat() },
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(text, place, (message, properties) =>
        compare((commands) => {
          commands.error(message, properties);
        }),
      ),
    );
  });

  describe.each(['with', 'without'])('outputs and state, %s files of the runner', (files) => {
    let folder = '';
    const before = { ...process.env };
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-commands-'));
      for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE']) {
        const path = join(folder, name);
        if (files === 'with') await writeFile(path, '');
        process.env[name] = files === 'with' ? path : '';
      }
    });
    afterAll(async () => {
      process.env = before;
      await rm(folder, { recursive: true, force: true });
    });

    test.each(['setOutput', 'saveState'] as const)('%s', async (name) => {
      await fc.assert(
        fc.asyncProperty(text, text, (key, value) =>
          compare((commands) => {
            commands[name](key, value);
          }),
        ),
      );
    });
  });

  test('end an output with a line that its value does not have', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-commands-'));
    const { GITHUB_OUTPUT: before } = process.env;
    process.env['GITHUB_OUTPUT'] = join(folder, 'output');
    const line = fc.constantFrom('ghadelimiter_0', 'ghadelimiter_1', 'ghadelimiter_1 ', 'x', '');
    const value = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
      .map((lines) => lines.flat().join(''));
    await fc.assert(
      fc.asyncProperty(value, async (drawn) => {
        await writeFile(join(folder, 'output'), '');
        firstCommands.setOutput('first', drawn);
        firstCommands.setOutput('second', 'kept');
        const outputs = readFileCommands(await readFile(join(folder, 'output'), 'utf8'));
        expect(outputs).toEqual([
          ['first', drawn],
          ['second', 'kept'],
        ]);
      }),
    );
    process.env['GITHUB_OUTPUT'] = before ?? '';
    await rm(folder, { recursive: true });
  });

  test('refuse a file that is missing with the same words', () => {
    const { GITHUB_OUTPUT: before } = process.env;
    process.env['GITHUB_OUTPUT'] = join(tmpdir(), 'commerce-deploy-missing', 'output');
    const messages = [firstCommands, core].map((commands) => {
      try {
        commands.setOutput('a', 'b');
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    process.env['GITHUB_OUTPUT'] = before ?? '';
    expect(messages[0]).toMatch(/^Error: Missing file at path: /);
    expect(messages[0]).toBe(messages[1]);
  });

  test('and read the state alike', () => {
    process.env['STATE_x'] = ' kept ';
    expect(firstCommands.getState('x')).toBe(core.getState('x'));
    expect(firstCommands.getState('none')).toBe(core.getState('none'));
    delete process.env['STATE_x'];
  });
});
