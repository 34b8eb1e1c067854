import { describe, expect, test } from '@jest/globals';
import { PACE_MS, openModel } from './openModel.ts';
import type { OpenModel, Reply } from './openModel.ts';

const DRAFT = '/connectors/drafts/key=connector';

function update({ ask }: OpenModel, version: number, ...actions: object[]): Reply {
  return ask(`POST ${DRAFT}`, { version, actions });
}

function read({ ask }: OpenModel): Record<string, unknown> {
  return ask(`GET ${DRAFT}`).json;
}

const to = (tag: string): object => ({ action: 'setRepository', tag });
const preview = { action: 'updatePreviewable' };
const publish = { action: 'publish', certification: false };

describe('a draft', () => {
  test('is checked for a while after a preview was requested, and is then previewable', () => {
    const open = openModel();
    expect(update(open, 1, to('v2'), preview)).toMatchObject({
      status: 201,
      json: { version: 2, isPreviewable: 'pending', status: 'Draft', hasChanges: true },
    });
    expect(update(open, 2, preview).code).toBe('ConnectorStagedPreviewRequestUnderProcess');
    open.pass(PACE_MS);
    const entries = Array.from({ length: 3 }, () =>
      expect.objectContaining({ type: 'Information' }),
    );
    expect(read(open)).toMatchObject({ isPreviewable: 'true', previewableReport: { entries } });
  });

  test('falls back to none with another tag, and its published Connector stays as it is', () => {
    const open = openModel();
    expect(read(open)).toMatchObject({ status: 'Published', isPreviewable: 'true' });
    update(open, 1, to('v2'));
    expect(read(open)).toMatchObject({ status: 'Draft', isPreviewable: 'none', hasChanges: true });
    expect(open.ask('GET /connectors/key=connector').json).toMatchObject({
      version: 1,
      repository: { tag: 'v1.0.0' },
    });
  });

  test('keeps what it was, where the switches say so', () => {
    const open = openModel({ previewableFallsBack: false, statusFallsBack: false });
    update(open, 1, to('v2'));
    expect(read(open)).toMatchObject({ status: 'Published', isPreviewable: 'true' });
  });

  test('is published after its check, takes no update meanwhile, and is then redeployed', () => {
    const open = openModel();
    expect(update(open, 1, to('v2'), publish).json).toMatchObject({ status: 'Processing' });
    expect(update(open, 2, to('v3')).status).toBe(400);
    open.pass(PACE_MS);
    expect(read(open)).toMatchObject({ status: 'Published', hasChanges: false });
    expect(open.ask('GET /connectors/key=connector').json).toMatchObject({
      version: 2,
      repository: { tag: 'v2' },
    });
    open.redeploy(1, { updateConnector: true });
    open.pass(2 * PACE_MS);
    expect(open.look()).toMatchObject({ connector: { repository: { tag: 'v2' } } });
    expect(open.model.draftEffects.map(({ what, tag }) => `${what} ${tag}`)).toEqual([
      'set-repository v2',
      'publish v2',
    ]);
  });

  test('is published late for others, where publishedLagMs says so', () => {
    const open = openModel({ publishedLagMs: 1000 });
    update(open, 1, to('v2'), publish);
    open.pass(PACE_MS);
    expect(read(open)['status']).toBe('Published');
    expect(open.ask('GET /connectors/key=connector').json).toMatchObject({ version: 1 });
    open.pass(1000);
    expect(open.ask('GET /connectors/key=connector').json).toMatchObject({ version: 2 });
  });

  test.each([
    ['unreachable', 'Git repository not reachable'],
    ['no-file', 'Connector specification file not found'],
    ['bad-file', 'Connector specification file validation check failed'],
    ['image', 'Image security analysis check failed'],
    ['analysis', 'SAST and SCA analysis check failed'],
    ['dependencies', 'SAST and SCA analysis check failed'],
    ['build', 'Application build failed'],
  ] as const)('fails its check when checkFault is %s, and says why', (checkFault, title) => {
    for (const [action, field] of [
      [preview, 'previewableReport'],
      [publish, 'publishingReport'],
    ] as const) {
      const open = openModel({ checkFault });
      update(open, 1, to('v2'), action);
      open.pass(PACE_MS);
      const { entries } = read(open)[field] as { readonly entries: readonly object[] };
      expect(entries.at(-1)).toMatchObject({ type: 'Error', title });
      const ended = action === preview ? { isPreviewable: 'false' } : { status: 'Failed' };
      expect(read(open)).toMatchObject(ended);
    }
  });

  test.each([
    ['unreachable', 'GitRepositoryNotReachable'],
    ['no-file', 'ConnectorSpecificationFileNotFound'],
    ['bad-file', 'ConnectorSpecificationFileNotValid'],
  ] as const)('is refused a tag that is %s, where faultsShow at the call', (checkFault, code) => {
    const open = openModel({ checkFault, faultsShow: 'call' });
    expect(update(open, 1, to('v2'), preview).code).toBe(code);
    expect(read(open)).toMatchObject({ version: 1, repository: { tag: 'v1.0.0' } });
  });

  test('has stale reads, a moving version, a lost key and no end of a check, where switches say so', () => {
    const stale = openModel({ draftStale: { what: 'all', reads: 1, answer: true } });
    expect(update(stale, 1, to('v2'), preview).json).toMatchObject({ isPreviewable: 'true' });
    expect(read(stale)).toMatchObject({ version: 1, isPreviewable: 'true' });
    expect(read(stale)).toMatchObject({ version: 2, isPreviewable: 'pending' });
    const moving = openModel({ draftVersionMoves: true, draftKeepsKey: false });
    const { id } = update(moving, 1, to('v2'), preview).json as { readonly id: string };
    moving.pass(PACE_MS);
    expect(moving.ask(`GET ${DRAFT}`).status).toBe(404);
    expect(moving.ask(`GET /connectors/drafts/${id}`).json).toMatchObject({ version: 3 });
    const held = openModel({ holdAt: 'Check' });
    update(held, 1, preview);
    held.pass(100 * PACE_MS);
    expect(read(held)).toMatchObject({ isPreviewable: 'pending' });
    held.set({ holdAt: undefined });
    expect(read(held)).toMatchObject({ isPreviewable: 'true' });
  });

  test('is deleted together with what was published of it', () => {
    const open = openModel({ draftDeleteMs: 50 });
    expect(open.ask(`DELETE ${DRAFT}`).status).toBe(200);
    expect(open.ask(`GET ${DRAFT}`).status).toBe(200);
    open.pass(50);
    expect(open.ask(`GET ${DRAFT}`).code).toBe('ResourceNotFound');
    expect(open.ask('GET /connectors/key=connector').code).toBe('ResourceNotFound');
    expect(open.redeploy(1, { updateConnector: true }).code).toBe(
      'DeploymentConnectorUpdateFailure',
    );
  });

  test.each([
    ['another version', 2, [preview], 'ConcurrentModification'],
    ['an unknown action', 1, [{ action: 'deploy' }], 'InvalidJsonInput'],
    ['a field of no action', 1, [{ ...preview, wait: true }], 'InvalidJsonInput'],
    ['certification as text', 1, [{ ...publish, certification: 'no' }], 'InvalidJsonInput'],
    ['a tag that is none', 1, [to('a..b')], 'InvalidJsonInput'],
    ['no action', 1, [], 'InvalidJsonInput'],
  ])('refuses %s', (_name, version, actions, code) => {
    const open = openModel();
    expect(update(open, version, ...actions).code).toBe(code);
    expect(open.model.draftEffects).toEqual([]);
  });

  test('takes every other documented update', () => {
    const open = openModel();
    const actions = [
      { action: 'setName', name: 'New' },
      { action: 'setDescription', description: 'Does this' },
      { action: 'setSupportedRegions', regions: ['us-east-2.aws'] },
      { action: 'setIntegrationTypes', integrationTypes: ['search', 'other'] },
      { action: 'addPrivateProject', privateProject: 'us-east-2.aws:other' },
      { action: 'setCreatorEmail', creatorEmail: 'new@example.com' },
      { action: 'setCreatorNoOfContributors', creatorNoOfContributors: 3 },
      { action: 'addCertificationComment', comment: 'Please' },
      { action: 'unlist' },
    ];
    expect(update(open, 1, ...actions)).toMatchObject({
      status: 201,
      json: {
        name: 'New',
        description: 'Does this',
        supportedRegions: ['us-east-2.aws'],
        integrationTypes: ['search', 'other'],
        privateProjects: ['us-east-2.aws:other'],
        creator: { email: 'new@example.com', noOfContributors: 3 },
      },
    });
  });
});

describe('a new draft', () => {
  const wanted = {
    key: 'pr-7',
    name: 'Preview of 7',
    creator: { email: 'dev@example.com' },
    repository: { url: 'git@github.com:acme/connector.git', tag: 'pr-7-abc' },
    privateProjects: ['europe-west1.gcp:shop'],
  };

  test('is there at once, unpublished and not previewable, and its key is taken', () => {
    const { ask, model } = openModel({ draftConfigurations: 'checked' });
    const { status, json } = ask('POST /connectors/drafts', wanted);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      key: 'pr-7',
      version: 1,
      status: 'Draft',
      isPreviewable: 'none',
      alreadyListed: false,
      private: true,
    });
    expect(json).not.toHaveProperty('configurations');
    expect(ask('POST /connectors/drafts', wanted).code).toBe('DuplicateField');
    expect(ask('GET /connectors/key=pr-7').code).toBe('ResourceNotFound');
    expect(ask('GET /connectors/drafts').json).toMatchObject({ total: 2 });
    expect(model.draftEffects).toMatchObject([{ what: 'create-draft', tag: 'pr-7-abc' }]);
  });

  test.each([
    ['no creator', { creator: undefined }],
    ['a repository elsewhere', { repository: { url: 'https://example.com/a/b.git', tag: 'v1' } }],
    ['an unknown integration type', { integrationTypes: ['payments'] }],
    ['a project without its region', { privateProjects: ['p'] }],
    ['an unknown field', { tag: 'v1' }],
  ])('is refused with %s', (_name, change) => {
    const { ask } = openModel();
    expect(ask('POST /connectors/drafts', { ...wanted, ...change }).code).toBe('InvalidJsonInput');
  });

  test('needs the scope manage_connectors', () => {
    const { ask } = openModel({}, ['view_connectors', 'manage_connectors_deployments']);
    expect(ask('POST /connectors/drafts', wanted).code).toBe('AuthorizationError');
    expect(ask('GET /connectors/drafts/key=connector').status).toBe(200);
    expect(ask(`DELETE ${DRAFT}`).code).toBe('AuthorizationError');
  });
});
