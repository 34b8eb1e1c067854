import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../src/step/ports/clock.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import type { ClientTools } from '../../../src/http/api/call.ts';
import { sendRequest } from '../../../src/http/client/index.ts';
import { openJournal } from '../../../src/step/journal.ts';
import type { RemovalEnd, RemovalInputs, RemovalKind } from '../../../src/teardown/removal.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { fastClock } from '../../support/time/fastClock.ts';
import { jumpClock } from '../../support/time/jumpClock.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

/** A platform's stand-in with a target on it, and the few things that the contract has to turn about it. */
export interface RemovalStage {
  readonly inputs: Readonly<Record<string, string>>;
  /** What the target has to be called. */
  readonly target: string;
  /** Whether the target is there. */
  readonly isThere: () => boolean;
  /** Requests so far that can change something at the platform. */
  readonly writes: () => number;
  /** The next request to delete is answered like this, with or without its effect. */
  readonly answerNext: (
    how: { readonly kind: 'reset' } | { readonly kind: 'answer'; readonly status: number },
    effect: boolean,
  ) => void;
  /** The next request to delete is carried out and never answered, or never ends. */
  readonly holdNext: () => void;
  readonly close: () => Promise<void>;
}

export interface RemovalCase {
  readonly name: string;
  readonly kind: (tools: ClientTools) => RemovalKind;
  /** Opens a stand-in that goes by the clock. */
  readonly openStage: (clock: JumpClock) => Promise<RemovalStage>;
}

interface Use {
  readonly stage: RemovalStage;
  readonly runner: MemoryRunner;
  readonly read: () => RemovalInputs;
  readonly remove: () => Promise<RemovalEnd>;
  readonly isUnderWay: () => boolean;
  /** Cancels the run after so many milliseconds of the stand-in. */
  readonly cancelAfter: (ms: number) => void;
}

const SPEED = 20;

/** Registers the tests that every platform's removal has to pass, on real sockets. */
export function registerRemovalContract(platform: RemovalCase): void {
  const run = (body: (use: Use) => Promise<void>) => () => withStage(platform, body);

  describe(`${platform.name}, as something to remove from`, () => {
    test(
      'removes the target; a second time it is gone already',
      run(async ({ stage, remove }) => {
        expect(await remove()).toMatchObject({
          status: 'deleted',
          line: expect.stringMatching(/\.$/),
        });
        expect(stage.isThere()).toBe(false);
        expect(stage.writes()).toBe(1);
        expect(await remove()).toMatchObject({
          status: 'already_gone',
          line: expect.stringMatching(/\.$/),
        });
        expect(stage.writes()).toBe(1);
      }),
    );

    test(
      'names the target the same way in every run, and without a secret',
      run(async ({ stage, runner, read, remove }) => {
        const { target } = read();
        expect(target).toBe(stage.target);
        expect(runner.secrets.filter((secret) => target.includes(secret))).toEqual([]);
        await remove();
        expect(read().target).toBe(target);
      }),
    );

    test.each([
      { kind: 'reset' },
      { kind: 'answer', status: 500 },
      { kind: 'answer', status: 502 },
    ] as const)('has removed the target when the answer is lost after that (%j)', (how) =>
      withStage(platform, async ({ stage, remove }) => {
        stage.answerNext(how, true);
        expect(await remove()).toMatchObject({ status: 'deleted' });
        expect(stage.isThere()).toBe(false);
      }),
    );

    test.each([
      { kind: 'reset' },
      { kind: 'answer', status: 429 },
      { kind: 'answer', status: 500 },
      { kind: 'answer', status: 503 },
    ] as const)('asks again when the request had no effect (%j)', (how) =>
      withStage(platform, async ({ stage, remove }) => {
        stage.answerNext(how, false);
        expect(await remove()).toMatchObject({ status: 'deleted' });
        expect(stage.isThere()).toBe(false);
        expect(stage.writes()).toBe(2);
      }),
    );

    test.each([400, 401, 403, 405])(
      'throws what the platform says when it refuses (HTTP %d), and nothing is under way',
      (status) =>
        withStage(platform, async ({ stage, remove, isUnderWay }) => {
          const refusal = {
            kind: 'answer',
            status,
            body: { title: 'No.', message: 'No.' },
          } as const;
          stage.answerNext(refusal, false);
          if (status === 401) stage.answerNext(refusal, false);
          await expect(remove()).rejects.toMatchObject({ code: 'http', status });
          expect(isUnderWay()).toBe(false);
          expect(stage.isThere()).toBe(true);
        }),
    );

    test(
      'ends at once when it is cancelled, and the removal is known to be under way',
      run(async ({ stage, remove, isUnderWay, cancelAfter }) => {
        stage.holdNext();
        cancelAfter(300);
        const startedAt = performance.now();
        await expect(remove()).rejects.toMatchObject({ code: 'cancelled' });
        // How soon exactly is proved in virtual time.
        expect(performance.now() - startedAt).toBeLessThan(5000);
        expect(isUnderWay()).toBe(true);
      }),
    );

    test(
      'hides its credentials before it says anything',
      run(async ({ runner, remove }) => {
        await remove();
        expect(runner.secrets.length).toBeGreaterThan(0);
        expect(runner.lines.length).toBeGreaterThan(0);
        for (const secret of runner.secrets) expect(runner.lines.join('\n')).not.toContain(secret);
      }),
    );
  });
}

async function withStage(platform: RemovalCase, body: (use: Use) => Promise<void>): Promise<void> {
  const time = jumpClock();
  const stage = await platform.openStage(time);
  const clock = fastClock(SPEED, time);
  const runner = memoryRunner(stage.inputs);
  const journal = openJournal(runner, clock);
  const cancelled = new AbortController();
  const kind = platform.kind({
    send: sendRequest,
    clock,
    random: () => 0.5,
    correlationId: crypto.randomUUID(),
    userAgent: 'contract/1',
  });
  const deadline = startDeadline(clock, 300_000, {
    parent: cancelled.signal,
    reason: () => new ActionError('timeout', 'time is up'),
  });
  let isUnderWay = false;
  const noteUnderWay = (is: boolean): void => {
    isUnderWay = is;
  };
  const productionDeployment = (): Promise<undefined> => Promise.resolve(undefined);
  const read = (): RemovalInputs => {
    const source = { input: runner.input, elsewhere: () => undefined, secret: runner.secret };
    const { value, faults } = kind.readInputs(source, runner.event);
    if (value === undefined) throw new Error(faults.join('\n'));
    return value;
  };
  try {
    const use: Use = {
      stage,
      runner,
      read,
      remove: () => read().remove({ journal, noteUnderWay, productionDeployment }, deadline),
      isUnderWay: () => isUnderWay,
      cancelAfter: (ms) => {
        time.schedule(ms, () => {
          cancelled.abort(new ActionError('cancelled', 'stopped'));
        });
      },
    };
    await time.run(() => body(use));
  } finally {
    deadline.clear();
    journal.close();
    await stage.close();
  }
}
