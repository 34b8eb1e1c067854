// Checks and packs a folder like the actions, and prints where the time went. Bundled before measuring.
import { packSource } from '../../src/build/packSource.ts';
import { readSource } from '../../src/build/readSource.ts';

async function main([path = '', outputPath = '']: readonly string[]): Promise<void> {
  const startMs = performance.now();
  const { signal } = new AbortController();
  // The builds consist of packages with test keys, and one exceeds every limit.
  const flags = { allowSensitiveFiles: true, enforceLimits: false };
  const { source, faults } = await readSource({ path, shownPath: path, ...flags }, signal);
  if (source === undefined) throw new Error(faults.join('\n'));
  const checkMs = performance.now() - startMs;
  await packSource(source, { outputPath, signal, ...flags });
  const packMs = performance.now() - startMs - checkMs;
  const all = process.cpuUsage();
  const main = process.threadCpuUsage();
  const mainCpuMs = (main.user + main.system) / 1000;
  const threadsCpuMs = (all.user + all.system) / 1000 - mainCpuMs;
  process.stdout.write(JSON.stringify({ startMs, checkMs, packMs, mainCpuMs, threadsCpuMs }));
}

void main(process.argv.slice(2));
