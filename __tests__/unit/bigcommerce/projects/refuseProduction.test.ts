import { describe, expect, test } from '@jest/globals';
import { refuseProduction } from '../../../../src/platforms/bigcommerce/projects/remove/refuseProduction.ts';
import { findProduction } from '../../../../src/reporting/pastDeployments.ts';
import { memoryRepository, notFound } from '../../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../../support/memory/memoryRepository.ts';

const project = { uuid: '0194fd2b-2ac6-72de-b73f-d83f2d626a74', name: 'shop', hostnames: [] };
const { signal } = new AbortController();

/** A repository with Deployments of these payloads, oldest first; those of `production` are of production. */
function repositoryWith(
  ...made: readonly { readonly environment: string; readonly payload: Record<string, string> }[]
): MemoryRepository {
  const repository = memoryRepository();
  for (const [index, { environment, payload }] of made.entries()) {
    const production = environment === 'production';
    repository.made.push({ id: index + 1, environment, payload, production, statuses: [] });
  }
  return repository;
}

function check(repository: MemoryRepository): Promise<void> {
  return refuseProduction(
    project,
    {
      storeHash: 'abc',
      productionDeployment: (fits, until) => findProduction(repository, fits, until),
    },
    signal,
  );
}

const of = (target: string, more: Record<string, string> = {}): Record<string, string> => ({
  platform: 'bigcommerce',
  target,
  ...more,
});
const refusal = {
  code: 'input',
  message: expect.stringMatching(/project shop .* has a GitHub Deployment to production/),
  hint: expect.stringContaining('project_uuid'),
};

describe('a project that is deleted by its name outside of a pull request', () => {
  test.each([
    ['by its name', of('abc/shop')],
    ['by its UUID', of(`ABC/${project.uuid.toUpperCase()}`)],
    ['under another name, with its UUID recorded', of('abc/old', { project_uuid: project.uuid })],
  ])('is refused when a GitHub Deployment of it, %s, is of production', async (_, payload) => {
    const repository = repositoryWith(
      { environment: 'preview/pr-7', payload },
      { environment: 'production', payload },
      { environment: 'preview/pr-8', payload: of('abc/pr-8') },
    );
    await expect(check(repository)).rejects.toMatchObject(refusal);
  });

  test('is refused also when later Deployments of it are of previews', async () => {
    const payload = of('abc/shop');
    const later = repositoryWith(
      { environment: 'production', payload },
      { environment: 'preview/pr-7', payload },
      { environment: 'preview/pr-8', payload },
    );
    await expect(check(later)).rejects.toMatchObject(refusal);
  });

  test('is not refused when all its Deployments are of previews, or there is none', async () => {
    const previews = repositoryWith({ environment: 'preview/pr-7', payload: of('abc/shop') });
    await expect(check(previews)).resolves.toBeUndefined();
    await expect(check(memoryRepository())).resolves.toBeUndefined();
  });

  test('is not refused because of another project, store or tool', async () => {
    const repository = repositoryWith(
      { environment: 'production', payload: of('abc/shop-2') },
      { environment: 'production', payload: of('other/shop') },
      { environment: 'production', payload: { target: 'abc/shop' } },
    );
    await expect(check(repository)).resolves.toBeUndefined();
  });

  test('is refused when GitHub cannot be asked', async () => {
    const repository = memoryRepository();
    repository.failing.set('deployments', notFound);
    await expect(check(repository)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/could not check on GitHub whether the project shop/),
      hint: expect.stringContaining('project_uuid'),
    });
  });
});
