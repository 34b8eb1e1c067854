// Fleets: any number of targets, in waves, each with what is its own.
import { expect, test } from '@jest/globals';
import type { PlannedJob } from './runner/world.ts';
import { example, hosting, manual, succeed } from './runner/examples.ts';
import { withWorld } from './runner/world.ts';

test('three thousand targets make a job each, in matrices of at most 256', async () => {
  const planned: PlannedJob[] = [];
  await withWorld(
    (sandbox) => ({ ...hosting(sandbox), planned }),
    async (world) => {
      const names = Array.from({ length: 3000 }, (_, at) => `shop-${String(at).padStart(4, '0')}`);
      for (const name of names) world.sandbox.addProject(name);
      await succeed(example('fleet-of-thousands'), world, manual);
      expect(planned.map(({ name }) => name)).toEqual(names);
    },
  );
});
