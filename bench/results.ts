import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** The page of all figures, with a section for each part. */
const HEAD = '# Results';

/** Replaces the sections with the same headings, and keeps all others. */
export function writeResults(file: string, sections: readonly string[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const kept = before.split(/^(?=## )/m).slice(1);
  const byHeading = new Map([...kept, ...sections].map((text) => [headingOf(text), text.trim()]));
  writeFileSync(file, `${[HEAD, ...byHeading.values()].join('\n\n')}\n`);
}

/** Describes when, where and by which command something was measured. */
export function describeRun(command: string): string {
  const [cpu] = cpus();
  const gib = (totalmem() / 1024 ** 3).toFixed(0);
  const machine = `${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`;
  const node = `Node.js ${process.version}, zlib ${process.versions.zlib}`;
  return `\`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; ${node}.`;
}

function headingOf(section: string): string {
  return section.split('\n', 1)[0] ?? '';
}
