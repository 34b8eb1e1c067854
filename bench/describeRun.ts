import { cpus, release, totalmem, type } from 'node:os';

/** Describes when, where and by which command something was measured. */
export function describeRun(command: string): string {
  const [cpu] = cpus();
  const gib = (totalmem() / 1024 ** 3).toFixed(0);
  const machine = `${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`;
  const node = `Node.js ${process.version}, zlib ${process.versions.zlib}`;
  return `\`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; ${node}.`;
}
