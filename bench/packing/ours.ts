// Checks and packs a folder as the actions do, and tells where the time went. Bundled before it is measured.
import { packSource } from '../../src/build/packSource.ts';
import { readSource } from '../../src/build/readSource.ts';

async function main([path = '', outputPath = '']: readonly string[]): Promise<void> {
  const startMs = performance.now();
  const { signal } = new AbortController();
  // Builds are made of packages, which hold keys for their tests, and one is beyond every limit.
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
