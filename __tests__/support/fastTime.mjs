// Loaded into a bundled action with `--import`: makes its time run faster, so that a test need not wait as long as a user.
// Plain JavaScript, because stripping types would cost each of hundreds of processes half as much again as the action does.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';

const factor = Number(process.env['FAST_TIME_FACTOR'] ?? 1);
const { setTimeout: setRealTimer } = timers;
const { performance } = globalThis;
const realNow = performance.now.bind(performance);
const startMs = realNow();

performance.now = () => startMs + (realNow() - startMs) * factor;
timers.setTimeout = Object.assign(
  (action, ms = 0, ...values) => setRealTimer(action, ms / factor, ...values),
  setRealTimer,
);
syncBuiltinESMExports();
