import { describe, expect, test } from '@jest/globals';
import type { LiveProof } from '../../../../src/deploy/index.ts';
import { ofPull, openMemoryStage } from '../../../support/memory/memoryPlatform.ts';
import type { MemoryRunner } from '../../../support/memory/memoryRunner.ts';

const SEEN: LiveProof = { verified: true, sentence: 'The site serves this build: it has /a.js.' };
const OLD: LiveProof = { verified: false, sentence: 'The site still answers as before for /a.js.' };
const UNVERIFIED: LiveProof = {
  verified: undefined,
  sentence: 'Could not verify that the site serves this build: <b>why</b>.',
};

const summaryOf = ({ summaries }: MemoryRunner): string => summaries.join('\n');

describe('what is seen of the site', () => {
  test('a site that serves the build leaves the step green, and is named in output, log and summary', async () => {
    const { deploy, repository } = openMemoryStage();
    const run = await deploy({ proof: SEEN });
    expect(run.outputs).toMatchObject({ status: 'completed', verified: 'true' });
    expect(run.lines).toContain(SEEN.sentence);
    expect(summaryOf(run)).toContain(SEEN.sentence);
    expect(repository.made[0]?.payload).toMatchObject({ live_file: 'record of first' });
  });

  test('a site that still serves the previous version makes the step red, and nothing is retired', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({});
    const event = ofPull('c0ffee2');
    const run = await deploy({ proof: OLD, content: 'second', event });
    expect(run.outputs).toMatchObject({
      status: 'unhealthy',
      error_code: 'unhealthy',
      verified: 'false',
    });
    expect(run.outputs['error_message']).toContain(OLD.sentence);
    expect(summaryOf(run)).toMatch(/### Deployed, but the site still serves the previous version/);
    expect(summaryOf(run)).toMatch(/\*\*Live now:\*\* still .*c0ffee1/);
    expect(summaryOf(run)).not.toMatch(/^The site still/m);
    const states = repository.made.map(({ statuses }) => statuses.at(-1));
    expect(states).toMatchObject([
      { state: 'success' },
      { state: 'error', description: 'Deployed, but the site still serves the previous version' },
    ]);
  });

  test('what is not certain is said in a line, and the step stays green without the output', async () => {
    const { deploy } = openMemoryStage();
    const run = await deploy({ proof: UNVERIFIED });
    expect(run.outputs['status']).toBe('completed');
    expect(run.outputs).not.toHaveProperty('verified');
    expect(run.lines.filter((line) => line.startsWith('Could not verify'))).toEqual([
      UNVERIFIED.sentence,
    ]);
    expect(summaryOf(run)).toContain(
      String.raw`Could not verify that the site serves this build: \<b>why\</b>.`,
    );
  });

  test('what is not certain is red where proof is required', async () => {
    const { deploy, repository } = openMemoryStage();
    const run = await deploy({ proof: UNVERIFIED, mustVerify: true });
    expect(run.outputs).toMatchObject({ status: 'unhealthy', error_code: 'unhealthy' });
    expect(run.outputs).not.toHaveProperty('verified');
    expect(summaryOf(run)).toMatch(/\*\*Live now:\*\* this version/);
    expect(repository.made.at(-1)?.statuses.at(-1)?.state).toBe('error');
  });

  test('nothing after an unhealthy end is called unchanged', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({ proof: OLD });
    const again = await deploy({ proof: SEEN }, { skip_unchanged: 'true' });
    expect(again.outputs['status']).toBe('completed');
    expect(deployed).toHaveLength(2);
  });

  test('a run gets what the previous run wrote of its build', async () => {
    const { deploy } = openMemoryStage();
    await deploy({ proof: SEEN });
    const records: unknown[] = [];
    await deploy({ proof: SEEN, content: 'second', onVerify: (record) => records.push(record) });
    expect(records).toEqual(['record of first']);
  });

  test('there is no health check of a site that still serves the previous version', async () => {
    const { deploy } = openMemoryStage();
    const isChecked = ({ lines }: MemoryRunner): boolean => lines.includes('[Health check]');
    expect(isChecked(await deploy({ proof: SEEN }, { health_check: '/' }))).toBe(true);
    expect(isChecked(await deploy({ proof: OLD }, { health_check: '/' }))).toBe(false);
  });
});
