import type { ServerResponse } from 'node:http';
import { encodeComment, encodeEvent, encodeStart } from './encodeEvent.ts';
import type { Deployment, Platform } from './platform.ts';
import { strike } from './strike.ts';
import type { StreamFault } from './switches.ts';
import { toWireEvent } from './toWireEvent.ts';
import { waitForNews } from './waitForNews.ts';
import { writeFrame } from './writeFrame.ts';

export interface Subscription {
  readonly deployment: Deployment;
  readonly platform: Platform;
  /** The `Last-Event-ID` the client came back with. */
  readonly lastId: string | undefined;
}

/** Writes a deployment's events until it, the stream's time or its luck is over. */
export async function feedEvents(
  response: ServerResponse,
  subscription: Subscription,
): Promise<void> {
  const { deployment, platform } = subscription;
  const { switches, stage } = platform;
  deployment.opens += 1;
  const fault = currentFault(deployment, switches.fault);
  const openedAt = Date.now();
  const endsAt = openedAt + Math.min(switches.streamLifetimeMs, fault?.afterMs ?? Infinity);
  await writeFrame(response, encodeStart(switches.framing), switches.framing);
  let sent = 0;
  for (let next = firstMoment(subscription); ;) {
    const known = deployment.moments.length;
    for (const frame of framesBetween(next, known, subscription)) {
      if (sent === fault?.afterEvents) return breakOff(response, { frame, fault, platform });
      await writeFrame(response, frame, switches.framing);
      sent += 1;
    }
    next = Math.max(next, known);
    if (next < deployment.moments.length) continue;
    if (sent === fault?.afterEvents && fault.midEvent !== true) return strike(response, fault.how);
    if (isOver(subscription)) return void response.end();
    const leftMs = endsAt - Date.now();
    if (leftMs <= 0) {
      const early = Date.now() - openedAt < switches.streamLifetimeMs;
      return strike(response, early ? fault?.how : 'end');
    }
    const waitMs = Math.min(leftMs, switches.framing.keepAliveMs ?? Infinity);
    const news = await waitForNews(deployment, response, { waitMs, ending: stage.ending });
    if (news === 'gone') return;
    if (news === 'time' && waitMs < leftMs) {
      await writeFrame(response, encodeComment('keep-alive', switches.framing), switches.framing);
    }
  }
}

function currentFault(
  { opens }: Deployment,
  fault: StreamFault | undefined,
): StreamFault | undefined {
  return fault !== undefined && opens <= (fault.opens ?? Infinity) ? fault : undefined;
}

function firstMoment({ deployment, platform, lastId }: Subscription): number {
  const { replay, framing } = platform.switches;
  const { length } = deployment.moments;
  if (framing.ids && lastId !== undefined && /^\d+$/.test(lastId)) return Number(lastId) + 1;
  if (replay === 'all') return 0;
  return replay === 'last' ? Math.max(0, length - 1) : length;
}

function framesBetween(
  from: number,
  to: number,
  { deployment, platform }: Subscription,
): readonly string[] {
  const { switches } = platform;
  const { moments, outcome } = deployment;
  return moments.slice(from, to).flatMap((moment, offset) => {
    const id = from + offset;
    const event = toWireEvent(deployment, moment, switches);
    const payloads = switches.rewrite?.(event, id) ?? [event];
    const last = id === moments.length - 1 && outcome !== undefined;
    return payloads.map((payload, position) => {
      const final = last && position === payloads.length - 1;
      return encodeEvent(payload, { id, framing: switches.framing, final });
    });
  });
}

function isOver({ deployment, platform }: Subscription): boolean {
  return deployment.outcome !== undefined && platform.switches.endsWithDeployment;
}

interface Break {
  readonly frame: string;
  readonly fault: StreamFault;
  readonly platform: Platform;
}

async function breakOff(
  response: ServerResponse,
  { frame, fault, platform }: Break,
): Promise<void> {
  if (fault.midEvent === true) {
    await writeFrame(
      response,
      frame.slice(0, Math.ceil(frame.length / 2)),
      platform.switches.framing,
    );
  }
  return strike(response, fault.how);
}
