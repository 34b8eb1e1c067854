import { ActionError } from '../../../errors/index.ts';
import { formatCount, listNames, printableJson } from '../../../text/index.ts';
import type { Runner } from '../../../step/index.ts';
import { readLimits } from './limits.ts';
import { readWaves } from './readWaves.ts';
import { nameOfTarget, parseTargets } from '../targets.ts';

/** GitHub refuses a matrix with more, and a wave only when its turn has come. */
const MOST_IN_A_WAVE = 256;

/**
 * Splits `TARGETS` by `WAVES` and sets the output `waves`, a list of lists. Throws `input` for anything that would go wrong later
 * between two waves, before anything is deployed.
 */
export function planWaves({ runner }: { readonly runner: Runner }): Promise<void> {
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

function refuseLarge(sizes: readonly number[]): void {
  const large = sizes.findIndex((size) => size > MOST_IN_A_WAVE);
  if (large === -1) return;
  throw new ActionError(
    'input',
    `waves: wave ${String(large + 1)} has ${formatCount(sizes[large] ?? 0, 'target')}, and the most is ${String(MOST_IN_A_WAVE)}.`,
    {
      hint: 'Split it into more waves, or give each of the output `batches` of `list` to a call of its own. Nothing was deployed.',
    },
  );
}
