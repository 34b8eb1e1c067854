import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took, its children included. */
export interface Measure {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The most memory that was resident in one process. */
  readonly peakMiB: number;
  readonly stdout: string;
}

/** GNU time, which alone tells the peak memory of any program. */
const TIME = '/usr/bin/time';

/** Runs a command to its end. Throws when it fails. */
export function timeCommand(command: readonly string[]): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const told = join(folder, 'told');
    const startedAt = performance.now();
    const { status, error, stdout, stderr } = spawnSync(
      TIME,
      ['-o', told, '-f', '%U %S %M', ...command],
      { encoding: 'utf8' },
    );
    const wallMs = performance.now() - startedAt;
    if (error !== undefined) throw new Error(`${TIME} could not be run.`, { cause: error });
    if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
    const [user = 0, system = 0, peakKiB = 0] = readFileSync(told, 'utf8').split(' ').map(Number);
    return { wallMs, cpuMs: 1000 * (user + system), peakMiB: peakKiB / 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
