import type { ServerResponse } from 'node:http';
import { encodeComment, encodeEvent, encodeStart } from './encodeEvent.ts';
import { completeEntry } from './logEntry.ts';
import type { Platform, Project } from './platform.ts';
import { strike } from './strike.ts';
import { waitForNews } from './waitForNews.ts';
import { writeFrame } from './writeFrame.ts';

/** Writes what a project's worker logs, and the entries that a switch holds ready, until the tail's time or luck is over. */
export async function feedLogs(
  response: ServerResponse,
  { uuid, logs }: Project,
  { switches, stage }: Platform,
): Promise<void> {
  logs.opens += 1;
  let next = logs.entries.length;
  const { logFault } = switches;
  const fault = logFault && logs.opens <= (logFault.opens ?? Infinity) ? logFault : undefined;
  const framing = { ...switches.framing, eventName: switches.framing.eventName ?? 'message' };
  const openedAt = Date.now();
  const endsAt = openedAt + Math.min(switches.logLifetimeMs, fault?.afterMs ?? Infinity);
  await writeFrame(response, encodeStart(framing), framing);
  const waiting = [...(switches.logEntries ?? [])];
  for (let sent = 0; ;) {
    waiting.push(...logs.entries.slice(next));
    next = logs.entries.length;
    if (sent === fault?.afterEvents) return strike(response, fault.how);
    const entry = waiting.shift();
    if (entry !== undefined) {
      const payload = typeof entry === 'string' ? entry : completeEntry(entry, { uuid });
      await writeFrame(
        response,
        encodeEvent(payload, { id: sent, framing, final: false }),
        framing,
      );
      sent += 1;
      continue;
    }
    const leftMs = endsAt - Date.now();
    if (leftMs <= 0) {
      const isEarly = Date.now() - openedAt < switches.logLifetimeMs;
      return strike(response, isEarly ? fault?.how : 'end');
    }
    const waitMs = Math.min(leftMs, switches.logKeepAliveMs);
    const news = await waitForNews(logs, response, { waitMs, ending: stage.ending });
    if (news === 'gone') return;
    if (news === 'time' && waitMs < leftMs) {
      await writeFrame(response, encodeComment('keep-alive', framing), framing);
    }
  }
}
