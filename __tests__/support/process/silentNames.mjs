// Loaded into a bundled action with `--import`: every name resolves to this machine, until the nameserver goes silent. Like the
// system's own, an unanswered lookup keeps the process alive and cannot be aborted.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate, setInterval } from 'node:timers';

const silentFrom = Number(process.env['SILENT_FROM']);
const found = { address: '127.0.0.1', family: 4 };
let asked = 0;

dns.lookup = (name, options, done) => {
  asked += 1;
  if (asked >= silentFrom) {
    process.stdout.write('::debug::The nameserver is silent.\n');
    setInterval(() => undefined, 1_000_000);
  } else if (options.all) setImmediate(done, null, [found]);
  else setImmediate(done, null, found.address, found.family);
};
syncBuiltinESMExports();
