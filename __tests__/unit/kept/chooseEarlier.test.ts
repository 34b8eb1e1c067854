import { describe, expect, test } from '@jest/globals';
import { chooseEarlier } from '../../../src/kept/chooseEarlier.ts';
import { FAILED, LIVE, REPLACED, UNHEALTHY, toAttempt } from './pastAttempts.ts';
import type { Past } from './pastAttempts.ts';

/** Chooses from deployments, newest first, and writes `from → to`. */
async function choose(...past: readonly Past[]): Promise<string> {
  const { from, to } = await chooseEarlier(past.map(toAttempt));
  return [from, to].map((each) => String(each?.deployment.id ?? 'none')).join(' → ');
}

describe('the way back', () => {
  test('leads from what is live to the one before it', async () => {
    await expect(
      choose(
        { id: 3, content: 'c', states: LIVE },
        { id: 2, content: 'b', states: REPLACED },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('3 → 2');
  });

  test('leads from a deployment that is live but unhealthy', async () => {
    await expect(
      choose({ id: 2, content: 'b', states: UNHEALTHY }, { id: 1, content: 'a', states: LIVE }),
    ).resolves.toBe('2 → 1');
  });

  test('passes over what never succeeded', async () => {
    await expect(
      choose(
        { id: 4, content: 'd', states: LIVE },
        { id: 3, content: 'c', states: FAILED },
        { id: 2, content: 'b', states: ['inactive', 'error', 'in_progress'] },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('4 → 1');
  });

  test('after a failed attempt starts from what the platform still serves', async () => {
    await expect(
      choose(
        { id: 3, content: 'c', states: FAILED },
        { id: 2, content: 'b', states: LIVE },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('2 → 1');
  });

  test('does not start from a run that ended before it deployed anything', async () => {
    const payload = { not_started: 'true' };
    await expect(
      choose(
        { id: 3, states: ['error'], payload },
        { id: 2, content: 'b', states: LIVE },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('2 → 1');
  });

  test('takes the last good one when nobody knows how the newest attempt ended', async () => {
    await expect(
      choose({ id: 2, content: 'b', states: UNHEALTHY }, { id: 1, content: 'a', states: LIVE }),
    ).resolves.toBe('2 → 1');
  });

  test('passes over the content that is live, as a rerun and an unchanged commit leave it', async () => {
    await expect(
      choose(
        { id: 3, content: 'b', states: LIVE },
        { id: 2, content: 'b', states: REPLACED },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('3 → 1');
  });

  test('leads one further back each time, and never to what was just left', async () => {
    const first = { id: 4, content: 'd', states: REPLACED };
    const history: Past[] = [
      first,
      { id: 3, content: 'c', states: REPLACED },
      { id: 2, content: 'b', states: REPLACED },
      { id: 1, content: 'a', states: REPLACED },
    ];
    await expect(choose(...history)).resolves.toBe('4 → 3');
    const second = { id: 5, content: 'c', states: REPLACED, from: 4 };
    await expect(choose(second, ...history)).resolves.toBe('5 → 2');
    const third = { id: 6, content: 'b', states: LIVE, from: 5 };
    await expect(choose(third, second, ...history)).resolves.toBe('6 → 1');
  });

  test('may lead to a build that was left once, after it was deployed on purpose again', async () => {
    await expect(
      choose(
        { id: 5, content: 'c', states: LIVE },
        { id: 4, content: 'b', states: REPLACED },
        { id: 3, content: 'a', states: REPLACED, from: 2 },
        { id: 2, content: 'b', states: REPLACED },
        { id: 1, content: 'a', states: REPLACED },
      ),
    ).resolves.toBe('5 → 4');
  });

  test('ends where nothing good is left', async () => {
    await expect(choose()).resolves.toBe('none → none');
    await expect(choose({ id: 1, content: 'a', states: LIVE })).resolves.toBe('1 → none');
    await expect(
      choose({ id: 2, content: 'b', states: LIVE }, { id: 1, content: 'a', states: FAILED }),
    ).resolves.toBe('2 → none');
  });

  test('takes records of the first release, which do not say what they are of, for different', async () => {
    await expect(choose({ id: 2, states: LIVE }, { id: 1, states: REPLACED })).resolves.toBe(
      '2 → 1',
    );
  });

  test('reads no further than to what it chooses', async () => {
    let read = 0;
    function* history(): Generator<ReturnType<typeof toAttempt>> {
      for (let id = 9; id > 0; id -= 1) {
        read += 1;
        yield toAttempt({ id, content: String(id), states: REPLACED });
      }
    }
    await chooseEarlier(history());
    expect(read).toBe(2);
  });
});
