import { describe, expect, test } from '@jest/globals';
import { listen, startDeployment } from './streaming.ts';

describe('a fault of the stream', () => {
  test.each([
    [{ how: 'end', afterEvents: 2 }, 'end', /^(data: .+\n\n){2}$/],
    [{ how: 'reset', afterEvents: 2 }, 'broken', /^(data: .+\n\n){2}$/],
    [{ how: 'end', afterEvents: 1, midEvent: true }, 'end', /^data: .+\n\ndata: [^\n]+$/],
    [{ how: 'reset', afterEvents: 0 }, 'broken', /^$/],
    [{ how: 'reset', afterEvents: 1, midEvent: true }, 'broken', /^data: .+\n\ndata: [^\n]+$/],
    [{ how: 'silence', afterEvents: 1 }, 'silent', /^data: .+\n\n$/],
    [{ how: 'end', afterMs: 30 }, 'end', /^(data: .+\n\n)+$/],
    [{ how: 'reset', afterMs: 30 }, 'broken', /^(data: .+\n\n)+$/],
  ] as const)('is %j', async (fault, over, text) => {
    await using started = await startDeployment({ fault, replay: 'all', paceMs: 10 });
    const { sandbox, uuid } = started;
    const heard = await listen(sandbox, uuid, { patienceMs: 250 });
    expect(heard.over).toBe(over);
    expect(heard.text).toMatch(text);
  });

  test('that is not due leaves the end of the stream as it is', async () => {
    await using started = await startDeployment({
      fault: { how: 'reset', afterEvents: 99 },
      holdAt: 'downloading',
      streamLifetimeMs: 40,
    });
    const { sandbox, uuid } = started;
    expect((await listen(sandbox, uuid)).over).toBe('end');
  });

  test('happens to the first streams only, when set to', async () => {
    await using started = await startDeployment({
      fault: { how: 'reset', afterEvents: 1, opens: 2 },
    });
    const { sandbox, uuid } = started;
    const heard = [];
    for (let n = 0; n < 3; n += 1) heard.push((await listen(sandbox, uuid)).over);
    expect(heard).toStrictEqual(['broken', 'broken', 'end']);
  });
});
