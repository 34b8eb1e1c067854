// The rules of the model of GitHub's runner, by examples whose answers are those of the runner's own sources and tests.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  commandIn,
  declareArtifacts,
  endStep,
  openJob,
  openMasker,
  passedOn,
  readFileCommands,
  readStepLog,
} from '../../support/runnerModel/index.ts';
import type { StepTexts } from '../../support/runnerModel/index.ts';

describe('a line that a step prints', () => {
  test.each([
    ['::error::x', 'error'],
    [' \t\u00a0\u2003::Add-Mask::x', 'add-mask'],
    ['::error title=a,file=b::x', 'error'],
    ['::error:\u00ad:x', 'error'],
    ['text ##[group]x', 'group'],
    ['##[error file=a;line=1]x', 'error'],
  ])('is a command: %j', (line, name) => {
    expect(commandIn(line)?.name).toBe(name);
  });

  test.each([
    ...[
      'x ::error::y',
      '::unknown::x',
      '::error',
      '##[error',
      ':: error::',
      '::internal-set-repo-path::x',
    ],
    // Only the first is tried.
    '##[unknown]##[error]x',
  ])('is text: %j', (line) => {
    expect(commandIn(line)).toBeUndefined();
  });

  test('keeps blanks of its data, which are part of a mask', () => {
    expect(commandIn(':: add-mask::x')).toBeUndefined();
    expect(commandIn('::add-mask ::x')).toMatchObject({ name: 'add-mask', data: 'x' });
    expect(commandIn('::add-mask:: x')?.data).toBe(' x');
  });

  test('names properties without case, and drops those that have no value', () => {
    expect(commandIn('::error  File=a%2Cb,line=,title==c::x')?.properties).toEqual({
      file: 'a,b',
      title: 'c',
    });
  });

  test('is no command during a pause, which only its token ends', () => {
    const log = '::stop-commands::pause\n::error::not now\n::PAUSE::\n::error::now';
    const { annotations, shown } = readStepLog(openJob(), log);
    expect(annotations.map(({ message }) => message)).toEqual(['now']);
    expect(shown).toContain('::error::not now');
  });
});

describe('a mask', () => {
  test('hides each line of a secret, however short it is', () => {
    const masker = openMasker();
    masker.add('-----BEGIN-----\n a \r\nb');
    expect(masker.mask('a cab -----BEGIN-----')).toBe('*** c*** ***');
  });

  test.each([
    ['base64', Buffer.from('it’s "s&<"').toString('base64')],
    ['the end of base64', Buffer.from('user:it’s "s&<"').toString('base64').slice(8)],
    ['JSON', JSON.stringify('it’s "s&<"').slice(1, -1)],
    ['a URI', encodeURIComponent('it’s "s&<"')],
    ['XML', 'it’s &quot;s&amp;&lt;&quot;'],
  ])('hides a secret spelled in %s', (_, spelled) => {
    const masker = openMasker();
    masker.add('it’s "s&<"');
    expect(masker.mask(`x ${spelled} y`)).toMatch(/^x [^ ]*\*\*\* y$/);
  });

  test('that is blank hides nothing', () => {
    const masker = openMasker();
    expect([masker.add(''), masker.add(' \t\n')]).toEqual([false, false]);
    expect(masker.mask('a b')).toBe('a b');
  });

  test('makes one of those that touch', () => {
    const masker = openMasker();
    for (const secret of ['abc', 'cde', 'fg']) masker.add(secret);
    expect(masker.mask('xabcdefgx')).toBe('x***x');
  });

  test('comes too late for what was printed before', () => {
    const { shown } = readStepLog(openJob(), 'the key\n::add-mask::key\nthe key');
    expect(shown).toEqual(['the key', 'the ***']);
  });
});

describe('an output of a job', () => {
  test('that is empty or holds a masked text is dropped', () => {
    const job = openJob(['1', 'hunter2']);
    const outputs = { url: 'https://a.test', count: '10', token: 'x-hunter2', none: '' };
    expect(passedOn(job, outputs)).toEqual({ url: 'https://a.test' });
  });
});

describe('annotations', () => {
  const errors = (count: number, kind = 'error'): string => `::${kind}::x\n`.repeat(count);

  test('are 10 of a kind in a step, and 50 in a job', () => {
    const job = openJob();
    const { annotations } = readStepLog(job, errors(12) + errors(3, 'notice'));
    expect(annotations).toHaveLength(13);
    const sizes = [1, 2, 3, 4, 5].map(() => readStepLog(job, errors(30)).annotations.length);
    expect(sizes).toEqual([10, 10, 10, 7, 0]);
  });

  test('end after 4,096 characters, and are masked', () => {
    const log = `::add-mask::key\n::error title=t,file=f,line=2::key ${'x'.repeat(5000)}`;
    const [annotation] = readStepLog(openJob(), log).annotations;
    expect(annotation).toMatchObject({ kind: 'error', title: 't', file: 'f', line: '2' });
    expect(annotation?.message).toMatch(/^\*\*\* x/);
    expect(annotation?.message).toHaveLength(4096);
  });
});

describe('a file of names and values', () => {
  test('has values on a line and between delimiters', () => {
    expect(readFileCommands('a=b=c\n\nd<<END\n1\n\n2\r\nEND\ne<<END\nEND\n=f\n')).toEqual([
      ['a', 'b=c'],
      ['d', '1\n\n2\r'],
      ['e', ''],
      ['', 'f'],
    ]);
  });

  test.each(['a', 'a<<', '<<END\nEND\n', 'a<<END\nb\n', 'a<<END\nb', 'a<<END\r\nb\nEND\n'])(
    'fails the step when it is %j',
    (text) => {
      expect(() => readFileCommands(text)).toThrow(/Invalid/);
    },
  );
});

describe('the list of artifacts', () => {
  let workspace = '';
  const write = (name: string, text: string): string => {
    writeFileSync(join(workspace, name), text);
    return join(workspace, name);
  };
  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'commerce-deploy-runner-'));
  });
  afterAll(() => {
    rmSync(workspace, { recursive: true });
  });

  function declare(steps: readonly string[], mounts?: Readonly<Record<string, string>>) {
    const subjects = new Map<string, string>();
    const errors = steps.map((text) => declareArtifacts(subjects, text, { workspace, mounts }));
    return { subjects, errors };
  }

  test('knows a file by its base name and digest', () => {
    const path = write('site.zip', 'zip');
    const digest = createHash('sha256').update('zip').digest('hex');
    const { subjects, errors } = declare([`# comment\n\n ${path} \n`, 'file://./site.zip']);
    expect(errors).toEqual([undefined, undefined]);
    expect([...subjects]).toEqual([['site.zip', `sha256:${digest}`]]);
  });

  test('fails the step that lists another file under a known name', () => {
    const [one, two] = [write('artifact.zip', 'one'), write('other.zip', 'two')];
    const { errors } = declare([one, two, join(workspace, '.', 'artifact.zip')]);
    expect(errors).toEqual([undefined, undefined, undefined]);
    const steps = [one];
    const { subjects } = declare(steps);
    write('artifact.zip', 'changed');
    expect(declareArtifacts(subjects, one, { workspace })).toMatch(/conflicting digest/);
  });

  test.each([
    ...['a=b.zip', 'https://example.com/a.zip', 'missing.zip', '.', 'oci://image', 'file:// '],
    `oci://image@sha256:${'a'.repeat(63)}`,
  ])('fails the step that lists %j', (entry) => {
    expect(declare([entry]).errors[0]).toMatch(/^Line 1: /);
  });

  test('names no file that a container does not share with the runner', () => {
    write('shared.zip', 'zip');
    const mounts = { '/github/workspace': workspace };
    const steps = ['/github/workspace/shared.zip', '/tmp/site.zip', '/github/workspace-2/site.zip'];
    expect(declare(steps, mounts).errors).toEqual([
      undefined,
      ...[1, 2].map(() => expect.stringMatching(/not inside a volume/) as unknown),
    ]);
  });

  test('holds 500 in a job, and 1 MiB of text in a step', () => {
    const images = (from: number, count: number): string =>
      Array.from({ length: count }, (_, index) => {
        return `image-${String(from + index)}@sha256:${'a'.repeat(64)}\n`;
      }).join('');
    const { errors } = declare([images(0, 499), images(1, 498), images(499, 1), images(500, 1)]);
    expect(errors.map((error) => error !== undefined)).toEqual([false, false, false, true]);
    expect(declare(['#'.repeat(1024 * 1024 + 1)]).errors[0]).toMatch(/maximum size/);
  });
});

describe('the end of a step', () => {
  const nothing: StepTexts = {
    ...{ log: '', exitCode: 0, output: '', state: '', summary: '', artifacts: '' },
  };
  const end = (texts: Partial<StepTexts>, job = openJob()): ReturnType<typeof endStep> =>
    endStep(job, { ...nothing, ...texts }, { workspace: tmpdir() });

  test('is green with exit code 0, and with files that can be read', () => {
    expect(end({}).isGreen).toBe(true);
    expect(end({ exitCode: 1 }).isGreen).toBe(false);
    expect(end({ exitCode: null }).isGreen).toBe(false);
    expect(end({ output: 'nonsense' }).isGreen).toBe(false);
  });

  test('takes what stands above a line that cannot be read', () => {
    const texts = { output: 'status=completed\nnonsense\nurl=x', state: 'open=1' };
    expect(end(texts)).toMatchObject({ outputs: { status: 'completed' }, state: { open: '1' } });
  });

  test('shows a summary of up to 1 MiB, masked; a longer one is dropped, but fails nothing', () => {
    const job = openJob(['key']);
    expect(end({ summary: '# The key\r\nis key' }, job).summary).toBe('# The ***\nis ***\n');
    const long = end({ summary: 'x'.repeat(1024 * 1024 + 1) });
    expect(long).toMatchObject({ isGreen: true, summary: '' });
    expect(long.faults).toHaveLength(1);
  });
});
