import type { Sent } from '../engine/wire.ts';
import type { Run } from '../runs/runScene.ts';
import { askedWait } from './answers.ts';

const GRACE_MS = 2000;
/** GitHub gets the result within this time, unless there was a signal. A removal updates it before its status is set. */
const GITHUB_MS = 10_000;
const GITHUB_OF_REMOVAL_MS = 60_000;

/** The outcome is set 2 s after the limit at the latest, and the step ends after updating GitHub. */
export function endsInTime(run: Run): string[] {
  const { scene, clock, conditions, witness, ending, endMs } = run;
  if (ending !== 'settled') return [`the run is ${ending}`];
  // One timer for the reads before the start, one for everything after, and one for a way back.
  const starts = clock.scheduled.filter(({ ms }) => ms === scene.limitMs);
  const most = scene.inputs['on_unhealthy'] === 'rollback' ? 2 : 1;
  const start = starts[Math.min(most, starts.length - 1)];
  if (start === undefined) return [];
  const gitHubMs = scene.removal !== undefined && run.isGreen ? GITHUB_OF_REMOVAL_MS : 0;
  const limitMs = start.atMs + scene.limitMs + GRACE_MS + conditions.leaptMs + gitHubMs;
  const endedAtMs = witness.endedAtMs() ?? Number.POSITIVE_INFINITY;
  if (endedAtMs > limitMs) return [`ended ${String(endedAtMs - limitMs)} ms too late`];
  return endMs > limitMs + GITHUB_MS ? ['updated GitHub for too long'] : [];
}

/** The run ends within 2 s after a signal. */
export function stopsInTime({ signalledAtMs, endMs, conditions }: Run): string[] {
  if (signalledAtMs === undefined) return [];
  const lateMs = endMs - signalledAtMs - GRACE_MS - conditions.leaptMs;
  return lateMs > 0 ? [`stopped ${String(lateMs)} ms too late`] : [];
}

/** No timer, request or body is left open. */
export function leavesNothing({ clock, network, ending }: Run): string[] {
  if (ending !== 'settled') return [];
  const faults: string[] = [];
  if (clock.pending() > 0) faults.push(`${String(clock.pending())} timers are left`);
  if (network.open() > 0) faults.push(`${String(network.open())} connections are left open`);
  return faults;
}

const WINDOW_MS = 30_000;

/** The platform's quota is never exceeded. */
export function keepsQuota({ scene, network }: Run): string[] {
  const times = toPlatform({ scene, network }).map(({ atMs }) => atMs);
  const most = times.reduce((sum, atMs, at) => {
    const from = times.findIndex((each) => each > atMs - WINDOW_MS);
    return Math.max(sum, at - from + 1);
  }, 0);
  return most > scene.quota ? [`${String(most)} requests within 30 s`] : [];
}

/** A request is not repeated before the time that the platform named. */
export function waitsAsAsked({ scene, network }: Run): string[] {
  const sent = toPlatform({ scene, network });
  return sent.flatMap((first, at) => {
    const waitMs = askedWait(first);
    const again = sent.slice(at + 1).find((later) => isSame(first, later));
    if (waitMs === 0 || again === undefined || first.seenAtMs === undefined) return [];
    const earlyMs = first.seenAtMs + waitMs - again.atMs;
    return earlyMs > 0
      ? [`request ${String(again.n)} comes ${String(earlyMs)} ms earlier than asked for`]
      : [];
  });
}

function toPlatform({ scene, network }: Pick<Run, 'scene' | 'network'>): readonly Sent[] {
  return network.sent.filter(({ url }) => scene.platformHosts.includes(url.host));
}

function isSame(one: Sent, other: Sent): boolean {
  return (
    one.request.method === other.request.method &&
    one.url.host === other.url.host &&
    one.url.pathname === other.url.pathname
  );
}
