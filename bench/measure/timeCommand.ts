import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The cost of a whole process, with its children. */
export interface Measure {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Peak resident memory of one process. */
  readonly peakMiB: number;
  readonly stdout: string;
}

/** GNU time, which reports the peak memory of any program. */
const TIME = '/usr/bin/time';

/** Runs a command to its end. Rejects when it fails. */
export async function timeCommand(
  command: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const report = join(folder, 'report');
    const startedAt = performance.now();
    const child = spawn(TIME, ['-o', report, '-f', '%U %S %M', ...command], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [status] = (await once(child, 'close')) as [number | null];
    const wallMs = performance.now() - startedAt;
    if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}${stderr}`);
    const [user = 0, system = 0, peakKiB = 0] = readFileSync(report, 'utf8').split(' ').map(Number);
    return { wallMs, cpuMs: 1000 * (user + system), peakMiB: peakKiB / 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
