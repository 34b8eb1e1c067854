import { describe, expect, test } from '@jest/globals';
import {
  NOT_STARTED,
  findCreated,
  findLive,
  lookBack,
  retireAll,
  retireOlder,
} from '../../../src/reporting/pastDeployments.ts';
import type { DeploymentState } from '../../../src/step/ports/repository.ts';
import type { PastDeployment } from '../../../src/reporting/index.ts';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';

const place = { platform: 'one', environment: 'production', target: 'store/shop' };
const { signal } = new AbortController();

/** A repository with deployments of one place, oldest first, numbered from 1. */
function repositoryWith(...states: readonly (DeploymentState | undefined)[]): MemoryRepository {
  const repository = memoryRepository();
  for (const [index, state] of states.entries()) add(repository, index + 1, state, place.target);
  return repository;
}

function add(
  repository: MemoryRepository,
  id: number,
  state: DeploymentState | undefined,
  target: string | undefined,
): void {
  repository.made.push({
    id,
    environment: place.environment,
    payload:
      target === undefined ? {} : { platform: 'one', target, correlation_id: `run-${String(id)}` },
    statuses: state === undefined ? [] : [{ state, description: '' }],
  });
}

const states = ({ made }: MemoryRepository): (string | undefined)[] =>
  made.map(({ statuses }) => statuses.at(-1)?.state);

describe('the deployment that is live', () => {
  test('is the newest that succeeded', async () => {
    const live = await findLive(repositoryWith('success', 'success'), place, signal);
    expect(live?.deployment.id).toBe(2);
  });

  test('is still the older one after a run that created nothing', async () => {
    const repository = repositoryWith('success');
    add(repository, 2, 'failure', place.target);
    Object.assign(repository.made[1]?.payload ?? {}, NOT_STARTED);
    expect((await findLive(repository, place, signal))?.deployment.id).toBe(1);
  });

  test.each([
    'failure',
    'error',
    'in_progress',
    'queued',
    'pending',
    'inactive',
    undefined,
  ] as const)('is not known after one that ended as %s', async (state) => {
    expect(await findLive(repositoryWith('success', state), place, signal)).toBeUndefined();
  });

  test('is none of another target in the same environment, nor of another tool', async () => {
    const repository = repositoryWith('success');
    add(repository, 2, 'success', 'store/other');
    add(repository, 3, 'success', undefined);
    expect((await findLive(repository, place, signal))?.deployment.id).toBe(1);
  });

  test('is none where nothing was deployed', async () => {
    expect(await findLive(memoryRepository(), place, signal)).toBeUndefined();
  });

  test('is looked for among the latest twenty only', async () => {
    const failures = Array<DeploymentState>(25).fill('failure');
    const repository = repositoryWith('success', ...failures);
    for (const { payload } of repository.made.slice(1)) Object.assign(payload, NOT_STARTED);
    expect(await findLive(repository, place, signal)).toBeUndefined();
    expect(repository.calls.filter((call) => call.startsWith('latestStatus'))).toHaveLength(20);
  });
});

/** Returns the id of what people are shown as live. */
async function shownOf(repository: MemoryRepository, subject = place): Promise<number | undefined> {
  const shown: number[] = [];
  const news = {
    shown: ({ deployment }: PastDeployment) => shown.push(deployment.id),
    recent: () => undefined,
  };
  await lookBack(repository, { ...subject, besides: 'run-9', news }, signal);
  return shown[0];
}

describe('a project that is deployed to by UUID and by name', () => {
  const same = {
    targets: ['store/u-1', 'store/shop'],
    id: { key: 'project_uuid', value: 'u-1' },
  };
  const byUuid = { ...place, target: 'store/u-1', same };

  test('is one target: what was deployed by its name is live, shown and retired', async () => {
    const repository = repositoryWith('success');
    expect((await findLive(repository, byUuid, signal))?.deployment.id).toBe(1);
    expect(await shownOf(repository, byUuid)).toBe(1);
    add(repository, 2, 'success', 'store/u-1');
    await retireOlder(repository, { ...byUuid, than: 2 }, signal);
    expect(states(repository)).toEqual(['inactive', 'success']);
  });

  test('is another one when a new project has the name', async () => {
    const repository = repositoryWith('success');
    Object.assign(repository.made[0]?.payload ?? {}, { project_uuid: 'u-0' });
    expect(await findLive(repository, byUuid, signal)).toBeUndefined();
    expect(await findLive(repository, { ...place, same }, signal)).toBeUndefined();
  });
});

describe('what people are shown as live before', () => {
  test('is the newest that succeeded, also after one that failed', async () => {
    expect(await shownOf(repositoryWith('success', 'success', 'failure'))).toBe(2);
  });

  test.each(['error', 'in_progress', 'queued', 'inactive', undefined] as const)(
    'is nothing after one that may have replaced it: %s',
    async (state) => {
      expect(await shownOf(repositoryWith('success', state))).toBeUndefined();
    },
  );

  test('is neither the run’s own nor one that was never started', async () => {
    const repository = repositoryWith('success', 'error');
    Object.assign(repository.made[1]?.payload ?? {}, NOT_STARTED);
    add(repository, 9, 'in_progress', place.target);
    expect(await shownOf(repository)).toBe(1);
  });
});

describe('an older deployment', () => {
  test('becomes inactive, but neither what failed nor what is newer', async () => {
    const repository = repositoryWith('success', 'failure', 'success', 'success');
    await retireOlder(repository, { ...place, than: 3 }, signal);
    expect(states(repository)).toEqual(['inactive', 'failure', 'success', 'success']);
  });

  test('becomes inactive with all before it that are still shown, the oldest first', async () => {
    const repository = repositoryWith('success', 'inactive', 'success', 'success');
    await retireOlder(repository, { ...place, than: 4 }, signal);
    expect(states(repository)).toEqual(['inactive', 'inactive', 'inactive', 'success']);
    const added = repository.calls.filter((call) => call.startsWith('addStatus'));
    expect(added).toEqual(['addStatus 1 inactive', 'addStatus 3 inactive']);
  });

  test('is not looked for beyond one that was replaced already', async () => {
    const repository = repositoryWith('success', 'success', 'success');
    await retireOlder(repository, { ...place, than: 2 }, signal);
    await retireOlder(repository, { ...place, than: 3 }, signal);
    const before = repository.calls.length;
    add(repository, 4, 'success', place.target);
    await retireOlder(repository, { ...place, than: 4 }, signal);
    expect(states(repository)).toEqual(['inactive', 'inactive', 'inactive', 'success']);
    const looks = repository.calls.slice(before).filter((call) => call.startsWith('latestStatus'));
    expect(looks).toEqual(['latestStatus 3', 'latestStatus 2']);
  });
});

describe('removing an environment', () => {
  test('makes all its deployments inactive, but not those of another target or another tool', async () => {
    const repository = repositoryWith('success', 'failure', 'inactive', undefined);
    add(repository, 5, 'success', 'store/other');
    add(repository, 6, 'success', undefined);
    const { environment } = place;
    const foreign = { platform: 'another tool', target: place.target };
    const status = { state: 'success', description: '' } as const;
    repository.made.push({ id: 7, environment, payload: foreign, statuses: [status] });
    expect(await retireAll(repository, [place], signal)).toBe(3);
    expect(states(repository)).toEqual([
      ...['inactive', 'inactive', 'inactive', 'inactive'],
      ...['success', 'success', 'success'],
    ]);
  });
});

describe('a deployment whose creation got no answer', () => {
  test('is known by the correlation id of its run', async () => {
    const repository = repositoryWith('success', 'success');
    const payload = { correlation_id: 'run-1' };
    const found = await findCreated(repository, { ...place, payload }, signal);
    expect(found?.id).toBe(1);
  });

  test('is not confused with another run’s', async () => {
    const payload = { correlation_id: 'run-9' };
    const found = await findCreated(repositoryWith('success'), { ...place, payload }, signal);
    expect(found).toBeUndefined();
  });
});
