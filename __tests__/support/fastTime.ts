// Loaded into a bundled action with `--import`: makes its time run faster, so that a test need not wait as long as a user.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';

const factor = Number(process.env['FAST_TIME_FACTOR'] ?? 1);
const { setTimeout: setRealTimer } = timers;
const realNow = performance.now.bind(performance);
const startMs = realNow();

performance.now = () => startMs + (realNow() - startMs) * factor;
timers.setTimeout = Object.assign(
  ((action: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
    setRealTimer(action, ms / factor, ...values)) as typeof setRealTimer,
  setRealTimer,
);
syncBuiltinESMExports();
