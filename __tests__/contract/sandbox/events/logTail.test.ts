import { describe, expect, test } from '@jest/globals';
import { scenarios } from '../../../../sandbox/scenarios.ts';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { ask, askApi } from '../ask.ts';
import { entriesOf, openTail, readTail, startSite } from './tailing.ts';

/** Time enough for a busy machine to ask for what the tail is to tell. */
const brief = { logLifetimeMs: 800 };
/** More than a busy machine takes for what comes at all. */
const PATIENCE_MS = 5000;

describe('the tail of a project’s logs', () => {
  test('tells of each request that the site fails, from its opening on', async () => {
    const siteFailure = { status: 500, exception: { name: 'TypeError', message: 'x is no y' } };
    await using site = await startSite({ ...brief, siteFailure });
    expect((await ask(`${site.url}/before`)).status).toBe(500);
    const tail = await openTail(site);
    expect([tail.statusCode, tail.headers['content-type']]).toStrictEqual([
      200,
      'text/event-stream',
    ]);
    await ask(`${site.url}/products?q=1`);
    const { text, over } = await readTail(tail);
    const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(over).toBe('end');
    expect(entriesOf(text)).toStrictEqual([
      {
        uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
        project_uuid: site.uuid,
        request: { method: 'GET', url: '/products?q=1', status_code: 500 },
        logs: [{ timestamp, level: 'error', messages: ['TypeError: x is no y'] }],
        exceptions: [{ timestamp, name: 'TypeError', message: 'x is no y' }],
        timestamp,
      },
    ]);
  });

  test('tells of what a script lets fail, and not of what goes well', async () => {
    await using site = await startSite(brief);
    site.sandbox.script('GET /site', [{ kind: 'answer', status: 503 }]);
    const tail = await openTail(site);
    for (const path of ['/first', '/', '/nothing']) await ask(`${site.url}${path}`);
    const { text } = await readTail(tail);
    expect(entriesOf(text)).toMatchObject([{ request: { url: '/first', status_code: 503 } }]);
  });

  test('tells every listener, and each of its own project only', async () => {
    await using site = await startSite({ ...brief, siteFailure: { status: 502 } });
    const other = site.sandbox.addProject('other');
    const tails = [
      await openTail(site),
      await openTail(site),
      await openTail({ sandbox: site.sandbox, uuid: other.uuid }),
    ];
    await ask(`${site.url}/`);
    const texts = await Promise.all(tails.map(async (tail) => (await readTail(tail)).text));
    expect(texts.map((text) => entriesOf(text).length)).toStrictEqual([1, 1, 0]);
  });

  test('begins with the entries of a switch, completed, or as they are when they are text', async () => {
    const hostile = '::error::x\u001b[31m <img src=x> secret';
    const logEntries = [
      { logs: [{ timestamp: null, level: 'warn', messages: [hostile, 'x'.repeat(300_000)] }] },
      '{"half":',
      'null',
    ];
    await using site = await startSite({ ...brief, logEntries });
    const { text } = await readTail(await openTail(site));
    const frames = text.split('\n\n').slice(0, -1);
    expect(frames.slice(1)).toStrictEqual([
      'event: message\ndata: {"half":',
      'event: message\ndata: null',
    ]);
    expect(entriesOf(`${frames[0] ?? ''}\n\n`)).toMatchObject([
      { ...(logEntries[0] as object), request: null, exceptions: [], project_uuid: site.uuid },
    ]);
  });

  test('is kept alive by comments, and ends after its time', async () => {
    await using site = await startSite({ logKeepAliveMs: 40, logLifetimeMs: 150 });
    const openedAt = performance.now();
    const { text, over } = await readTail(await openTail(site));
    expect(over).toBe('end');
    expect(performance.now() - openedAt).toBeGreaterThan(140);
    expect(text).toMatch(/^(?:: keep-alive\n\n){1,3}$/);
  });

  test('is in the framing of a switch', async () => {
    const { framing } = scenarios.odd.switches ?? {};
    await using site = await startSite({
      ...brief,
      logEntries: ['x'],
      ...(framing && { framing }),
    });
    expect((await readTail(await openTail(site))).text).toBe(
      '\uFEFFretry: 500\r\n\r\n: sandbox\r\n\r\nid: 0\r\nevent: message\r\ndata: x\r\n\r\n',
    );
  });
});

describe('a tail that goes wrong', () => {
  test.each([
    ['end', 'end'],
    ['reset', 'broken'],
    ['silence', 'silent'],
  ] as const)('after an entry, with %s, is over with %s', async (how, over) => {
    await using site = await startSite({
      logFault: { how, afterEvents: 1 },
      logEntries: [{}, {}],
      logKeepAliveMs: 20,
      logLifetimeMs: 100,
    });
    const got = await readTail(await openTail(site), over === 'silent' ? 300 : PATIENCE_MS);
    expect([entriesOf(got.text).length, got.over]).toStrictEqual([1, over]);
    expect(got.text).not.toContain('keep-alive');
  });

  test('after a while, and only as often as it is set to', async () => {
    const logFault = { how: 'silence', afterMs: 20, opens: 1 } as const;
    await using site = await startSite({ logFault, logLifetimeMs: 100 });
    expect((await readTail(await openTail(site), 250)).over).toBe('silent');
    expect((await readTail(await openTail(site), PATIENCE_MS)).over).toBe('end');
  });

  test('does not keep the sandbox from closing', async () => {
    const site = await startSite();
    const tail = await openTail(site);
    const over = readTail(tail);
    // The tail would stay open for longer than this test may take.
    await site.sandbox.close();
    expect((await over).over).toBe('broken');
  });
});

describe('a tail is refused', () => {
  const accept = { Accept: 'text/event-stream' };

  test.each([
    ['for a project that does not exist', '019500e2-933d-7057-8e81-090dd7240795', accept, 404],
    ['for what is no uuid', 'storefront', accept, 400],
    ['to whom accepts JSON only', 'own', { Accept: 'application/json' }, 406],
    ['to another token', 'own', { ...accept, 'X-Auth-Token': 'x' }, 401],
  ])('%s', async (_name, uuid, headers, status) => {
    await using sandbox = await startSandbox();
    const project = sandbox.addProject('storefront');
    const operation = `GET /logs/${uuid === 'own' ? project.uuid : uuid}/tail`;
    const reply = await askApi(sandbox, { operation, headers });
    expect([reply.status, reply.json()]).toStrictEqual([
      status,
      expect.objectContaining({ status }),
    ]);
  });

  test('without the scope for it', async () => {
    await using sandbox = await startSandbox({ switches: { logScope: false } });
    const { uuid } = sandbox.addProject('storefront');
    const reply = await askApi(sandbox, { operation: `GET /logs/${uuid}/tail`, headers: accept });
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('required scope');
  });

  test('as a script says', async () => {
    await using sandbox = await startSandbox({ switches: brief });
    const { uuid } = sandbox.addProject('storefront');
    sandbox.script('GET /logs/{uuid}/tail', [{ kind: 'answer', status: 503 }]);
    const asked = { operation: `GET /logs/${uuid}/tail`, headers: accept };
    expect((await askApi(sandbox, asked)).status).toBe(503);
    expect((await askApi(sandbox, asked)).status).toBe(200);
  });
});
