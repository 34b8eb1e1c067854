// Loaded into a bundled action with `--import`: speeds its time up, so that tests wait less than users.
// Plain JavaScript, because stripping types would cost each of hundreds of processes half as much time as the action itself.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';

const factor = Number(process.env['FAST_TIME_FACTOR'] ?? 1);
const { setTimeout: setRealTimer } = timers;
const { performance } = globalThis;
const realNow = performance.now.bind(performance);
// The same for all processes of a test: else one that started slowly would be ahead of the next one.
const originMs =
  Number(process.env['FAST_TIME_ORIGIN'] ?? performance.timeOrigin) - performance.timeOrigin;

performance.now = () => originMs + (realNow() - originMs) * factor;
timers.setTimeout = Object.assign(
  (action, ms = 0, ...values) => setRealTimer(action, ms / factor, ...values),
  setRealTimer,
);
syncBuiltinESMExports();
