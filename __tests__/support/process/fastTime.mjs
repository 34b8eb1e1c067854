// Loaded into a bundled action with `--import`: speeds its time up, so that tests wait less than users.
// Plain JavaScript, because stripping types would cost each of hundreds of processes half as much time as the action itself.
import { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';

const HURRY_FACTOR = 100;
/** How often to look whether to hurry. */
const LOOK_MS = 20;

let factor = Number(process.env['FAST_TIME_FACTOR'] ?? 1);
/** As soon as this file is there, time goes faster still, for what waits already, too. */
const hurryFile = process.env['FAST_TIME_HURRY'];
const { setTimeout: setRealTimer, setInterval, clearInterval } = timers;
const { performance } = globalThis;
const realNow = performance.now.bind(performance);
// The same for all processes of a test: else one that started slowly would be ahead of the next one.
const originMs =
  Number(process.env['FAST_TIME_ORIGIN'] ?? performance.timeOrigin) - performance.timeOrigin;
let since = { realMs: originMs, ms: originMs };

performance.now = () => since.ms + (realNow() - since.realMs) * factor;

function setFastTimer(action, ms = 0, ...values) {
  return setRealTimer(action, ms / factor, ...values);
}

function setTimerThatHurries(action, ms = 0, ...values) {
  const dueMs = performance.now() + ms;
  // Cancelled like any timer.
  const timer = setInterval(
    () => {
      if (factor < HURRY_FACTOR && existsSync(hurryFile)) {
        since = { realMs: realNow(), ms: performance.now() };
        factor = HURRY_FACTOR;
      }
      if (performance.now() < dueMs) return;
      clearInterval(timer);
      action(...values);
    },
    Math.min(ms / factor, LOOK_MS),
  );
  return timer;
}

timers.setTimeout = Object.assign(
  hurryFile === undefined ? setFastTimer : setTimerThatHurries,
  setRealTimer,
);
syncBuiltinESMExports();
