// Runs the schedules of one world until one fails, and writes what it was as JSON: `node findFailure.ts WORLD MOST`.
import '@actions/github';
import { runMany } from './runMany.ts';
import { toWorldName } from './worlds/index.ts';

const [world = '', most = '0'] = process.argv.slice(2);
const batch = { world: toWorldName(world), from: 1, to: 1 + Number(most), mostFailures: 1 };
const { schedules, failures } = await runMany(batch);
const [failure] = failures;
process.stdout.write(
  JSON.stringify({ schedules, violations: failure?.violations.map((text) => text.slice(0, 200)) }),
);
