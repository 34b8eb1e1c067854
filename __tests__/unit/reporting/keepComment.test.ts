import { describe, expect, test } from '@jest/globals';
import { keepComment } from '../../../src/reporting/keepComment.ts';
import { markerOf } from '../../../src/reporting/marker.ts';
import {
  OWN_LOGIN,
  lostAnswer,
  memoryRepository,
  notFound,
} from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const subject = { platform: 'bigcommerce', environment: 'preview/pr-7', target: 'store/shop' };
const { signal } = new AbortController();

function keep(repository: MemoryRepository, startedAtMs = 20, clock = virtualClock()) {
  return keepComment({ repository, clock, pullRequest: 7, subject, startedAtMs });
}

function written(author: string, startedAtMs = 10, about = subject) {
  return {
    id: 1,
    author,
    body: `${markerOf(about)}\n<!-- started ${String(startedAtMs)} -->\nold`,
  };
}

describe('the comment', () => {
  test('is created once, and updated in place from then on', async () => {
    const repository = memoryRepository();
    const comment = keep(repository);
    await comment.write('Deploying', signal);
    await comment.write('Deployed', signal);
    await keep(repository, 21).write('Deploying again', signal);
    expect(repository.written).toHaveLength(1);
    expect(repository.written[0]?.body).toContain('Deploying again');
    expect(repository.calls.filter((call) => call.startsWith('createComment'))).toHaveLength(1);
  });

  test('is the one by another name of the same target', async () => {
    const repository = memoryRepository();
    repository.written.push(written(OWN_LOGIN, 10, { ...subject, target: 'store/u-1' }));
    const same = { targets: ['store/u-1'], id: { key: 'project_uuid', value: 'u-1' } };
    const about = { ...subject, same };
    const clock = virtualClock();
    const options = { repository, clock, pullRequest: 7, subject: about, startedAtMs: 20 };
    await keepComment(options).write('new', signal);
    expect(repository.written).toHaveLength(1);
    expect(repository.written[0]?.body.startsWith(`${markerOf(subject)}\n`)).toBe(true);
  });

  test('is none that somebody else wrote with the same hidden line', async () => {
    const repository = memoryRepository();
    repository.written.push(written('mallory'), { ...written(OWN_LOGIN), id: 2 });
    await keep(repository).write('new', signal);
    expect(repository.written.map(({ body }) => body.endsWith('new'))).toEqual([false, true]);
  });

  test('is none that only quotes the hidden line', async () => {
    const repository = memoryRepository();
    repository.written.push({ id: 1, author: OWN_LOGIN, body: `> ${markerOf(subject)}\n` });
    await keep(repository).write('new', signal);
    expect(repository.written).toHaveLength(2);
  });

  test('is found although GitHub has turned its line breaks into CRLF', async () => {
    const repository = memoryRepository();
    const own = written(OWN_LOGIN);
    repository.written.push({ ...own, body: own.body.replaceAll('\n', '\r\n') });
    await keep(repository).write('new', signal);
    expect(repository.written).toHaveLength(1);
  });

  test('asks whom the token belongs to only when there is something to tell apart', async () => {
    const repository = memoryRepository();
    repository.written.push({ id: 1, author: 'someone', body: 'Nice work' });
    await keep(repository).write('new', signal);
    expect(repository.calls).toEqual(['comments 7', 'createComment 7']);
  });

  test.each([
    ['platform', { ...subject, platform: 'commercetools' }],
    ['environment', { ...subject, environment: 'preview/pr-70' }],
    ['target', { ...subject, target: 'store/other' }],
  ])('is another for another %s', async (_, other) => {
    const repository = memoryRepository();
    repository.written.push(written(OWN_LOGIN, 10, other));
    await keep(repository).write('new', signal);
    expect(repository.written).toHaveLength(2);
  });

  test('is left alone once a later run has written it', async () => {
    const repository = memoryRepository();
    const comment = keep(repository, 20);
    await comment.write('Deploying', signal);
    await keep(repository, 21).write('Deployed by a later run', signal);
    await comment.write('Deployed by the earlier run', signal);
    expect(repository.written[0]?.body).toContain('by a later run');
  });

  test('is created anew after somebody has deleted it', async () => {
    const repository = memoryRepository();
    const comment = keep(repository);
    await comment.write('Deploying', signal);
    repository.written.length = 0;
    await comment.write('Deployed', signal);
    expect(repository.written).toHaveLength(1);
  });

  test('is not created twice when the answer of the first time is lost', async () => {
    const repository = memoryRepository();
    const create = repository.createComment;
    const lossy: MemoryRepository = {
      ...repository,
      createComment: async (...of) => {
        await create(...of);
        throw lostAnswer();
      },
    };
    const clock = virtualClock();
    await clock.runUntil(keep(lossy, 20, clock).write('Deploying', signal));
    expect(repository.written).toHaveLength(1);
  });

  test('is not created twice when the request of the first time is late', async () => {
    const repository = memoryRepository();
    const clock = virtualClock();
    const late: MemoryRepository = {
      ...repository,
      createComment: (...of) => {
        clock.schedule(8000, () => void repository.createComment(...of));
        return Promise.reject(lostAnswer());
      },
    };
    await clock.runUntil(keep(late, 20, clock).write('Deploying', signal));
    expect(repository.written).toHaveLength(1);
  });

  test('is created once more when it was not, and fails when that stays unknown', async () => {
    const repository = memoryRepository();
    const clock = virtualClock();
    repository.failing.set('createComment', lostAnswer);
    const written = clock.runUntil(keep(repository, 20, clock).write('x', signal));
    await expect(written).rejects.toMatchObject({ code: 'ambiguous' });
    expect(repository.calls.filter((call) => call.startsWith('createComment'))).toHaveLength(3);
  });

  test('is cut to what GitHub takes', async () => {
    const repository = memoryRepository();
    await keep(repository).write('x'.repeat(100_000), signal);
    expect(repository.written[0]?.body.length).toBeLessThanOrEqual(60_000);
  });

  test('is only changed by amending, never created', async () => {
    const repository = memoryRepository();
    await keep(repository).amend('Removed', signal);
    expect(repository.written).toHaveLength(0);
    repository.written.push(written(OWN_LOGIN));
    await keep(repository).amend('Removed', signal);
    expect(repository.written[0]?.body).toContain('Removed');
  });

  test('passes on what GitHub refuses', async () => {
    const repository = memoryRepository();
    repository.failing.set('comments', notFound);
    await expect(keep(repository).write('x', signal)).rejects.toMatchObject({ status: 404 });
  });
});

describe('the hidden line', () => {
  test('cannot be ended or imitated by what it holds', () => {
    const marker = markerOf({ platform: 'a b', environment: '-->\n<b>', target: '--\ud800' });
    expect(marker.slice(4, -3)).not.toMatch(/--|[<>\n]/);
    expect(markerOf({ platform: 'a', environment: 'b c', target: 'd' })).not.toBe(
      markerOf({ platform: 'a', environment: 'b', target: 'c d' }),
    );
  });
});
