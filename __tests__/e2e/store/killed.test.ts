import { describe, expect, test } from '@jest/globals';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { NEW_STORE_FILE } from '../../support/storeFiles.ts';
import { partnerInputs, stateOf, withStoreRuns } from '../../support/runs/storeRuns.ts';
import type { StoreRuns } from '../../support/runs/storeRuns.ts';
import { runAction } from '../../support/runs/runAction.ts';
import type { StartAction } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';

interface Story {
  /** Makes the store what it is before the first run, and writes the file. */
  readonly prepare: (runs: StoreRuns) => Promise<void>;
  readonly inputs: (sandbox: Sandbox) => Readonly<Record<string, string>>;
  /** What the whole run does, so that a story that does nothing is no proof. */
  readonly outputs: Readonly<Record<string, string>>;
}

const stories: Readonly<Record<string, Story>> = {
  'creates locations, promotions and codes': {
    prepare: () => Promise.resolve(),
    inputs: () => ({}),
    outputs: { creates: '4', updates: '1', deletes: '0' },
  },
  'changes and deletes locations, promotions and codes': {
    prepare: ({ sandbox: { store } }) => {
      store.addLocation({ code: 'AUSTIN', label: 'Old Austin' });
      store.addLocation({ code: 'CLOSED' });
      const welcome = store.addPromotion({ name: 'Welcome', redemption_type: 'COUPON' }).id;
      for (const code of ['WELCOME', 'EXTRA']) store.addCode(welcome, { code, max_uses: 5 });
      store.addPromotion({ name: 'Five off', redemption_type: 'AUTOMATIC' });
      store.addPromotion({ name: 'Over', redemption_type: 'AUTOMATIC' });
      // One of its codes is to belong to another promotion.
      const old = store.addPromotion({ name: 'Old', redemption_type: 'COUPON' }).id;
      for (const code of ['HELLO', 'BYE']) store.addCode(old, { code });
      return Promise.resolve();
    },
    inputs: () => ({ policy: 'sync', max_deletes: '5' }),
    // Two of them are coupon codes of a promotion that stays.
    outputs: { creates: '1', updates: '4', deletes: '5' },
  },
  'creates the store itself': {
    prepare: ({ writeStore }) => writeStore(NEW_STORE_FILE),
    inputs: partnerInputs,
    outputs: { creates: '1', store_status: 'active' },
  },
};

/** Only a process can be killed. */
const start: StartAction = Object.assign(
  ((action, options = {}) =>
    (options.onStart === undefined ? runHere : runAction)(action, options)) satisfies StartAction,
  { clock: runHere.clock },
);

/** Of many moments for a kill every third is tried, and each if `ALL_KILLS` is set, as in `npm run check`. */
const STEP = process.env['ALL_KILLS'] === undefined ? 3 : 1;
const MANY = 10;

describe('a run that is killed', () => {
  test.each(Object.entries(stories))(
    'when it %s, at any request, and started again ends in the same store, with nothing twice',
    async (_, story) => {
      const { requests, reads, state } = await runWhole(story);
      expect(requests).toBeGreaterThan(5);
      // Before the first write there is nothing yet that could be left half done: one kill stands for all of these.
      // After the last answer a run may be over before the signal comes.
      const moments = Array.from({ length: requests - reads - 1 }, (_unused, at) => reads + at);
      const kills =
        moments.length < MANY ? moments : moments.filter((_unused, at) => at % STEP === 0);
      expect(kills.length).toBeGreaterThan(1);
      for (const last of kills) {
        // Null: the first one was killed.
        const expected = { last, exitCodes: [null, 0], state };
        expect({ last, ...(await runTwice(story, last)) }).toEqual(expected);
      }
    },
    240_000,
  );
});

/** Lets a run come to its end; the store that it leaves is what those that were killed have to come to. */
async function runWhole(
  story: Story,
): Promise<{ readonly requests: number; readonly reads: number; readonly state: unknown }> {
  let result = { requests: 0, reads: 0, state: undefined as unknown };
  await withStory(story, {}, async ({ sandbox, apply, plan }) => {
    const inputs = story.inputs(sandbox);
    expect((await apply(inputs)).outputs).toMatchObject({ ...story.outputs, status: 'applied' });
    const reads = sandbox.requests.findIndex(isWrite);
    result = { requests: sandbox.requests.length, reads, state: stateOf(sandbox) };
    expect((await plan(inputs)).outputs['status']).toBe('no_changes');
  });
  return result;
}

function isWrite({ method, path }: Sandbox['requests'][number]): boolean {
  return method !== 'GET' && !path.endsWith('/oauth/token');
}

/** Kills a run when so many of its requests are answered, and starts another one. */
async function runTwice(
  story: Story,
  last: number,
): Promise<{ readonly exitCodes: readonly unknown[]; readonly state: unknown }> {
  let seen = 0;
  let kill = (): void => undefined;
  const onRequest = (): void => {
    seen += 1;
    if (seen === last) kill();
  };
  let result = { exitCodes: [] as readonly unknown[], state: undefined as unknown };
  await withStory(story, { onRequest }, async ({ sandbox, apply }) => {
    const inputs = story.inputs(sandbox);
    const killed = await apply(inputs, {
      onStart: (send) => {
        kill = () => {
          send('SIGKILL');
        };
      },
    });
    // By the time that somebody starts it again, lists show what the first one did.
    sandbox.store.settle();
    const again = await apply(inputs);
    // The log, when it is not green, says why.
    const end = again.exitCode === 0 ? 0 : again.shown;
    result = { exitCodes: [killed.exitCode, end], state: stateOf(sandbox) };
  });
  return result;
}

function withStory(
  { prepare }: Story,
  options: SandboxOptions,
  body: (runs: StoreRuns) => Promise<void>,
): Promise<void> {
  const prepared = async (runs: StoreRuns): Promise<void> => {
    await prepare(runs);
    await body(runs);
  };
  return withStoreRuns(options, prepared, start);
}
