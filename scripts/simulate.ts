// Simulates whole runs in virtual time against in-memory platforms, with every kind of failure.
//   npm run simulate -- --schedules 1000000              all worlds, on all cores
//   npm run simulate -- --platform bigcommerce --from 1  one world, starting at a seed
//   npm run simulate -- --platform bigcommerce --seed 123  one schedule, with its trace
//   npm run simulate -- --mutations                      seeded bugs and when each is caught; --bug TEXT filters by name
import { parseArgs } from 'node:util';
import { checkSchedule } from '../__tests__/simulation/runs/checkSchedule.ts';
import { formatTrace } from '../__tests__/simulation/runs/formatTrace.ts';
import { openThreads } from '../__tests__/simulation/threads/openThreads.ts';
import type { Batch, Figures } from '../__tests__/simulation/threads/runMany.ts';
import { toWorldName, worlds } from '../__tests__/simulation/worlds/index.ts';
import type { WorldName } from '../__tests__/simulation/worlds/index.ts';
import { mutate } from './mutations/mutate.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    platform: { type: 'string', multiple: true },
    schedules: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    mutations: { type: 'boolean', default: false },
    bug: { type: 'string', default: '' },
  },
});
// A single create, a rollback and the way back after a deployment have property tests of their own, so these only have seeded bugs.
const PROPERTIES = ['creates', 'rollbacks', 'way-back'] as const;
const given = values.platform ?? [...Object.keys(worlds), ...PROPERTIES];
const properties = PROPERTIES.filter((name) => given.includes(name));
const names = given.filter((name) => !properties.some((each) => each === name)).map(toWorldName);
if (values.mutations)
  process.exitCode = (await mutate([...names, ...properties], values.bug)) ? 0 : 1;
else if (values.seed === undefined) await simulate(Number(values.from), Number(values.schedules));
else for (const world of names) await trace(world, Number(values.seed));

async function trace(world: WorldName, seed: number): Promise<void> {
  await import('@actions/github');
  const finding = await checkSchedule({ world, seed });
  process.stdout.write(`${world}, seed ${String(seed)}\n${formatTrace(finding)}\n`);
  if (finding.violations.length > 0) process.exitCode = 1;
}

/** Runs a number of schedules of each world on all cores. */
async function simulate(from: number, schedules: number): Promise<void> {
  const startedAt = performance.now();
  const to = from + schedules;
  const total = schedules * names.length;
  const sums = new Map(names.map((name) => [name, openSum()]));
  let done = 0;
  const report = (figures: Figures, { world }: Batch): void => {
    done += figures.schedules;
    sums.get(world)?.add(figures);
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = Math.round(done / seconds);
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${String(done)} of ${String(total)}, ${String(rate)} a second `);
    }
  };
  const threads = openThreads();
  await threads.run(
    names.map((world) => ({ world, from, to })),
    report,
  );
  await threads.close();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  for (const [name, sum] of sums) process.stdout.write(`\n${name}\n${sum.describe()}`);
  process.stdout.write(`\n${String(done)} schedules in ${seconds} s.\n`);
}

function openSum(): { readonly add: (figures: Figures) => void; readonly describe: () => string } {
  const endings = new Map<string, number>();
  let schedules = 0;
  let requests = 0;
  return {
    add: (figures) => {
      schedules += figures.schedules;
      requests += figures.requests;
      for (const [status, count] of Object.entries(figures.endings)) {
        endings.set(status, (endings.get(status) ?? 0) + count);
      }
      for (const { world, seed, trace: text } of figures.failures) {
        process.exitCode = 1;
        process.stdout.write(`\nFAILED ${world}, seed ${String(seed)}\n${text}\n`);
        process.stdout.write(
          `Reproduce: npm run simulate -- --platform ${world} --seed ${String(seed)}\n`,
        );
      }
    },
    describe: () => {
      const list = [...endings].sort(([, one], [, other]) => other - one);
      const shares = list.map(
        ([status, count]) => `${status} ${((100 * count) / schedules).toFixed(1)} %`,
      );
      return `  ${String(schedules)} schedules, ${String(requests)} requests: ${shares.join(', ')}\n`;
    },
  };
}
