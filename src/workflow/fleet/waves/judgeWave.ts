import { sleep } from '../../../step/index.ts';
import type { Annotation } from '../../../step/index.ts';
import { formatCount, formatSeconds, listNames, oneLine } from '../../../text/index.ts';
import type { WorkflowWorld } from '../../world.ts';
import { readResults } from '../results/index.ts';
import { nameOfTarget, parseWaves } from '../targets.ts';
import { readLimits } from './limits.ts';

/**
 * Decides after wave number `WAVE` whether the next one may begin, and waits `BAKE_MINUTES` before it does. Resolves
 * with what stops it when more than `MAX_FAILURES` targets of all waves so far failed, or left no result.
 */
export async function judgeWave(
  { runner, clock }: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<Annotation | undefined> {
  const { WAVES = '', WAVE } = runner.env;
  const { maxFailures, bakeMs } = readLimits(runner);
  const waves = parseWaves(WAVES);
  const done = Number(WAVE);
  const results = readResults(runner).map(({ result }) => result);
  const expected = waves
    .slice(0, done)
    .flatMap((wave, at) => wave.map((target, index) => ({ target, wave: at + 1, index })));
  const failed = expected.flatMap(({ target, wave, index }) => {
    const name = nameOfTarget(target);
    const result = results.find(
      // Another fleet of the run may have taken the place, if both have the same `results`.
      (each) => each.wave === wave && each.index === index && oneLine(each.name) === name,
    );
    if (result?.succeeded === true) return [];
    return [`${name} (${oneLine(result?.status ?? 'no result')})`];
  });
  const next = `Wave ${String(done + 1)}`;
  const rest = waves.slice(done).flat().map(nameOfTarget);
  const share = `${String(failed.length)} of ${formatCount(expected.length, 'target')} failed`;
  if (failed.length > maxFailures) {
    return {
      title: 'The fleet was stopped',
      message:
        `${share}, and max_failures is ${String(maxFailures)}: ${listNames(failed)}. ` +
        `${next} does not begin. Not tried: ${listNames(rest)}. Fix the cause, then run the failed jobs again.`,
    };
  }
  runner.info(`${share}. ${next} may begin.`);
  if (bakeMs === 0) return undefined;
  runner.info(`Waiting ${formatSeconds(bakeMs)} before it. Cancel the run to stop here.`);
  await sleep(clock, bakeMs, cancelled);
  return undefined;
}
