import { runList } from '../../../src/list/index.ts';
import type { TargetList, TargetListKind } from '../../../src/list/index.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const columns = [{ heading: 'Project', value: 'name', or: 'id' }];
const ids = [...columns, { heading: 'UUID', value: 'id' }];

/** Runs the list action on a platform that has these targets. */
export async function listRun(
  read: TargetList['read'],
  place = 'store abc123',
): Promise<MemoryRunner> {
  const [runner, clock] = [memoryRunner({ platform: 'one' }), virtualClock()];
  const list = { noun: 'project', place, columns, ids, read };
  const kind: TargetListKind = {
    fields: {},
    readInputs: () => ({ value: list, faults: [], warnings: [] }),
  };
  const world = { runner, clock, correlationId: 'run-1', platforms: { one: kind } };
  await clock.runUntil(runList(world, new AbortController().signal));
  return runner;
}
