import { describe, expect, test } from '@jest/globals';
import { hostileEntries } from '../../../../sandbox/connect/model/index.ts';
import type { ConnectSwitches } from '../../../../sandbox/connect/model/index.ts';
import { PACE_MS, openModel } from './openModel.ts';

/** Redeploys once, and returns what was shown before, in the answer, twice in between, and after. */
function observe(connect: Partial<ConnectSwitches>) {
  const { look, redeploy, pass, set } = openModel({ ...connect, holdAt: 'Deploying' });
  const shown = ({ version, status, details }: Record<string, unknown>) => {
    const { build } = details as { readonly build?: { readonly id: string } };
    return { version, status, build: build?.id };
  };
  const before = shown(look());
  const answer = shown(redeploy(1).json);
  pass(2 * PACE_MS);
  const [pending, later] = [shown(look()), shown(look())];
  set({ holdAt: undefined });
  return { before, answer, pending, later, after: shown(look()) };
}

describe('the switch', () => {
  test.each<[ConnectSwitches['versionMoves'], number[]]>([
    ['call', [1, 2, 2, 2]],
    ['status', [1, 2, 3, 4]],
    ['end', [1, 1, 1, 2]],
    ['never', [1, 1, 1, 1]],
  ])('versionMoves can be %s', (versionMoves, versions) => {
    const { before, answer, pending, after } = observe({ versionMoves });
    expect([before, answer, pending, after].map(({ version }) => version)).toEqual(versions);
  });

  test.each<[ConnectSwitches['buildMoves'], boolean[]]>([
    ['call', [true, true, true]],
    ['end', [false, false, true]],
    ['never', [false, false, false]],
  ])('buildMoves can be %s', (buildMoves, isOther) => {
    const { before, answer, pending, after } = observe({ buildMoves });
    expect([answer, pending, after].map(({ build }) => build !== before.build)).toEqual(isOther);
  });

  test('firstStatus says whether there is a queue', () => {
    expect(observe({}).answer.status).toBe('Queued');
    expect(observe({ firstStatus: 'Deploying' }).answer.status).toBe('Deploying');
  });

  test('emptyDetails hides the build while a deployment is pending', () => {
    const { before, answer, pending, after } = observe({ emptyDetails: 'pending' });
    expect([answer.build, pending.build]).toEqual([undefined, undefined]);
    expect([typeof before.build, typeof after.build]).toEqual(['string', 'string']);
  });

  test('stale shows what was before, for so many reads or so long', () => {
    const all = observe({ stale: { what: 'all', reads: 1, answer: true } });
    expect([all.answer, all.pending]).toEqual([all.before, all.before]);
    expect(all.later).toMatchObject({ version: 2, status: 'Deploying' });
    const status = observe({ stale: { what: 'status', reads: 1 } });
    expect(status.answer).toMatchObject({ version: 2, status: 'Queued' });
    expect(status.pending).toMatchObject({ version: 2, status: 'Deployed' });
    expect(status.later).toMatchObject({ version: 2, status: 'Deploying' });
    const long = observe({ stale: { what: 'all', forMs: 40_000 } });
    expect([long.pending, long.later, long.after]).toEqual([long.before, long.before, long.before]);
  });

  test('repeatsMs mixes the present with what was so long ago', () => {
    const { redeploy, look, pass } = openModel({ repeatsMs: 4 * PACE_MS });
    redeploy(1);
    pass(3 * PACE_MS);
    expect(new Set([look(), look(), look()].map(({ version }) => version))).toEqual(
      new Set([1, 2]),
    );
  });

  test('hiddenForMs keeps a new Deployment from being found, but not its key from being taken', () => {
    const { ask, pass } = openModel({ hiddenForMs: 1000 });
    const draft = {
      key: 'fresh',
      connector: { key: 'connector' },
      region: 'europe-west1.gcp',
      configurations: [
        { applicationName: 'assets', standardConfiguration: [], securedConfiguration: [] },
      ],
      globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'x' }] },
    };
    expect(ask('POST /deployments', draft).status).toBe(201);
    expect(ask('GET /deployments/key=fresh').status).toBe(404);
    expect(ask('POST /deployments', draft).code).toBe('DuplicateField');
    pass(1000);
    expect(ask('GET /deployments/key=fresh').status).toBe(200);
  });

  test('oddStatus adds an undocumented status', () => {
    const { redeploy, look, pass } = openModel({ oddStatus: 'Pondering' });
    redeploy(1);
    const seen = [0, 1, 2, 3].map(() => {
      const { status } = look();
      pass(PACE_MS);
      return status;
    });
    expect(seen).toEqual(['Queued', 'Pondering', 'Deploying', 'Deployed']);
  });

  test.each(['Deployed', 'Failed', 'UndeployFailed'] as const)('end can be %s', (end) => {
    const { redeploy, pass, look, model } = openModel({ end });
    redeploy(1);
    const [effect] = model.effects;
    expect(effect).toMatchObject({ end: end === 'Deployed' ? 'completed' : 'failed' });
    pass((effect?.endsAtMs ?? 0) - (effect?.atMs ?? 0) - 1);
    expect(look()['status']).toBe('Deploying');
    pass(1);
    expect(look()['status']).toBe(end);
  });

  test('entries is the report, and connectorMoves keeps an update from having an effect', () => {
    const { model, redeploy, pass, look } = openModel({
      entries: hostileEntries,
      connectorMoves: false,
    });
    model.publish('connector', { tag: 'v1.1.0' });
    redeploy(1, { updateConnector: true });
    pass(2 * PACE_MS);
    expect(look()).toMatchObject({
      connector: { repository: { tag: 'v1.0.0' } },
      details: { build: { report: { entries: hostileEntries } } },
    });
  });

  test('skippedCheck and longEntry add entries that are no failure', () => {
    const { redeploy, pass, look } = openModel({ skippedCheck: true, longEntry: 1_050_000 });
    redeploy(1);
    pass(2 * PACE_MS);
    const { status, details } = look();
    const { build } = details as {
      readonly build: { readonly report: { readonly entries: readonly { message: string }[] } };
    };
    expect(status).toBe('Deployed');
    expect(build.report.entries).toMatchObject([
      { type: 'Information' },
      { type: 'Error', title: expect.stringContaining('skipped') },
      { type: 'Information' },
    ]);
    expect(build.report.entries.at(-1)?.message).toHaveLength(1_050_000);
  });

  test('urlScheme, previewable and showsKeys decide how things are written', () => {
    const { look, ask, set } = openModel();
    const draft = () => ask('GET /connectors/drafts/key=connector').json;
    expect(look()).toMatchObject({ applications: [{ url: 'https://service.test' }] });
    expect(draft()).toMatchObject({ isPreviewable: 'true', configurations: expect.any(Array) });
    set({ urlScheme: false, previewable: 'boolean', showsKeys: false });
    expect(look()).toMatchObject({ applications: [{ url: 'service.test' }] });
    expect(look()['connector']).not.toHaveProperty('configurations');
    expect(draft()).toMatchObject({ isPreviewable: true });
  });

  test('listOrder changes lists that ask for no order', () => {
    const { model, ask, set, pass } = openModel();
    for (const key of ['d1', 'd2', 'd3']) {
      pass(1);
      model.addDeployment({ key, connector: 'connector' });
    }
    const list = (query = '') =>
      (ask(`GET /deployments?${query}`).json['results'] as readonly { key: string }[]).map(
        ({ key }) => key,
      );
    expect(list()).toEqual(['checkout', 'd1', 'd2', 'd3']);
    set({ listOrder: 'newest-first' });
    expect(list()).toEqual(['d3', 'd2', 'd1', 'checkout']);
    set({ listOrder: 'any' });
    expect(list().toSorted()).toEqual(['checkout', 'd1', 'd2', 'd3']);
    expect(list('sort=createdAt%20asc')).toEqual(['checkout', 'd1', 'd2', 'd3']);
  });

  test.each([
    [503, true, 'html', 1],
    [502, false, 'json', 0],
    [599, true, 'empty', 1],
  ] as const)('gateway answers %d instead, effect: %s', (status, effect, body, effects) => {
    const { model, redeploy, look } = openModel({ gateway: { status, effect, body } });
    expect(redeploy(1).status).toBe(status);
    expect(model.effects).toHaveLength(effects);
    expect(look()['version']).toBe(1 + effects);
  });

  test('busyForMs lets somebody else deploy, from the first read', () => {
    const { redeploy, look, pass, set, checkout } = openModel();
    set({}, 60);
    expect(look()).toMatchObject({ version: 2, status: 'Deploying' });
    expect(redeploy(2).code).toBe('DeploymentInvalidStatusTransition');
    pass(60);
    expect(look()).toMatchObject({ version: 2, status: 'Deployed' });
    expect(checkout.calls).toEqual([]);
    expect(redeploy(2).status).toBe(201);
  });

  test('changedAfterRead moves the version once, after the first read', () => {
    const { look, redeploy } = openModel({ changedAfterRead: true });
    expect(look()['version']).toBe(1);
    expect(redeploy(1).code).toBe('ConcurrentModification');
    expect([look(), look()].map(({ version }) => version)).toEqual([2, 2]);
  });
});

describe('a token', () => {
  test('is refused when it is unknown, too old, or made invalid', () => {
    const { ask, model, pass } = openModel({ tokenLifetimeMs: 1000 });
    const codes = (token?: string) => ask('GET /deployments', undefined, token).code;
    expect(codes('made-up')).toBe('invalid_token');
    pass(999);
    expect(codes()).toBeUndefined();
    pass(1);
    expect(codes()).toBe('invalid_token');
    const token = model.issueToken();
    expect(codes(token)).toBeUndefined();
    model.expireTokens();
    expect(codes(token)).toBe('invalid_token');
  });
});

describe('deleting a Deployment', () => {
  const DELETE = 'DELETE /deployments/key=checkout';

  test('takes a while, after which it is gone', () => {
    const { ask, redeploy, pass } = openModel();
    expect(ask(`${DELETE}?version=7`).status).toBe(409);
    expect(ask(`${DELETE}?version=1`)).toMatchObject({
      status: 202,
      json: { status: 'Undeploying' },
    });
    expect(redeploy(2).json['message']).toContain('Already undeploying');
    expect(ask(DELETE).code).toBe('DeploymentInvalidStatusTransition');
    pass(PACE_MS);
    expect(ask('GET /deployments/key=checkout').status).toBe(404);
  });

  test('can fail, which leaves it there', () => {
    const { ask, pass, look, redeploy } = openModel({ undeployFails: true });
    ask(DELETE);
    pass(PACE_MS);
    expect(look()['status']).toBe('UndeployFailed');
    expect(redeploy(2).status).toBe(201);
  });

  test('can be asked for twice, where secondDeleteRefused is off', () => {
    const { ask, model } = openModel({ secondDeleteRefused: false });
    expect([ask(DELETE).status, ask(DELETE).status]).toEqual([202, 202]);
    expect(model.effects).toHaveLength(1);
  });
});
