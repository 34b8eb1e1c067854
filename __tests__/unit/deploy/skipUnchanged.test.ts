import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../src/errors/actionError.ts';
import { openMemoryStage } from '../../support/memoryPlatform.ts';

const skip = { skip_unchanged: 'true' };
const REPORTED = { platformStatus: 'failed', platformCode: 'E', message: 'No.', hint: undefined };
const FAILS = { content: 'second', end: { kind: 'failed', ...REPORTED } } as const;

describe('skip_unchanged', () => {
  test('deploys nothing when the last run deployed the same', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    expect((await deploy({}, skip)).outputs['status']).toBe('unchanged');
    expect(deployed).toEqual(['first']);
  });

  test('deploys again after a run that failed, as another build may be live since', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    expect((await deploy(FAILS, skip)).outputs['status']).toBe('failed');
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
    expect(deployed).toEqual(['first', 'second', 'first']);
  });

  test('deploys again after a run whose site has no URL for the health check', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    const end = { kind: 'completed', platformStatus: 'completed', urls: [] } as const;
    await deploy({ content: 'second', end }, { ...skip, health_check: '/' });
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
    expect(deployed).toEqual(['first', 'second', 'first']);
  });

  test('deploys again after a run that ended by a bug once its deployment was created', async () => {
    const { deploy } = openMemoryStage();
    await deploy({}, skip);
    const onComplete = (): never => {
      throw new TypeError('x is not a function');
    };
    const broken = await deploy({ content: 'second', onComplete }, skip);
    expect(broken.outputs).toMatchObject({ status: 'unknown', error_code: 'bug' });
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
  });

  test('deploys nothing after a run that failed before it created anything', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    const refuses = new ActionError('http', 'The token was refused.');
    expect((await deploy({ content: 'second', refuses }, skip)).outputs['status']).toBe('failed');
    expect((await deploy({}, skip)).outputs['status']).toBe('unchanged');
    expect(deployed).toEqual(['first']);
  });
});
