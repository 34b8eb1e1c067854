import type { Clock } from '../../../src/step/ports/clock.ts';
import { systemClock } from '../../../src/step/ports/clock.ts';

/** Opens a real clock that runs `factor` times as fast, for tests that wait on real sockets. */
export function fastClock(factor: number): Clock {
  const startMs = systemClock.now();
  return {
    now: () => startMs + (systemClock.now() - startMs) * factor,
    schedule: (ms, action) => systemClock.schedule(ms / factor, action),
  };
}
