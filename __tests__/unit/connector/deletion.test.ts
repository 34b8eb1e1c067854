import { describe, expect, test } from '@jest/globals';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import { effectsOf, runAgainst } from './connectorRun.ts';

const remove = { command: 'delete', tag: '' };
const draft: NewConnector = { draftOnly: true, isPreviewable: 'none' };
const pullRequest = { number: 7, author: 'someone', fromFork: false };
const ofPull = { name: 'pull_request', action: 'closed', pullRequest };

describe('deleting a draft', () => {
  test('waits until it is gone', async () => {
    const ended = await runAgainst(remove, {
      connector: draft,
      connect: { draftDeleteMs: 30_000 },
    });
    expect(ended.isGreen).toBe(true);
    expect(ended.outputs['status']).toBe('deleted');
    expect(ended.model.connectors()).toEqual([]);
    expect(ended.asked().at(-1)).toBe('GET /connectors/drafts/{id}');
  });

  test('is done when it is gone already', async () => {
    const ended = await runAgainst({ ...remove, connector_key: 'nothing' });
    expect(ended.outputs['status']).toBe('already_gone');
    expect(effectsOf(ended)).toEqual([]);
  });

  test('looks after a lost answer, and asks again only when it is still there', async () => {
    const lost = await runAgainst(remove, {
      connector: draft,
      before: ({ fail }) => {
        fail({ on: 'DELETE', how: 'lost' });
      },
    });
    expect(lost.outputs['status']).toBe('deleted');
    expect(effectsOf(lost)).toHaveLength(1);
    const dropped = await runAgainst(remove, {
      connector: draft,
      before: ({ fail }) => {
        fail({ on: 'DELETE', how: 'dropped' });
      },
    });
    expect(dropped.outputs['status']).toBe('deleted');
    expect(dropped.asked().filter((each) => each.startsWith('DELETE'))).toHaveLength(2);
  });

  test('looks only in a dry run', async () => {
    const ended = await runAgainst({ ...remove, dry_run: 'true' }, { connector: draft });
    expect(ended.outputs['status']).toBe('planned');
    expect(effectsOf(ended)).toEqual([]);
  });
});

describe('a draft is not deleted', () => {
  test.each<[string, NewConnector, RegExp]>([
    ['when it is published', {}, /was published/],
    ['when it was published once', { draftTag: 'v2', status: 'Draft' }, /was published/],
    [
      'while it is being published',
      { ...draft, checkedBy: { what: 'publish', forMs: 60_000, end: 'completed' } },
      /is being published/,
    ],
    ['in certification', { ...draft, status: 'InCertification' }, /InCertification/],
  ])('%s', async (_name, connector, words) => {
    const ended = await runAgainst(remove, { connector });
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
    expect(ended.outputs['error_message']).toMatch(words);
    expect(effectsOf(ended)).toEqual([]);
  });

  test('when a published Connector of it answers, whatever the draft says', async () => {
    const hiding = {
      kind: 'draft that says nothing of it',
      edit: (body: object) => ({ ...body, alreadyListed: false, status: 'Draft' }),
    };
    const ended = await runAgainst(remove, {
      before: ({ fail, model }) => {
        const [record] = model.connectors();
        const body = { id: record?.id, key: 'search', version: 1, repository: { tag: 'v1.0.0' } };
        fail({ on: 'GET /connectors/drafts', how: { status: 200, body: hiding.edit(body) } });
      },
    });
    expect(ended.outputs['error_message']).toContain('has a published Connector');
    expect(effectsOf(ended)).toEqual([]);
  });

  test('when the platform does not say whether it was published', async () => {
    const ended = await runAgainst(remove, {
      connector: draft,
      before: ({ fail, model }) => {
        const id = model.connectors()[0]?.id ?? '';
        fail({ on: 'GET /connectors/drafts', how: { status: 200, body: { id, version: 1 } } });
      },
    });
    expect(ended.outputs['error_message']).toContain('may have been published');
    expect(effectsOf(ended)).toEqual([]);
  });

  test('when it cannot be seen whether it was published: a 404 of a gateway is no word of the platform', async () => {
    const ended = await runAgainst(remove, {
      connector: draft,
      before: ({ fail, model }) => {
        const id = model.connectors()[0]?.id ?? '';
        fail({ on: `GET /connectors/${id}`, how: { status: 404, body: '<html></html>' } });
      },
    });
    expect(ended.outputs['status']).toBe('failed');
    expect(effectsOf(ended)).toEqual([]);
  });

  test('when a Deployment of the project uses it', async () => {
    const ended = await runAgainst(remove, {
      connector: { draftOnly: true },
      before: ({ model }) => {
        model.addDeployment({ key: 'search-pr-7', connector: 'search', type: 'preview' });
      },
    });
    expect(ended.outputs['error_message']).toContain('The Deployment search-pr-7');
    expect(effectsOf(ended)).toEqual([]);
  });

  test.each([
    ['by its key, before anything is sent', { connector_key: 'search' }],
    ['by its key with another number', { connector_key: 'search-pr-17' }],
  ])('in a run of another pull request, %s', async (_name, inputs) => {
    const ended = await runAgainst({ ...remove, ...inputs }, { connector: draft, event: ofPull });
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
    expect(ended.asked()).toEqual([]);
  });

  test('in a run of another pull request by its id, for its key does not hold the number', async () => {
    const ended = await runAgainst(
      { ...remove, connector_key: '', connector_id: 'id-1' },
      { connector: { ...draft, key: 'search-pr-8' }, event: ofPull },
    );
    expect(ended.outputs['error_message']).toContain('does not contain 7');
    expect(effectsOf(ended)).toEqual([]);
    const own = await runAgainst(
      { ...remove, connector_key: 'search-pr-7' },
      { connector: { ...draft, key: 'search-pr-7' }, event: ofPull },
    );
    expect(own.outputs['status']).toBe('deleted');
  });
});
