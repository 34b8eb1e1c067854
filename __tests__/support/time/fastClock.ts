import type { Clock } from '../../../src/step/ports/clock.ts';

/** Opens a clock that runs `factor` times as fast as another one. */
export function fastClock(factor: number, base: Clock): Clock {
  const startMs = base.now();
  return {
    // A timer of half a millisecond would otherwise fire before its time.
    now: () => Math.round(startMs + (base.now() - startMs) * factor),
    schedule: (ms, action) => base.schedule(ms / factor, action),
  };
}
