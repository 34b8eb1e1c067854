import { describe, expect, test } from '@jest/globals';
import { effectsOf, runAgainst } from './connectorRun.ts';

const MINUTE_MS = 60_000;
const setRepository = {
  action: 'setRepository',
  url: 'https://github.com/sandbox/search.git',
  tag: 'v2',
};

describe('publishing a tag', () => {
  test('sets it, publishes without certification in one call, follows the check, and is published', async () => {
    const ended = await runAgainst({});
    expect(ended.isGreen).toBe(true);
    expect(ended.updates()).toEqual([
      { version: 1, actions: [setRepository, { action: 'publish', certification: false }] },
    ]);
    expect(ended.outputs).toMatchObject({
      status: 'published',
      connector_key: 'search',
      connector_version: '2',
      connector_tag: 'v2',
      platform_status: 'Published',
      report_path: '/tmp/check-report.json',
    });
    expect(ended.model.connectors()[0]?.published).toMatchObject({ tag: 'v2' });
    expect(ended.asked()).toEqual(
      expect.arrayContaining([
        'GET /connectors/drafts/key=search',
        'POST /connectors/drafts/{id}',
        'GET /connectors/{id}',
      ]),
    );
    expect(ended.log).toContain('Image security analysis check succeeded');
    expect(ended.log).toMatch(/\| Check \| Result \|/);
    expect(ended.report).toMatchObject({ tag: 'v2', status: 'Published', entries: { length: 3 } });
  });

  test('takes the tag of the run by default', async () => {
    const ended = await runAgainst({ tag: '' }, { event: { ref: 'refs/tags/v2' } });
    expect(ended.outputs).toMatchObject({ status: 'published', connector_tag: 'v2' });
  });

  test('sends no tag that the draft already has', async () => {
    const ended = await runAgainst({}, { connector: { draftTag: 'v2', isPreviewable: 'none' } });
    expect(ended.updates()).toEqual([
      { version: 2, actions: [{ action: 'publish', certification: false }] },
    ]);
    expect(ended.outputs['status']).toBe('published');
  });

  test('sets another repository even when the tag is the same', async () => {
    const url = 'git@github.com:acme/search.git';
    const ended = await runAgainst({ tag: 'v1.0.0', repository_url: url });
    expect(ended.updates()).toMatchObject([
      { actions: [{ action: 'setRepository', url, tag: 'v1.0.0' }, { action: 'publish' }] },
    ]);
  });

  test('sends nothing when the tag is published already, and advises a new one', async () => {
    const ended = await runAgainst({ tag: 'v1.0.0' });
    expect(ended.outputs).toMatchObject({ status: 'unchanged', connector_version: '1' });
    expect(ended.updates()).toEqual([]);
    expect(ended.log).toContain('release a new tag');
  });

  test('waits until the published Connector shows the tag, so that a redeploy takes it', async () => {
    const ended = await runAgainst({}, { connect: { publishedLagMs: 60_000 } });
    expect(ended.outputs).toMatchObject({ status: 'published', connector_version: '2' });
    expect(ended.asked().filter((each) => each === 'GET /connectors/{id}').length).toBeGreaterThan(
      3,
    );
    const never = await runAgainst({}, { connect: { publishedLagMs: 900_000 } });
    expect(never.outputs['status']).toBe('published');
    expect(never.log).toContain('set `expected_tag`');
  });

  test('is said to have failed by the status of the draft, with an error and a remedy for each check', async () => {
    const ended = await runAgainst({}, { connect: { checkFault: 'image', skippedCheck: true } });
    expect(ended.isGreen).toBe(false);
    expect(ended.outputs).toMatchObject({
      status: 'failed',
      error_code: 'Failed',
      error_message: 'v2 was not published: Image security analysis check failed.',
    });
    const errors = ended.runner.lines.filter((line) => line.startsWith('error: '));
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^error: Image security.*CVE-2026-0001.*\nUpdate the runtime/s);
    expect(ended.report).toMatchObject({ status: 'Failed' });
  });
});

describe('requesting a preview', () => {
  test('sets the tag and requests the check in one call, and is previewable', async () => {
    const ended = await runAgainst({ command: 'preview' });
    expect(ended.updates()).toEqual([
      { version: 1, actions: [setRepository, { action: 'updatePreviewable' }] },
    ]);
    expect(ended.outputs).toMatchObject({
      status: 'previewable',
      platform_status: 'true',
      connector_tag: 'v2',
      connector_version: '2',
    });
    expect(ended.clock.now() - 1_000_000).toBeLessThan(12 * MINUTE_MS);
  });

  test('sends nothing when the draft is previewable with this tag', async () => {
    const ended = await runAgainst({ command: 'preview', tag: 'v1.0.0' });
    expect(ended.outputs['status']).toBe('unchanged');
    expect(ended.updates()).toEqual([]);
  });

  test('does not take an entry of type Error for a failure', async () => {
    const ended = await runAgainst({ command: 'preview' }, { connect: { skippedCheck: true } });
    expect(ended.outputs['status']).toBe('previewable');
    expect(ended.runner.lines.filter((line) => line.startsWith('error: '))).toEqual([]);
    expect(ended.log).toContain('Skipped: SAST and SCA analysis check skipped');
  });

  test('reads a boolean like the text', async () => {
    const good = await runAgainst({ command: 'preview' }, { connect: { previewable: 'boolean' } });
    expect(good.outputs['status']).toBe('previewable');
    const bad = await runAgainst(
      { command: 'preview' },
      { connect: { previewable: 'boolean', checkFault: 'build' } },
    );
    expect(bad.outputs).toMatchObject({ status: 'failed', error_code: 'isPreviewable=false' });
  });

  test.each([
    ['unreachable', /connect-mu/],
    ['no-file', /Push the tag/],
    ['bad-file', /Fix connect\.yaml/],
    ['image', /image is built from/],
    ['analysis', /Fix the code/],
    ['dependencies', /npm audit/],
    ['build', /npm run build/],
  ] as const)('says who has to fix a tag that is %s, and where', async (checkFault, remedy) => {
    const ended = await runAgainst({ command: 'preview' }, { connect: { checkFault } });
    expect(ended.outputs['status']).toBe('failed');
    expect(ended.runner.lines.find((line) => line.startsWith('error: '))).toMatch(remedy);
  });

  test.each([
    ['unreachable', 'GitRepositoryNotReachable'],
    ['no-file', 'ConnectorSpecificationFileNotFound'],
    ['bad-file', 'ConnectorSpecificationFileNotValid'],
  ] as const)('tells a tag that is %s also when the call is refused', async (checkFault, code) => {
    const ended = await runAgainst(
      { command: 'preview' },
      { connect: { checkFault, faultsShow: 'call' } },
    );
    expect(ended.outputs).toMatchObject({ status: 'failed', error_code: code });
    expect(effectsOf(ended)).toEqual([]);
  });
});

describe('what was true before the call', () => {
  test.each([
    ['preview', { isPreviewable: 'true' as const }],
    ['publish', {}],
  ])('is never the outcome of %s, however long reads are old', async (command, connector) => {
    for (const connect of [
      { draftStale: { what: 'all', forMs: 40_000, answer: true } },
      {
        previewableFallsBack: false,
        statusFallsBack: false,
        draftStale: { what: 'all', reads: 3 },
      },
    ] as const) {
      const ended = await runAgainst(
        { command },
        { connector, connect: { ...connect, checkFault: 'analysis' } },
      );
      expect(ended.outputs['status']).toBe('failed');
      expect(ended.clock.now() - 1_000_000).toBeGreaterThan(9 * MINUTE_MS);
    }
  });

  test('is no failure either, when the same tag is tried again', async () => {
    const ended = await runAgainst(
      { command: 'preview' },
      {
        connector: { draftTag: 'v2', isPreviewable: 'false' },
        connect: { draftStale: { what: 'all', forMs: 40_000 } },
      },
    );
    expect(ended.outputs['status']).toBe('previewable');
  });

  test('is believed when nothing else shows for 45 seconds: a check can be too short to be seen', async () => {
    const ended = await runAgainst(
      { command: 'preview' },
      {
        connector: { draftTag: 'v2', isPreviewable: 'false' },
        connect: { checkMs: 1, checkFault: 'build' },
      },
    );
    expect(ended.outputs['status']).toBe('failed');
    expect(ended.clock.now() - 1_000_000).toBeLessThan(2 * MINUTE_MS);
  });
});
