import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../../__tests__/support/runs/runAction.ts';
import type { ActionOptions, ActionRun } from '../../__tests__/support/runs/runAction.ts';

/** A run of a bundled action under load. */
export interface Measured {
  readonly run: ActionRun;
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Peak resident memory, with Node.js. */
  readonly peakMiB: number;
}

/** Runs a bundled action and measures its process. */
export async function measureAction(action: string, options: ActionOptions): Promise<Measured> {
  const peakFile = join(tmpdir(), `commerce-deploy-load-peak-${String(process.pid)}`);
  const preload = new URL('reportPeak.ts', import.meta.url).href;
  const env = {
    ...options.env,
    NODE_OPTIONS: `--import=${preload} --no-warnings`,
    LOAD_PEAK_FILE: peakFile,
  };
  const run = await runAction(action, { ...options, env });
  const peakMiB = Number(readFileSync(peakFile, 'utf8')) / 1024;
  rmSync(peakFile);
  return { run, seconds: run.tookMs / 1000, peakMiB };
}
