import { describe, expect, test } from '@jest/globals';
import { draftReader } from '../../../src/platforms/index.ts';
import { memoryConnect, memoryInputs } from '../../support/memory/memoryConnect.ts';
import type { MemoryConnect } from '../../support/memory/memoryConnect.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { runJob } from './workflowStep.ts';
import type { JobRun } from './workflowStep.ts';

const credentials = {
  CTP_REGION: memoryInputs.region,
  CTP_PROJECT_KEY: memoryInputs.project_key,
  CTP_CLIENT_ID: memoryInputs.client_id,
  CTP_CLIENT_SECRET: memoryInputs.client_secret,
};

describe('the draft to copy from', () => {
  const read = async (
    env: Readonly<Record<string, string>> = {},
    before: (stage: MemoryConnect) => void = () => undefined,
  ): Promise<JobRun & MemoryConnect> => {
    const clock = virtualClock();
    const stage = memoryConnect(clock);
    before(stage);
    const describeDraft = draftReader(stage.tools);
    const given = { ...credentials, CONNECTOR_KEY: 'search', ...env };
    const run = await clock.runUntil(runJob('describe-draft', given, { describeDraft }));
    return { ...stage, ...run };
  };

  test('gives what a preview of it needs, and is not changed', async () => {
    const { isGreen, runner, model, updates, asked } = await read();
    expect(isGreen).toBe(true);
    const [{ facts }] = model.connectors() as [ReturnType<typeof model.connectors>[number]];
    expect(runner.outputs).toEqual({
      name: facts.name,
      creator_email: facts.creator['email'],
      repository_url: facts.url,
      integration_types: facts.integrationTypes.join(','),
    });
    expect(runner.secrets).toContain(memoryInputs.client_secret);
    expect(asked()).toEqual(['GET /connectors/drafts/key=search']);
    expect(updates()).toEqual([]);
  });

  test('is read again when the network breaks', async () => {
    const { isGreen, asked } = await read({}, ({ fail }) => {
      fail({ on: 'GET /connectors/drafts', how: 'dropped' });
    });
    expect(isGreen).toBe(true);
    expect(asked()).toHaveLength(2);
  });

  test('shows no repository whose URL has a token in it', async () => {
    const body = {
      name: 'Search',
      repository: { url: 'https://token@github.com/acme/search.git' },
    };
    const { runner } = await read({}, ({ fail }) => {
      fail({ on: 'GET /connectors/drafts', how: { status: 200, body: JSON.stringify(body) } });
    });
    expect(runner.outputs).toEqual({
      ...{ name: 'Search', creator_email: '', repository_url: '', integration_types: '' },
    });
  });

  test('is named when it is missing, and so is what its environment lacks', async () => {
    const missing = await read({ CONNECTOR_KEY: 'other' });
    expect(missing.isGreen).toBe(false);
    expect(missing.annotations).toContain('connector_key: there is no draft with the key other');
    const wrong = await read({ CTP_REGION: '', CTP_CLIENT_SECRET: '' });
    expect(wrong.annotations).toMatch(/region[^]*client_secret/);
    expect(wrong.asked()).toEqual([]);
  });
});
