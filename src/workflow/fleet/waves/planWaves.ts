import { ActionError } from '../../../errors/index.ts';
import { formatCount, listNames, oneLine, printableJson } from '../../../text/index.ts';
import type { WorkflowWorld } from '../../world.ts';
import { nameOfTarget, parseTargets } from '../targets.ts';
import { readLimits } from './limits.ts';

/** The jobs of the workflow are static. */
const MOST_WAVES = 5;
const REST = 'rest';

/** GitHub refuses a matrix with more, and a wave only when its turn has come. */
const MOST_IN_A_WAVE = 256;

/**
 * Splits `TARGETS` by `WAVES` and sets the output `waves`, a list of lists. Throws `input` for anything that would go wrong later
 * between two waves, before anything is deployed.
 */
export function planWaves({ runner }: WorkflowWorld): Promise<void> {
  const { TARGETS: text = '[]', WAVES: wanted = '100%' } = runner.env;
  const targets = parseTargets(text);
  const { sizes, surprise } = readWaves(wanted, targets.length);
  readLimits(runner);
  refuseLarge(sizes);
  let from = 0;
  const waves = sizes.map((size) => targets.slice(from, (from += size)));
  for (const [index, wave] of waves.entries()) {
    const names = listNames(wave.map(nameOfTarget));
    runner.info(`Wave ${String(index + 1)}, ${formatCount(wave.length, 'target')}: ${names}.`);
  }
  if (surprise !== undefined) {
    runner.warning({ title: 'The last wave is larger than written', message: surprise });
  }
  runner.output('waves', printableJson(waves));
  return Promise.resolve();
}

/** How a fleet is split. */
interface WaveSizes {
  /** Number of targets in each wave, in order. At least 1 each; together all of them. */
  readonly sizes: readonly number[];
  /** Set when the last wave is larger than what was written, as a sentence. */
  readonly surprise?: string;
}

/**
 * Reads the input `waves` for a number of targets. Throws `input` when it is not understood.
 *
 * | waves          | 40 targets   | 3 targets | because                                         |
 * | -------------- | ------------ | --------- | ----------------------------------------------- |
 * | `1, 10%, rest` | 1, 4, 35     | 1, 1, 1   | a percentage is of all, rounded up              |
 * | `1, 10%`       | 1, 39        | 1, 2      | the last takes the rest, with a warning         |
 * | `1, 5, rest`   | 1, 5, 34     | 1, 2      | a wave that would have no target is left out    |
 * | `1`            | an error     | an error  | it reads like a canary, and would be all at once |
 */
export function readWaves(text: string, count: number): WaveSizes {
  const items = text.split(',').map((item) => item.trim());
  if (items.length > MOST_WAVES) {
    throw refuse(`has ${formatCount(items.length, 'wave')}, and the most is ${String(MOST_WAVES)}`);
  }
  const wanted = items.map((item, index) => {
    const isLast = index === items.length - 1;
    if (item === REST && !isLast) throw refuse(`has \`${REST}\` before its end`);
    return item === REST ? count : readSize(item, count);
  });
  const sizes: number[] = [];
  let left = count;
  for (const size of wanted) {
    sizes.push(Math.min(size, left));
    left -= Math.min(size, left);
  }
  const [only = 0] = sizes;
  if (items.length === 1 && left > 0) {
    throw refuse(
      `is one wave of ${formatCount(only, 'target')} for ${formatCount(count, 'target')}. ` +
        `Write \`${items.join('')}, ${REST}\` for a wave before all others`,
    );
  }
  const filled = sizes.filter((size) => size > 0);
  if (left === 0) return { sizes: filled };
  const last = (filled.at(-1) ?? 0) + left;
  return {
    sizes: [...filled.slice(0, -1), last],
    surprise: `The last wave takes the rest: ${formatCount(last, 'target')}, not \`${items.at(-1) ?? ''}\`. End \`waves\` with \`${REST}\` to have a wave of its own for them.`,
  };
}

function readSize(item: string, count: number): number {
  const [, digits, isPercentage] = /^(\d{1,6})( ?%)?$/.exec(item) ?? [];
  const value = Number(digits ?? 0);
  if (value < 1) throw refuse(`has ${item === '' ? 'an empty part' : `\`${oneLine(item)}\``}`);
  if (isPercentage === undefined) return value;
  if (value > 100) throw refuse(`has \`${item}\`, which is more than all`);
  return Math.ceil((value * count) / 100);
}

function refuseLarge(sizes: readonly number[]): void {
  const large = sizes.findIndex((size) => size > MOST_IN_A_WAVE);
  if (large === -1) return;
  throw refuse(
    `wave ${String(large + 1)} has ${formatCount(sizes[large] ?? 0, 'target')}, and the most is ${String(MOST_IN_A_WAVE)}`,
    'Split it into more waves, or give each of the output `batches` of `list` to a call of its own.',
  );
}

const ACCEPTED =
  'Accepted: at most 5 counts or percentages with commas between them, such as `1, 10%, rest`.';

function refuse(what: string, remedy = ACCEPTED): ActionError {
  return new ActionError('input', `waves: ${what}.`, { hint: `${remedy} Nothing was deployed.` });
}
