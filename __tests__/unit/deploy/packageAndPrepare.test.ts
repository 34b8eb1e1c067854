import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutputName } from '../../../src/deploy/outputs.ts';
import { packageAndPrepare } from '../../../src/deploy/prepare/packageAndPrepare.ts';
import type { FetchedRequest } from '../../../src/deploy/readRequest.ts';
import { openJournal } from '../../../src/step/journal.ts';
import { packerOf } from '../../simulation/models/build.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

describe('packageAndPrepare', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'temporary-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('leaves nothing among the temporary files for a zip that is ready', async () => {
    const clock = virtualClock();
    const runner = { ...memoryRunner(), temporaryFolder: folder };
    const signal = new AbortController().signal;
    const { source } = await packerOf().read(
      { path: 'a.zip', shownPath: 'a.zip', enforceLimits: true, allowSensitiveFiles: false },
      signal,
    );
    const launch = {
      plan: [],
      label: 'a target',
      start: () => Promise.reject(new Error('It is not started.')),
    };
    const request = {
      inputs: { timeout_minutes: 60_000 },
      build: { kind: 'checked', source, enforceLimits: true },
      platform: { prepare: () => Promise.resolve(launch) },
    } as unknown as FetchedRequest;
    const journal = openJournal<OutputName>(runner, clock);
    const run = { journal, onConflict: 'wait', isFollowed: true } as const;
    const around = { runner, clock, journal, packer: packerOf(), run };
    const { artifact } = await packageAndPrepare(request, around, signal);
    journal.close();
    expect(artifact?.path).toBe('/runner/temp/first.zip');
    expect(await readdir(folder)).toEqual([]);
  });
});
