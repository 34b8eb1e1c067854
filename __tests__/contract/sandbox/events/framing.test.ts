import { describe, expect, test } from '@jest/globals';
import { plainFraming } from '../../../../sandbox/bigcommerce/model/index.ts';
import { settle } from '../deploying.ts';
import { listen, startDeployment } from './streaming.ts';

describe('the framing', () => {
  async function lastFrame(framing: Partial<typeof plainFraming>): Promise<string> {
    await using started = await startDeployment({
      paceMs: 0,
      framing: { ...plainFraming, ...framing },
      rewrite: () => [{ a: 1 }],
    });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    return (await listen(sandbox, uuid)).text;
  }

  test.each([
    ['plain', {}, 'data: {"a":1}\n\n'],
    ['CRLF', { lineEnd: '\r\n' }, 'data: {"a":1}\r\n\r\n'],
    ['CR', { lineEnd: '\r' }, 'data: {"a":1}\r\r'],
    ['an event line', { eventName: 'message' }, 'event: message\ndata: {"a":1}\n\n'],
    ['an id line', { ids: true }, 'id: 7\ndata: {"a":1}\n\n'],
    ['a retry line', { retryMs: 100 }, 'retry: 100\n\ndata: {"a":1}\n\n'],
    ['a comment', { comment: 'hello' }, ': hello\n\ndata: {"a":1}\n\n'],
    ['several data lines', { severalDataLines: true }, 'data: {\ndata:  "a": 1\ndata: }\n\n'],
    ['no empty line at the end', { finalBlankLine: false }, 'data: {"a":1}'],
  ] as const)('can have %s', async (_name, framing, text) => {
    expect(await lastFrame(framing)).toBe(text);
  });

  test('without an empty line at the end has one between events all the same', async () => {
    const framing = { ...plainFraming, finalBlankLine: false };
    await using started = await startDeployment({ paceMs: 0, framing, rewrite: () => ['a', 'b'] });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    expect((await listen(sandbox, uuid)).text).toBe('data: a\n\ndata: b');
  });

  test('can begin with a byte order mark', async () => {
    await using started = await startDeployment({
      framing: { ...plainFraming, byteOrderMark: true },
    });
    const { sandbox, uuid } = started;
    const { chunks } = await listen(sandbox, uuid);
    expect(Buffer.concat(chunks).subarray(0, 4).toString('hex')).toBe('efbbbf64');
  });

  test('can cut bytes apart, through the middle of a character', async () => {
    await using started = await startDeployment({
      paceMs: 0,
      framing: { ...plainFraming, chunkBytes: 1 },
      rewrite: () => ['ü'],
    });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    const { chunks, text } = await listen(sandbox, uuid);
    expect(text).toBe('data: ü\n\n');
    expect(chunks.map(({ length }) => length)).toStrictEqual(
      Array.from('data: \xc3\xbc\n\n', () => 1),
    );
  });

  test('can keep the connection alive with comments while nothing happens', async () => {
    await using started = await startDeployment({
      holdAt: 'downloading',
      streamLifetimeMs: 100,
      framing: { ...plainFraming, keepAliveMs: 20 },
    });
    const { sandbox, uuid } = started;
    const { text } = await listen(sandbox, uuid);
    expect(text.match(/^: keep-alive$/gm)?.length).toBeGreaterThanOrEqual(2);
  });

  test('with ids goes on after the last one the client has seen', async () => {
    await using started = await startDeployment({
      paceMs: 0,
      framing: { ...plainFraming, ids: true },
    });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    const { text } = await listen(sandbox, uuid, { headers: { 'Last-Event-ID': '5' } });
    expect(text.match(/^id: \d$/gm)).toStrictEqual(['id: 6', 'id: 7']);
  });
});
