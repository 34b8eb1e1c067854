// Runs schedules of one world until one fails, and prints the failure as JSON: `node findFailure.ts WORLD MOST`.
import '@actions/github';
import fc from 'fast-check';
import { createsOnce } from '../creates/property.ts';
import { goesBackRight } from '../rollbacks/property.ts';
import { goesBackByItself } from '../wayBack/property.ts';
import { runMany } from './runMany.ts';
import { toWorldName } from '../worlds/index.ts';

const [world = '', most = '0'] = process.argv.slice(2);
const properties: Readonly<Record<string, fc.IAsyncProperty<unknown>>> = {
  creates: createsOnce,
  rollbacks: goesBackRight,
  'way-back': goesBackByItself,
};
const property = properties[world];
const { schedules, violations } = await (property === undefined
  ? findSchedule()
  : findCase(property));
process.stdout.write(
  JSON.stringify({ schedules, violations: violations?.map((text) => text.slice(0, 200)) }),
);

interface Finding {
  readonly schedules: number;
  readonly violations: readonly string[] | undefined;
}

async function findCase(asked: fc.IAsyncProperty<unknown>): Promise<Finding> {
  const result = await fc.check(asked, {
    numRuns: Number(most),
    seed: 1,
    endOnFailure: true,
  });
  const error = result.errorInstance as Error | undefined | null;
  return { schedules: result.numRuns, violations: error?.message.split('\n') };
}

async function findSchedule(): Promise<Finding> {
  const batch = { world: toWorldName(world), from: 1, to: 1 + Number(most), mostFailures: 1 };
  const { schedules, failures } = await runMany(batch);
  return { schedules, violations: failures[0]?.violations };
}
