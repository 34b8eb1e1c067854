import { describe, expect, test } from '@jest/globals';
import type { Artifact } from '../../../src/build/packSource.ts';
import { startDeadline } from '../../../src/step/ports/clock.ts';
import type { Deadline } from '../../../src/step/ports/clock.ts';
import type { OutputName } from '../../../src/deploy/outputs.ts';
import { openJournal } from '../../../src/step/journal.ts';
import type {
  DeploymentEvent,
  Launch,
  PlatformKind,
  PlatformRun,
} from '../../../src/deploy/platform.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import type { ClientTools } from '../../../src/http/api/call.ts';
import { sendRequest } from '../../../src/http/client/index.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { fastClock } from '../../support/time/fastClock.ts';
import { jumpClock } from '../../support/time/jumpClock.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

/** A platform's stand-in, ready for a deployment, with the few things that the contract has to turn about it. */
export interface PlatformStage {
  readonly inputs: Readonly<Record<string, string>>;
  readonly artifact: Artifact | undefined;
  /** Requests so far that can change something at the platform, as `METHOD path`. */
  readonly writes: () => readonly string[];
  /** Deployments that were really created or started. */
  readonly started: () => number;
  /** Credentials that reached another host than their own. */
  readonly leaks: () => readonly unknown[];
  readonly failNext: () => void;
  /** The next deployment never ends. */
  readonly holdNext: () => void;
  /** The answer to the next create call is lost, after it took effect, and nothing can be found out about it. */
  readonly loseNextAnswer: () => void;
  /** Somebody else's deployment is in progress for so many milliseconds. */
  readonly beBusy: (ms: number) => void;
  /** Following is disturbed a few times: connections break. */
  readonly disturb: () => void;
  readonly close: () => Promise<void>;
}

export interface PlatformCase {
  readonly name: string;
  readonly kind: (tools: ClientTools) => PlatformKind;
  /** Opens a stand-in that goes by the clock. */
  readonly openStage: (clock: JumpClock) => Promise<PlatformStage>;
  /** What a lost answer leaves: not knowing, or the deployment that a look finds. */
  readonly afterLostAnswer: 'ambiguous' | 'found';
}

const SPEED = 20;

/** Registers the tests that every platform has to pass, on real sockets. */
export function registerPlatformContract(platform: PlatformCase): void {
  const run = (body: (use: Use) => Promise<void>) => () => withStage(platform, body);

  describe(`${platform.name}, as a platform`, () => {
    test(
      'looks without writing anything',
      run(async ({ stage, prepare, deadline }) => {
        const launch = await prepare(deadline());
        expect(launch.plan.length).toBeGreaterThan(0);
        expect(stage.writes()).toEqual([]);
      }),
    );

    test(
      'starts one deployment, and its events end with the terminal one',
      run(async ({ stage, deploy }) => {
        const { id, events } = await deploy();
        expect(id).not.toBe('');
        expect(stage.started()).toBe(1);
        expect(events.at(-1)).toMatchObject({
          kind: 'completed',
          platformStatus: expect.stringMatching(/.+/),
        });
        expect(events.filter(({ kind }) => kind !== 'progress')).toHaveLength(1);
      }),
    );

    test(
      'tells a failed deployment as an event, with a reason and a remedy',
      run(async ({ stage, deploy }) => {
        stage.failNext();
        const { events } = await deploy();
        expect(events.at(-1)).toMatchObject({
          kind: 'failed',
          message: expect.stringMatching(/.+/),
          hint: expect.stringMatching(/.+/),
        });
      }),
    );

    test(
      'follows through broken connections',
      run(async ({ stage, deploy }) => {
        stage.disturb();
        const { events } = await deploy();
        expect(events.at(-1)).toMatchObject({ kind: 'completed' });
        expect(stage.started()).toBe(1);
      }),
    );

    test(
      'ends following with the deadline',
      run(async ({ stage, deploy }) => {
        stage.holdNext();
        await expect(deploy({ limitMs: 20_000 })).rejects.toMatchObject({ code: 'timeout' });
      }),
    );

    test(
      'ends following at once when it is cancelled',
      run(async ({ stage, deploy, cancelAfter }) => {
        stage.holdNext();
        cancelAfter(300);
        const startedAt = performance.now();
        await expect(deploy()).rejects.toMatchObject({ code: 'cancelled' });
        // How soon exactly is proved in virtual time.
        expect(performance.now() - startedAt).toBeLessThan(5000);
      }),
    );

    test(
      'waits for somebody else’s deployment',
      run(async ({ stage, deploy }) => {
        stage.beBusy(300);
        const { events } = await deploy();
        expect(events.at(-1)).toMatchObject({ kind: 'completed' });
        expect(stage.started()).toBe(1);
      }),
    );

    test(
      'refuses to wait when it is told to',
      run(async ({ stage, deploy }) => {
        stage.beBusy(5000);
        await expect(deploy({ onConflict: 'fail' })).rejects.toMatchObject({ code: 'conflict' });
        expect(stage.started()).toBe(0);
      }),
    );

    test(
      'never starts a second deployment because an answer was lost',
      run(async ({ stage, deploy }) => {
        stage.loseNextAnswer();
        const outcome = await deploy().then(
          ({ events }) => events.at(-1)?.kind,
          (error: unknown) => (error instanceof ActionError ? error.code : error),
        );
        expect(outcome).toBe(platform.afterLostAnswer === 'found' ? 'completed' : 'ambiguous');
        expect(stage.started()).toBe(1);
      }),
    );

    test(
      'sends its credentials to their own hosts only, and puts none into an output',
      run(async ({ stage, runner, deploy }) => {
        await deploy();
        expect(stage.leaks()).toEqual([]);
        const outputs = JSON.stringify(runner.outputs);
        for (const secret of runner.secrets) expect(outputs).not.toContain(secret);
      }),
    );

    test(
      'hides its credentials before it says anything',
      run(async ({ runner, prepare, deadline }) => {
        await prepare(deadline());
        expect(runner.secrets.length).toBeGreaterThan(0);
        for (const secret of runner.secrets) expect(runner.lines.join('\n')).not.toContain(secret);
      }),
    );
  });
}

interface Use {
  readonly stage: PlatformStage;
  readonly runner: MemoryRunner;
  readonly prepare: (deadline: Deadline, onConflict?: PlatformRun['onConflict']) => Promise<Launch>;
  readonly deadline: (limitMs?: number) => Deadline;
  readonly deploy: (options?: {
    readonly limitMs?: number;
    readonly onConflict?: 'wait' | 'fail';
  }) => Promise<{
    readonly id: string;
    readonly events: readonly DeploymentEvent[];
  }>;
  /** Cancels the run after so many milliseconds of the stand-in. */
  readonly cancelAfter: (ms: number) => void;
}

async function withStage(platform: PlatformCase, body: (use: Use) => Promise<void>): Promise<void> {
  const time = jumpClock();
  const stage = await platform.openStage(time);
  const clock = fastClock(SPEED, time);
  const runner = memoryRunner(stage.inputs);
  const journal = openJournal<OutputName>(runner, clock);
  const cancelled = new AbortController();
  const deadlines: Deadline[] = [];
  const deadline = (limitMs = 300_000): Deadline => {
    const made = startDeadline(clock, limitMs, {
      parent: cancelled.signal,
      reason: () => new ActionError('timeout', 'time is up'),
    });
    deadlines.push(made);
    return made;
  };
  const tools = {
    send: sendRequest,
    clock,
    random: () => 0.5,
    correlationId: crypto.randomUUID(),
    userAgent: 'contract/1',
  };
  const prepare: Use['prepare'] = async (until, onConflict = 'wait') => {
    const reading = await platform.kind(tools).readInputs({
      input: runner.input,
      elsewhere: () => undefined,
      secret: runner.secret,
    });
    if (reading.value === undefined) throw new Error(reading.faults.join('\n'));
    return reading.value.prepare({ journal, onConflict, isFollowed: true }, until);
  };
  const deploy: Use['deploy'] = async ({ limitMs, onConflict } = {}) => {
    const until = deadline(limitMs);
    const launch = await prepare(until, onConflict);
    const deployment = await launch.start(stage.artifact, until);
    const events: DeploymentEvent[] = [];
    for await (const event of deployment.events(until)) events.push(event);
    return { id: deployment.id, events };
  };
  try {
    const cancel = (): void => {
      cancelled.abort(new ActionError('cancelled', 'stopped'));
    };
    const cancelAfter = (ms: number): void => void time.schedule(ms, cancel);
    await time.run(() => body({ stage, runner, prepare, deadline, deploy, cancelAfter }));
  } finally {
    for (const each of deadlines) each.clear();
    journal.close();
    await stage.close();
  }
}
