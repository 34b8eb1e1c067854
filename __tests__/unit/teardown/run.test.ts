import '../../../src/teardown/work.ts';
import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../src/errors/actionError.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import type { RemovalEnd, RemovalKind, RemovalRun } from '../../../src/teardown/removal.ts';
import { runTeardown } from '../../../src/teardown/run.ts';
import { markerOf } from '../../../src/reporting/marker.ts';
import { OWN_LOGIN, memoryRepository, notFound } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';

type Remove = (run: RemovalRun, signal: AbortSignal) => Promise<RemovalEnd>;

/** A platform with one input, on which removing does what the test says. */
function platformWith(remove: Remove): RemovalKind {
  return {
    fields: { thing: { parse: () => ({ kind: 'value', value: '' }), accepts: 'a thing' } },
    readTarget: (source) => {
      const thing = source.input('thing');
      return thing && `place/${thing}`;
    },
    hasCredentials: (source) => source.input('thing') !== undefined,
    readInputs: (source) => ({
      value: {
        target: `place/${source.input('thing') ?? ''}`,
        remove: (run, { signal }) => remove(run, signal),
      },
      faults: [],
      warnings: [],
    }),
  };
}

async function run(
  remove: Remove,
  options: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly cancelled?: AbortSignal;
    readonly repository?: MemoryRepository;
    readonly world?: Parameters<typeof memoryRunner>[1];
  } = {},
) {
  const runner = memoryRunner({ platform: 'one', thing: 'pr-7', ...options.inputs }, options.world);
  const clock = virtualClock();
  const world = { runner, clock, openRepository: () => options.repository };
  const isGreen = await clock.runUntil(
    runTeardown(
      { ...world, platforms: { one: platformWith(remove) }, correlationId: 'run-1' },
      options.cancelled ?? new AbortController().signal,
    ),
  );
  return { isGreen, runner, outputs: runner.outputs, error: runner.lines.find(isError), clock };
}

const isError = (line: string): boolean => line.startsWith('error: ');

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

describe('runTeardown', () => {
  test.each(['deleted', 'already_gone', 'kept'] as const)(
    'is green when it ends as %s',
    async (status) => {
      const { isGreen, outputs, runner } = await run(() =>
        Promise.resolve({ status, line: 'Well.' }),
      );
      expect(isGreen).toBe(true);
      expect(ownOutputs(outputs)).toEqual({ status, environment: 'main' });
      expect(runner.lines).toEqual(['[Remove]', 'Well.']);
      expect(runner.summaries[0]).toMatch(
        /^### [^\n]*place\/pr-7[^\n]* main\n\nWell\.\n\nunder 1 s\n/,
      );
    },
  );

  test('is red when the platform could not, with its reason, the remedy and the correlation id', async () => {
    const end = { status: 'failed', platformCode: 'X', message: 'No.', hint: 'Ask.' } as const;
    const { isGreen, outputs, error } = await run(() => Promise.resolve(end));
    expect(isGreen).toBe(false);
    expect(outputs['status']).toBe('failed');
    expect(error).toBe('error: The removal failed: No.\nAsk.\nCorrelation id: run-1');
  });

  test.each([
    [true, 'The platform may remove place/pr-7 all the same: it has no call that stops a removal.'],
    [false, 'Nothing was removed.'],
  ])('says at the time limit what becomes of it (under way: %s)', async (isUnderWay, sentence) => {
    const { outputs, error, clock } = await run(
      ({ noteUnderWay }, signal) => {
        noteUnderWay(isUnderWay);
        return untilAborted(signal);
      },
      { inputs: { timeout_minutes: '2' } },
    );
    expect(outputs['status']).toBe('timed_out');
    expect(error).toContain(`within 2 min 0 s.\n${sentence}`);
    expect(clock.pending()).toBe(0);
  });

  test('says when it is cancelled what becomes of it', async () => {
    const stop = new AbortController();
    const { outputs, error, clock } = await run(
      ({ noteUnderWay }, signal) => {
        noteUnderWay(true);
        setImmediate(() => {
          stop.abort(new ActionError('cancelled', 'The step was stopped by SIGTERM.'));
        });
        return untilAborted(signal);
      },
      { cancelled: stop.signal },
    );
    expect(outputs['status']).toBe('cancelled');
    expect(error).toMatch(/stopped by SIGTERM\.\nThe platform may remove place\/pr-7 all the same/);
    expect(clock.pending()).toBe(0);
  });

  test('does not claim anything about a removal after a plain refusal', async () => {
    const refused = new ActionError('http', 'It said 403.', { hint: 'Check the scope.' });
    const { outputs, error } = await run(() => Promise.reject(refused));
    expect(outputs['status']).toBe('failed');
    expect(error).toBe(
      'error: A request failed: It said 403.\nCheck the scope.\nCorrelation id: run-1',
    );
  });

  test('calls an error that nobody expected a fault of its own', async () => {
    const { isGreen, outputs, error } = await run(() => Promise.reject(new TypeError('oops')));
    expect(isGreen).toBe(false);
    expect(outputs['status']).toBe('failed');
    expect(error).toMatch(/^error: Bug in commerce-deploy: TypeError: oops/);
  });

  test('names the environment after the pull request, or as the workflow does', async () => {
    const pullRequest = { number: 7, author: 'someone', fromFork: false };
    const world = { event: { ...push, name: 'pull_request', pullRequest } };
    const well: Remove = () => Promise.resolve({ status: 'deleted', line: 'Well.' });
    expect((await run(well, { world })).outputs['environment']).toBe('preview/pr-7');
    const inputs = { environment: 'staging' };
    expect((await run(well, { world, inputs })).outputs['environment']).toBe('staging');
  });

  describe('after the run of a fork’s pull request, whose branch is called production', () => {
    const sha = 'c0ffee1234';
    const event: WorkflowEvent = {
      ...push,
      ...{ name: 'workflow_run', action: 'completed', ref: 'refs/heads/production', sha },
      followed: { event: 'pull_request', head: 'fork:production', fromFork: true },
    };
    const well: Remove = () => Promise.resolve({ status: 'deleted', line: 'Well.' });
    const inputs = { github_token: 'token' };

    function repositoryInUse(): MemoryRepository {
      const repository = memoryRepository();
      const statuses = [{ state: 'success', description: '' }] as const;
      const add = (id: number, environment: string, payload: Record<string, string>): void => {
        repository.made.push({ id, environment, payload, statuses: [...statuses] });
      };
      add(1, 'production', {});
      add(2, 'production', { platform: 'one', target: 'place/pr-7' });
      add(3, 'preview/pr-7', { platform: 'one', target: 'place/pr-7' });
      add(4, 'preview/pr-7', { tool: 'another' });
      return repository;
    }

    const states = ({ made }: MemoryRepository): unknown[] =>
      made.map(({ statuses }) => statuses.at(-1)?.state);

    test('the environment is the preview of that pull request, although it is closed', async () => {
      const repository = repositoryInUse();
      repository.pulls.push({ number: 7, state: 'closed', headSha: sha });
      const { outputs } = await run(well, { world: { event }, inputs, repository });
      expect(outputs['environment']).toBe('preview/pr-7');
      expect(states(repository)).toEqual(['success', 'success', 'inactive', 'success']);
    });

    test('the environment is named after the commit when GitHub does not answer', async () => {
      const repository = repositoryInUse();
      repository.failing.set('pullRequestsOf', notFound);
      const { outputs } = await run(well, { world: { event }, inputs, repository });
      expect(outputs['environment']).toBe('preview/c0ffee1');
      expect(states(repository)).toEqual(['success', 'success', 'success', 'success']);
      const alone = await run(well, { world: { event } });
      expect(alone.outputs['environment']).toBe('preview/c0ffee1');
    });
  });

  describe('because of a pull request’s closing', () => {
    const pullRequest = { number: 7, author: 'someone', fromFork: false };
    const event: WorkflowEvent = { ...push, name: 'pull_request', action: 'closed', pullRequest };
    const inputs = { github_token: 'token' };
    const well: Remove = () => Promise.resolve({ status: 'deleted', line: 'Well.' });

    function repositoryWith(state?: 'open' | 'closed'): MemoryRepository {
      const repository = memoryRepository();
      const payload = { platform: 'one', target: 'place/pr-7' };
      const statuses = [{ state: 'success', description: '' } as const];
      repository.made.push({ id: 1, environment: 'preview/pr-7', payload, statuses });
      if (state !== undefined) repository.pulls.push({ number: 7, state, headSha: 'c0ffee' });
      return repository;
    }

    test('removes nothing and says nothing on GitHub when it is open again', async () => {
      let removals = 0;
      const count: Remove = (...about) => {
        removals += 1;
        return well(...about);
      };
      const repository = repositoryWith('open');
      const { isGreen, outputs, runner } = await run(count, {
        world: { event },
        inputs,
        repository,
      });
      expect([isGreen, outputs['status'], removals]).toEqual([true, 'kept', 0]);
      expect(runner.lines.at(-1)).toContain('open again');
      expect(repository.made[0]?.statuses).toHaveLength(1);
    });

    test.each(['closed', undefined] as const)(
      'removes it when it is still closed, or GitHub does not say (%s)',
      async (state) => {
        const repository = repositoryWith(state);
        const { outputs } = await run(well, { world: { event }, inputs, repository });
        expect(outputs['status']).toBe('deleted');
        expect(repository.made[0]?.statuses.at(-1)?.state).toBe('inactive');
      },
    );

    test('is not asked about where a pull request is torn down while it is open', async () => {
      const labelled = { ...event, action: 'labeled' };
      const repository = repositoryWith('open');
      const { outputs } = await run(well, { world: { event: labelled }, inputs, repository });
      expect(outputs['status']).toBe('deleted');
    });
  });

  describe('that fails', () => {
    const pullRequest = { number: 7, author: 'someone', fromFork: false };
    const event: WorkflowEvent = { ...push, name: 'pull_request', action: 'closed', pullRequest };
    const subject = { platform: 'one', environment: 'preview/pr-7', target: 'place/pr-7' };

    async function failingRun(
      inputs: Readonly<Record<string, string>>,
      state: 'open' | 'closed' = 'closed',
    ): Promise<string | undefined> {
      const repository = memoryRepository();
      repository.pulls.push({ number: 7, state, headSha: 'c0ffee' });
      const body = `${markerOf(subject)}\nDeployed`;
      repository.written.push({ id: 2, author: OWN_LOGIN, body });
      const refused = new ActionError('http', 'It said 403.');
      const given = { github_token: 'token', ...inputs };
      const fails: Remove = () => Promise.reject(refused);
      await run(fails, { world: { event }, inputs: given, repository });
      return repository.written[0]?.body;
    }

    test.each([
      ['the platform refuses', {}],
      ['an input is wrong', { timeout_minutes: 'soon' }],
    ])('says so in the comment that is there, when %s', async (_, inputs) => {
      const comment = await failingRun(inputs);
      expect(comment).toMatch(/### Teardown of [^\n]+ failed\n/);
      expect(comment).not.toContain('Deployed');
    });

    test.each([
      ['no comment is wanted', { pr_comment: 'false' }],
      ['what to remove cannot be read', { thing: '' }],
    ])('leaves the comment alone when %s', async (_, inputs) => {
      expect(await failingRun(inputs)).toContain('Deployed');
    });

    test('leaves the comment alone when the pull request is open again', async () => {
      expect(await failingRun({ timeout_minutes: 'soon' }, 'open')).toContain('Deployed');
    });
  });

  test('hides the token for GitHub', async () => {
    const inputs = { github_token: 'ghs_secret' };
    const { runner } = await run(() => Promise.resolve({ status: 'kept', line: 'Well.' }), {
      inputs,
    });
    expect(runner.secrets).toContain('ghs_secret');
  });
});
