import { describe, expect, test } from '@jest/globals';
import { readAttempts } from '../../../src/kept/attempts.ts';
import { isOfTarget } from '../../../src/reporting/isOfTarget.ts';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import { toAttempt } from './pastAttempts.ts';

const target = { platform: 'bigcommerce', environment: 'production', target: 'abc/u-1' };
const { signal } = new AbortController();

function isOf(payload: Readonly<Record<string, string>>): boolean {
  return isOfTarget(toAttempt({ id: 1, states: [], payload }).deployment, target);
}

describe('deployments of a target', () => {
  test('are those of the same project of the same store, by UUID or by name', () => {
    const platform = 'bigcommerce';
    expect(isOf({ platform, target: 'abc/u-1' })).toBe(true);
    expect(isOf({ platform, target: 'abc/shop', project_uuid: 'u-1' })).toBe(true);
    expect(isOf({ platform, target: 'abc/shop', project_uuid: 'u-2' })).toBe(false);
    expect(isOf({ platform, target: 'xyz/shop', project_uuid: 'u-1' })).toBe(false);
    expect(isOf({ platform: 'commercetools', target: 'abc/u-1' })).toBe(false);
    expect(isOf({})).toBe(false);
  });

  test('are read newest first, with their statuses, and not all of a long history', async () => {
    const repository = memoryRepository();
    for (let id = 1; id <= 80; id += 1) {
      const payload = { platform: 'bigcommerce', target: id % 2 === 0 ? 'abc/u-1' : 'abc/other' };
      repository.made.push({ id, environment: 'production', payload, statuses: [] });
    }
    repository.made.at(-1)?.statuses.push({ state: 'success', description: '' });
    const read: number[] = [];
    for await (const { deployment, statuses } of readAttempts(repository, target, signal)) {
      read.push(deployment.id);
      expect(statuses).toHaveLength(deployment.id === 80 ? 1 : 0);
    }
    expect(read.slice(0, 3)).toEqual([80, 78, 76]);
    expect(read).toHaveLength(40);
    expect(repository.calls.filter((call) => call.startsWith('statuses'))).toHaveLength(40);
  });
});
