import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { NetworkError } from '../../../../src/http/request.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import { openApi } from '../../../../src/platforms/bigcommerce/api.ts';
import { chooseProject } from '../../../../src/platforms/bigcommerce/projects/chooseProject.ts';
import { createProject } from '../../../../src/platforms/bigcommerce/projects/createProject.ts';
import type { ProjectChoice } from '../../../../src/platforms/bigcommerce/inputs/target.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const uuidOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const project = (number: number, name = `shop-${String(number)}`): object => ({
  uuid: uuidOf(number),
  name,
});

/** A server that has the projects 1 to `count`, 50 a page. */
function pages(count: number): (request: HttpRequest) => Reply {
  const all = Array.from({ length: count }, (_, index) => project(index + 1));
  return ({ url }) => {
    const query = new URL(url).searchParams;
    const wanted = query.get('uuid:in');
    if (wanted !== null)
      return {
        status: 200,
        body: { data: all.filter((each) => 'uuid' in each && each.uuid === wanted) },
      };
    const from = Number(query.get('after') ?? 0);
    const next = from + 50 < count ? `?after=${String(from + 50)}` : null;
    return {
      status: 200,
      body: {
        data: all.slice(from, from + 50),
        meta: { cursor_pagination: { end_cursor: String(from + 50), links: { next } } },
      },
    };
  };
}

function setUp(reply: (request: HttpRequest) => Reply) {
  const clock = virtualClock();
  const network = scriptedNetwork(reply);
  const target = {
    apiUrl: 'https://api.test',
    storeHash: 'abc',
    accessToken: 't',
    project: { by: 'uuid', uuid: 'p' },
    variables: [],
  } as const;
  const api = openApi(target, {
    ...network,
    clock,
    random: () => 0,
    correlationId: 'c',
    userAgent: 'u',
  });
  const deadline = startDeadline(clock, 600_000, {
    parent: new AbortController().signal,
    reason: () => new Error('late'),
  });
  return { clock, api, network, waiting: { deadline, onRetry: () => undefined, clock } };
}

async function choose(choice: ProjectChoice, reply: (request: HttpRequest) => Reply) {
  const { clock, api, network, waiting } = setUp(reply);
  const result = chooseProject(api, choice, waiting).then(
    (found) => ({ found, error: undefined }),
    (error: unknown) => ({ found: undefined, error }),
  );
  return { ...(await clock.runUntil(result)), requests: network.requests };
}

describe('chooseProject', () => {
  test('finds a project by its UUID with one request', async () => {
    const { found, requests } = await choose({ by: 'uuid', uuid: uuidOf(77) }, pages(120));
    expect(found?.name).toBe('shop-77');
    expect(requests).toHaveLength(1);
  });

  test('finds a project by its exact name on the last of several pages', async () => {
    const { found, requests } = await choose(
      { by: 'name', name: 'shop-120', ifMissing: 'fail' },
      pages(120),
    );
    expect(found?.uuid).toBe(uuidOf(120));
    expect(requests).toHaveLength(3);
  });

  test('does not take a name that only begins alike, or differs in case', async () => {
    const { error } = await choose({ by: 'name', name: 'Shop-1', ifMissing: 'fail' }, pages(12));
    expect(error).toMatchObject({ code: 'input', hint: expect.stringMatching(/It has shop-1 \(/) });
  });

  test('names the nearest project when there is none with the name, and those there are when none is near', async () => {
    const near = await choose({ by: 'name', name: 'shop-07', ifMissing: 'fail' }, pages(60));
    expect(near.error).toMatchObject({ hint: expect.stringMatching(/^It has shop-7 \(0/) });
    const none = await choose({ by: 'name', name: 'x', ifMissing: 'fail' }, pages(0));
    expect(none.error).toMatchObject({
      hint: expect.stringMatching(/^The store has no projects\./),
    });
  });

  test('refuses to guess between two projects of one name, and gives both UUIDs', async () => {
    const { error } = await choose({ by: 'name', name: 'twin', ifMissing: 'create' }, () => ({
      status: 200,
      body: { data: [project(1, 'twin'), project(2, 'twin')] },
    }));
    expect(error).toMatchObject({ message: expect.stringMatching(`${uuidOf(1)}, ${uuidOf(2)}`) });
  });

  test('names the project that keeps a new one from being created: it differs only in case', async () => {
    const { error } = await choose({ by: 'name', name: 'SHOP-1', ifMissing: 'create' }, pages(3));
    expect(error).toMatchObject({
      code: 'input',
      message: expect.stringMatching(/SHOP-1 cannot be created: the store has shop-1 \(/),
      hint: expect.stringContaining('shop-1'),
    });
  });

  test('does not take a name that differs only in case for one to remove', async () => {
    const choice = { by: 'name', name: 'SHOP-1', ifMissing: 'ignore' } as const;
    expect(await choose(choice, pages(3))).toMatchObject({ found: undefined, error: undefined });
  });

  test('leaves a missing project to be created when it is asked to', async () => {
    const { found, error } = await choose(
      { by: 'name', name: 'new-one', ifMissing: 'create' },
      pages(3),
    );
    expect(found).toBeUndefined();
    expect(error).toBeUndefined();
  });

  test.each([403, 404])(
    'goes on when the list of projects is refused with HTTP %d',
    async (status) => {
      const { found } = await choose({ by: 'uuid', uuid: uuidOf(1) }, () => ({
        status,
        body: { title: 'scope' },
      }));
      expect(found?.uuid).toBe(uuidOf(1));
    },
  );

  test('does not read the same page for ever', async () => {
    const same: Reply = {
      status: 200,
      body: {
        data: [project(1)],
        meta: { cursor_pagination: { end_cursor: 'a', links: { next: '?after=a' } } },
      },
    };
    const { requests } = await choose({ by: 'name', name: 'x', ifMissing: 'create' }, () => same);
    expect(requests).toHaveLength(2);
  });
});

describe('createProject', () => {
  const created: Reply = { status: 200, body: { data: { uuid: uuidOf(9), name: 'pr-9' } } };
  const list = (...projects: object[]): Reply => ({ status: 200, body: { data: projects } });

  async function create(...replies: Reply[]) {
    const { clock, api, network, waiting } = setUp(inTurn(...replies));
    const result = createProject(api, 'pr-9', waiting).then(
      (made) => ({ made, error: undefined }),
      (error: unknown) => ({ made: undefined, error }),
    );
    const outcome = await clock.runUntil(result);
    return { ...outcome, methods: network.requests.map(({ method }) => method) };
  }

  test('creates the project', async () => {
    expect(await create(created)).toMatchObject({ made: { uuid: uuidOf(9) }, methods: ['POST'] });
  });

  test.each<[string, Reply]>([
    ['a lost answer', new NetworkError('ECONNRESET', true)],
    ['HTTP 502, which a taken name gives', { status: 502 }],
    ['HTTP 503', { status: 503 }],
    ['HTTP 409', { status: 409, body: { title: 'The name is taken.' } }],
  ])('looks whether the project is there after %s, before it asks again', async (_, reply) => {
    expect(await create(reply, list(project(9, 'pr-9')))).toMatchObject({
      made: { uuid: uuidOf(9) },
      methods: ['POST', 'GET'],
    });
    expect(await create(reply, list(), list(project(9, 'pr-9')))).toMatchObject({
      made: { uuid: uuidOf(9) },
      methods: ['POST', 'GET', 'GET'],
    });
  });

  test('asks again when the project is not there for longer than it can take to show', async () => {
    const unseen = Array.from({ length: 5 }, () => list());
    expect(await create({ status: 503 }, ...unseen, created)).toMatchObject({
      made: { uuid: uuidOf(9), isOurs: true },
    });
  });

  test('fails, with nothing deployed, when it stays unknown whether the project was created', async () => {
    const unseen = Array.from({ length: 5 }, () => list());
    const lost = [{ status: 503 }, ...unseen];
    const { error, methods } = await create(...lost, ...lost, ...lost);
    expect(error).toMatchObject({
      code: 'http',
      message: expect.stringContaining('Could not confirm whether the project pr-9 was created.'),
      hint: expect.stringContaining('Nothing was deployed'),
    });
    expect(methods.filter((method) => method === 'POST')).toHaveLength(3);
  });

  test('takes a name that is taken when it asks again for its own', async () => {
    const unseen = Array.from({ length: 5 }, () => list());
    const taken = { status: 409, body: { title: 'The name is taken.' } };
    const { made } = await create({ status: 504 }, ...unseen, taken, list(project(9, 'pr-9')));
    expect(made).toMatchObject({ uuid: uuidOf(9), isOurs: false });
  });

  test.each([
    ['HTTP 502', { status: 502 }],
    ['HTTP 409', { status: 409, body: { title: 'Conflict' } }],
  ] as const)('names a project whose name differs only in case after %s', async (_, reply) => {
    const { error, methods } = await create(reply, list(project(4, 'PR-9')));
    expect(error).toMatchObject({
      code: 'input',
      message: expect.stringContaining(`the store has PR-9 (${uuidOf(4)})`),
    });
    expect(methods).toEqual(['POST', 'GET']);
  });

  test('does not look after a plain refusal', async () => {
    expect(await create({ status: 422, body: { title: 'bad name' } })).toMatchObject({
      error: { status: 422 },
      methods: ['POST'],
    });
  });
});
