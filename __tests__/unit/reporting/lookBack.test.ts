import { describe, expect, test } from '@jest/globals';
import { lookBack } from '../../../src/reporting/index.ts';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';

const subject = { platform: 'memory', environment: 'production', target: 'shop' };
const { signal } = new AbortController();

interface Found {
  readonly shown: readonly number[];
  readonly recent: readonly number[];
}

async function look(repository: MemoryRepository, besides = 'own'): Promise<Found> {
  const [shown, recent]: number[][] = [[], []];
  const news = {
    shown: ({ deployment }: { deployment: { id: number } }) => shown?.push(deployment.id),
    recent: ({ deployment }: { deployment: { id: number } }) => recent?.push(deployment.id),
  };
  await lookBack(repository, { ...subject, besides, news }, signal);
  return { shown: shown ?? [], recent: recent ?? [] };
}

function openHistory(
  ...states: readonly ('success' | 'failure' | 'error' | 'inactive')[]
): MemoryRepository {
  const repository = memoryRepository();
  states.forEach((state, at) => {
    const payload = { platform: 'memory', target: 'shop', correlation_id: `run-${String(at)}` };
    const statuses = [{ state, description: '' }];
    repository.made.push({ id: at + 1, environment: 'production', payload, statuses });
  });
  return repository;
}

describe('a look back', () => {
  test('finds the last five deployments of the target, and asks for no more statuses', async () => {
    const repository = openHistory(
      ...Array.from({ length: 9 }, () => 'inactive' as const),
      'success',
    );
    await expect(look(repository)).resolves.toEqual({ shown: [10], recent: [10, 9, 8, 7, 6] });
    expect(repository.calls.filter((call) => call.startsWith('latestStatus'))).toHaveLength(5);
    expect(repository.calls.filter((call) => call.startsWith('deployments'))).toHaveLength(1);
  });

  test('leaves the deployment of the run itself out', async () => {
    const repository = openHistory('inactive', 'success', 'failure');
    await expect(look(repository, 'run-2')).resolves.toEqual({ shown: [2], recent: [2, 1] });
  });

  test('shows nothing as live after an attempt that may have replaced it', async () => {
    const repository = openHistory('success', 'error', 'failure');
    await expect(look(repository)).resolves.toEqual({ shown: [], recent: [3, 2, 1] });
  });
});
