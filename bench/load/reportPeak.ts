// Loaded into a measured action with `--import`: writes down how much memory it has had at its peak, in KiB.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['LOAD_PEAK_FILE'];
  if (file === undefined) return;
  // Linux counts the memory of the process that started this one into `resourceUsage().maxRSS`.
  const [, peakKiB = ''] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  writeFileSync(file, peakKiB);
});
