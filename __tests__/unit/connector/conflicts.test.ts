import { describe, expect, test } from '@jest/globals';
import { effectsOf, runAgainst } from './connectorRun.ts';

const MINUTE_MS = 60_000;
const preview = { command: 'preview' };

describe('a check that goes on already', () => {
  test.each(['preview', 'publish'] as const)('of this tag is followed: %s', async (command) => {
    for (const end of ['completed', 'failed'] as const) {
      const ended = await runAgainst(
        { command },
        {
          connector: {
            draftTag: 'v2',
            isPreviewable: 'none',
            checkedBy: { what: command, forMs: 5 * MINUTE_MS, end },
          },
        },
      );
      const good = command === 'preview' ? 'previewable' : 'published';
      expect(ended.outputs['status']).toBe(end === 'completed' ? good : 'failed');
      expect(ended.updates()).toEqual([]);
    }
  });

  test('of another tag is waited for', async () => {
    const ended = await runAgainst(preview, {
      connector: { checkedBy: { what: 'publish', forMs: 5 * MINUTE_MS, end: 'completed' } },
    });
    expect(ended.outputs['status']).toBe('previewable');
    expect(ended.log).toContain('v1.0.0 is being published. Waiting until that ends.');
    expect(effectsOf(ended)).toEqual(['set-repository v2', 'preview v2']);
  });

  test('of another tag fails the step with on_conflict: fail', async () => {
    const ended = await runAgainst(
      { ...preview, on_conflict: 'fail' },
      { connector: { checkedBy: { what: 'preview', forMs: MINUTE_MS, end: 'completed' } } },
    );
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'conflict' });
    expect(ended.updates()).toEqual([]);
  });
});

describe('a draft that somebody else changes', () => {
  test('is looked at again after a conflict of versions, and the call repeated once', async () => {
    const ended = await runAgainst(preview, { connect: { changedAfterRead: true } });
    expect(ended.outputs['status']).toBe('previewable');
    expect(ended.updates()).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  test('is a conflict the second time', async () => {
    const refused = {
      status: 409,
      body: { statusCode: 409, message: 'No.', errors: [{ code: 'ConcurrentModification' }] },
    };
    const ended = await runAgainst(preview, {
      before: ({ fail }) => {
        fail({ on: 'POST /connectors/drafts', how: refused, times: 2 });
      },
    });
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'ConcurrentModification' });
    expect(effectsOf(ended)).toEqual([]);
  });

  test('ends the wait when it is taken to another tag', async () => {
    const ended = await runAgainst(preview, {
      before: ({ model }, clock) => {
        clock.schedule(2 * MINUTE_MS, () => {
          model.publish('search', { tag: 'v9' });
        });
      },
    });
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'conflict' });
    expect(ended.log).toContain('changed the draft to v9');
  });
});

describe('a lost answer', () => {
  test.each(['preview', 'publish'])('is looked for, and %s never sent twice', async (command) => {
    const ended = await runAgainst(
      { command },
      {
        connect: { draftStale: { what: 'all', forMs: 20_000 } },
        before: ({ fail }) => {
          fail({ on: 'POST /connectors/drafts', how: 'lost' });
        },
      },
    );
    expect(ended.isGreen).toBe(true);
    expect(ended.updates()).toHaveLength(1);
  });

  test('has the call sent again once it is certain that it had no effect', async () => {
    const ended = await runAgainst(preview, {
      before: ({ fail }) => {
        fail({ on: 'POST /connectors/drafts', how: 'dropped' });
      },
    });
    expect(ended.outputs['status']).toBe('previewable');
    expect(ended.updates()).toHaveLength(2);
    expect(effectsOf(ended)).toEqual(['set-repository v2', 'preview v2']);
  });

  test('leaves the outcome unknown where looking does not settle it', async () => {
    const ended = await runAgainst(preview, {
      before: ({ fail, model }, clock) => {
        fail({ on: 'POST /connectors/drafts', how: 'dropped' });
        clock.schedule(500, () => {
          model.publish('search', { tag: 'v9' });
        });
      },
    });
    expect(ended.outputs).toMatchObject({ status: 'unknown', error_code: 'ambiguous' });
    expect(ended.isGreen).toBe(false);
    expect(ended.updates()).toHaveLength(1);
  });
});

describe('the end of a run', () => {
  test('at the time limit says what was seen last, and that the platform goes on', async () => {
    const ended = await runAgainst(
      { ...preview, timeout_minutes: '3' },
      { connect: { holdAt: 'Check' } },
    );
    expect(ended.outputs).toMatchObject({ status: 'timed_out', platform_status: 'pending' });
    expect(ended.log).toContain('Last seen: pending.');
    expect(ended.log).toContain('may keep checking');
    expect(ended.clock.pending()).toBe(0);
  });

  test('by a signal is cancelled at once', async () => {
    const ended = await runAgainst(preview, { stopAfterMs: 100_000 });
    expect(ended.outputs['status']).toBe('cancelled');
    expect(ended.clock.now() - 1_000_000).toBe(100_000);
    expect(ended.clock.pending()).toBe(0);
  });

  test('writes a line at least once a minute', async () => {
    const ended = await runAgainst(preview);
    expect(ended.log.match(/Still waiting: Release, pending/g)?.length).toBeGreaterThan(7);
  });
});

describe('a draft that must not be touched', () => {
  test.each([
    ['public, and to be published', { private: false }, {}, /private: false/],
    ['in certification', { status: 'InCertification' }, preview, /in certification/],
    ['ready for certification', { status: 'ReadyForCertification' }, {}, /in certification/],
  ] as const)('is refused before anything is sent: %s', async (_name, connector, inputs, words) => {
    const ended = await runAgainst(inputs, { connector });
    expect(ended.outputs['status']).toBe('failed');
    expect(ended.outputs['error_message']).toMatch(words);
    expect(ended.updates()).toEqual([]);
  });
});

describe('a dry run', () => {
  test('sends nothing, and says what it would send', async () => {
    const ended = await runAgainst({ dry_run: 'true' });
    expect(ended.outputs['status']).toBe('planned');
    expect(ended.log).toContain('Would send setRepository.');
    expect(ended.log).toContain('Would send publish.');
    expect(ended.updates()).toEqual([]);
  });
});

describe('a draft that is missing', () => {
  const created = {
    connector_key: 'search-pr-7',
    create: 'true',
    name: 'Preview of 7',
    creator_email: 'dev@example.com',
    repository_url: 'git@github.com:acme/search.git',
    integration_types: 'search, other',
    ...preview,
  };

  test('is created with the tag, for the project of the run, and made previewable', async () => {
    const ended = await runAgainst(created, { connect: { draftConfigurations: 'checked' } });
    expect(ended.outputs).toMatchObject({ status: 'previewable', connector_key: 'search-pr-7' });
    expect(ended.updates()).toEqual([
      {
        key: 'search-pr-7',
        name: 'Preview of 7',
        creator: { email: 'dev@example.com' },
        repository: { url: 'git@github.com:acme/search.git', tag: 'v2' },
        integrationTypes: ['search', 'other'],
        privateProjects: ['europe-west1.gcp:shop'],
      },
      { version: 1, actions: [{ action: 'updatePreviewable' }] },
    ]);
  });

  test.each([0, 5000])('is created once, though the answer is lost (hidden %i ms)', async (ms) => {
    const ended = await runAgainst(created, {
      connect: { hiddenForMs: ms },
      before: ({ fail }) => {
        fail({ on: 'POST /connectors/drafts', how: 'lost' });
      },
    });
    expect(ended.outputs['status']).toBe('previewable');
    expect(effectsOf(ended)).toEqual(['create-draft v2', 'preview v2']);
  });

  test('is an input error without `create`, and only planned in a dry run', async () => {
    const missing = await runAgainst({ connector_key: 'nothing' });
    expect(missing.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
    const dry = await runAgainst({ ...created, dry_run: 'true' });
    expect(dry.outputs['status']).toBe('planned');
    expect(dry.log).toContain('Would create the draft search-pr-7 with v2.');
    expect(dry.updates()).toEqual([]);
  });
});
