// Loaded into a measured action with `--import`: writes down how much memory it has had at its peak, in KiB.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['LOAD_PEAK_FILE'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
