// Loaded into a measured action with `--import`: writes its peak memory to a file, in KiB.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['LOAD_PEAK_FILE'];
  if (file === undefined) return;
  // On Linux `resourceUsage().maxRSS` includes the memory of the parent process.
  const [, peakKiB = ''] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  writeFileSync(file, peakKiB);
});
