import { formatCount, listNames, printableJson } from '../../../text/index.ts';
import type { Runner } from '../../../step/index.ts';
import { readLimits } from './limits.ts';
import { readWaves } from './readWaves.ts';
import { nameOfTarget, parseTargets } from '../targets.ts';

/**
 * Splits `TARGETS` by `WAVES` and sets the output `waves`, a list of lists. Throws `input` for anything that would go wrong later
 * between two waves, before anything is deployed.
 */
export function planWaves({ runner }: { readonly runner: Runner }): Promise<void> {
  const { TARGETS: text = '[]', WAVES: wanted = '100%' } = runner.env;
  const targets = parseTargets(text);
  const { sizes, surprise } = readWaves(wanted, targets.length);
  readLimits(runner);
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
