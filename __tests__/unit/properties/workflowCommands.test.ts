import { EOL, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actionsRunner } from '../../../src/github/runner/actionsRunner.ts';
import type { Runner } from '../../../src/step/ports/runner.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';
import { commandIn, linesOf, readFileCommands } from '../../support/runnerModel/index.ts';
import type { RunnerCommand } from '../../support/runnerModel/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-commands-'));
const file = (name: string): string => join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One thing that is written through the port, and what the runner shall take it for. */
interface Call {
  readonly write: (runner: Runner) => void;
  readonly command?: string;
  /** What a person shall still be able to read. */
  readonly shows: readonly string[];
}

const text = hostileText();
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const info = text.map((line): Call => ({
  write: (runner) => {
    runner.info(line);
  },
  shows: [line],
}));
const group = text.map((title): Call => {
  return {
    write: (runner) => {
      runner.startGroup(title);
    },
    command: 'group',
    shows: [title],
  };
});
const annotation = fc
  .record({
    kind: fc.constantFrom('notice' as const, 'warning' as const, 'error' as const),
    title: text,
    message: text,
    file: optional(text),
    line: optional(fc.nat()),
    column: optional(fc.nat()),
  })
  .map(({ kind, title, message, file: path, line, column }): Call => {
    const place = {
      ...(path === undefined ? {} : { file: path }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    };
    const write = (runner: Runner): void => {
      runner[kind]({ title, message, ...place });
    };
    return { write, command: kind, shows: [title.replace(/^=+/, ''), message] };
  });
const end: Call = {
  write: (runner) => {
    runner.endGroup();
  },
  command: 'endgroup',
  shows: [],
};

/** Runs the calls on the real runner, with the files of a step, and returns what it wrote to standard output. */
function capture(calls: readonly Call[]): string {
  const written: string[] = [];
  const { stdout } = process;
  const original = stdout.write.bind(stdout);
  stdout.write = (chunk: string | Uint8Array): boolean => {
    written.push(String(chunk));
    return true;
  };
  try {
    const runner = actionsRunner({});
    for (const { write } of calls) write(runner);
  } finally {
    stdout.write = original;
  }
  return written.join('');
}

const commandsIn = (output: string): RunnerCommand[] =>
  linesOf(output)
    .map(commandIn)
    .filter((command) => command !== undefined);

/** What is left of a text when everything is taken out that neutralising may add or change. */
const bare = (shown: string): string => shown.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');

describe('whatever is written through the runner', () => {
  test('is no command but the one it was written as', async () => {
    const calls = fc.array(fc.oneof(info, group, annotation, fc.constant(end)), { maxLength: 6 });
    await holds(
      fc.property(calls, (drawn) => {
        const meant = drawn.map(({ command }) => command).filter((name) => name !== undefined);
        expect(commandsIn(capture(drawn)).map(({ name }) => name)).toEqual(meant);
      }),
      250,
    );
  });

  test('has only the properties that an annotation has, and is no command when the log shows it', async () => {
    await holds(
      fc.property(annotation, (call) => {
        const [command] = commandsIn(capture([call]));
        const known = ['title', 'file', 'line', 'col'];
        expect(Object.keys(command?.properties ?? {})).toEqual(
          known.filter((name) => name in (command?.properties ?? {})),
        );
        const told = [command?.data ?? '', ...Object.values(command?.properties ?? {})];
        for (const line of told.flatMap(linesOf)) expect(commandIn(line)).toBeUndefined();
      }),
      150,
    );
  });

  test('can still be read', async () => {
    await holds(
      fc.property(fc.oneof(info, group, annotation), (call) => {
        const output = capture([call]);
        const told = linesOf(output).map((line) => {
          const command = commandIn(line);
          return command === undefined
            ? line
            : [command.properties['title'] ?? '', command.data].join('');
        });
        expect(bare(told.join(''))).toBe(bare(call.shows.join('')));
      }),
      150,
    );
  });
});

describe('the properties of an annotation', () => {
  const shownBy = (title: string, file: string): RunnerCommand | undefined => {
    const write = (runner: Runner): void => {
      runner.notice({ title, message: 'm', file });
    };
    return commandsIn(capture([{ write, shows: [] }]))[0];
  };

  test('have no equals sign at their start, which the runner would drop, and then take the rest for a command', () => {
    const command = shownBy('Wrong input', '==::set-output name=status::completed');
    expect(commandIn(command?.properties['file'] ?? '')).toBeUndefined();
  });

  test('end with a character that the runner sees, so that the message gets no colon', () => {
    expect(shownBy('Wrong input\0', 'file\u2066')?.data).toBe('m');
  });
});

describe('a mask', () => {
  test('is read as it was given', async () => {
    await holds(
      fc.property(text, (value) => {
        // Of several lines, those that are too short are not masked.
        fc.pre(value.trim() !== '' && !/[\r\n]/.test(value));
        const call = {
          write: (runner: Runner) => {
            runner.secret(`§§${value}§§`);
          },
          shows: [],
        };
        expect(commandsIn(capture([call]))).toEqual([
          { name: 'add-mask', properties: {}, data: `§§${value}§§` },
        ]);
      }),
    );
  });
});

describe('outputs and what is remembered', () => {
  test('are read back as they were set, whatever they are', async () => {
    const pair = fc.tuple(fc.constantFrom('status', 'url', 'error_message'), hostileText(30));
    await holds(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const before = { ...process.env };
        Object.assign(process.env, { GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state') });
        try {
          for (const name of ['output', 'state']) writeFileSync(file(name), '');
          const runner = actionsRunner({});
          for (const [name, value] of pairs) {
            runner.output(name, value);
            runner.remember(name, value);
          }
          const expected = pairs.map(([name, value]) => [name, value.toWellFormed()]);
          for (const name of ['output', 'state']) {
            expect(readFileCommands(readFileSync(file(name), 'utf8'))).toEqual(expected);
          }
        } finally {
          for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE']) {
            if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
            else process.env[name] = before[name];
          }
        }
      }),
    );
  });

  test('name a product on a line of its own, or not at all', async () => {
    await holds(
      fc.asyncProperty(hostileText(), async (name) => {
        writeFileSync(file('artifacts'), '');
        const path = `/tmp/${name.replaceAll('\u0000', '')}.zip`;
        await actionsRunner({ GITHUB_ARTIFACTS: file('artifacts'), RUNNER_TEMP: '/tmp' }).product(
          path,
        );
        const list = readFileSync(file('artifacts'), 'utf8');
        const isPlain = !/[=\r\n]/.test(path);
        expect(list).toBe(isPlain ? `${path.toWellFormed()}${EOL}` : '');
      }),
    );
  });
});
