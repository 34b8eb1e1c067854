import { sleep } from '../../../../step/index.ts';
import type { LogEntry } from '../../../../deploy/index.ts';
import { HttpError } from '../../../../errors/index.ts';
import {
  NetworkError,
  backoffMs,
  isTemporary,
  reworded,
  unanswered,
  withReason,
} from '../../../../http/index.ts';
import type { HostingRun } from '../hostingRun.ts';
import { LONG_LIFE_MS, openStream, streamRequest } from './openStream.ts';
import { parseLogEvent } from './parseLogEvent.ts';

/** Maximum streak of streams that are refused, or break before any news. */
const MOST_TRIES = 6;

/**
 * Tails a project's log, and reopens it whenever it ends: the platform closes it after 60 s. Yields exceptions, errors and
 * warnings. Ends only with the signal.
 *
 * Throws {@link HttpError} when the log cannot be read. An abort before the platform accepted the request throws it too,
 * instead of the signal's reason.
 */
export async function* tailLogs(
  { api, tools }: Pick<HostingRun, 'api' | 'tools'>,
  projectUuid: string,
  signal: AbortSignal,
): AsyncGenerator<LogEntry> {
  const request = streamRequest(api, `/logs/${encodeURIComponent(projectUuid)}/tail`);
  let dry = 0;
  for (;;) {
    const startedAtMs = tools.clock.now();
    const now: Opening = { problem: noAnswer(), hadNews: false };
    const onOpen = (): void => {
      now.problem = undefined;
    };
    try {
      for await (const { data } of openStream({ ...tools, what: WHAT, request, signal, onOpen })) {
        const event = parseLogEvent(data);
        if (event === undefined || isForeign(event, projectUuid)) continue;
        now.hadNews = true;
        yield* event.entries;
      }
    } catch (error) {
      if (signal.aborted) throw now.problem ?? signal.reason;
      now.problem = explainTrouble(error);
    }
    const wasOfUse = now.hadNews || tools.clock.now() - startedAtMs >= LONG_LIFE_MS;
    dry = wasOfUse ? 0 : dry + 1;
    if (now.problem !== undefined && isFinal(now.problem, dry)) throw now.problem;
    const pauseMs = backoffMs(dry || 1, { random: tools.random, error: now.problem });
    await sleep(tools.clock, pauseMs, signal).catch((reason: unknown) => {
      throw now.problem ?? reason;
    });
  }
}

const WHAT = 'Reading the worker’s log';

interface Opening {
  problem: HttpError | undefined;
  hadNews: boolean;
}

function isForeign(event: { readonly projectUuid: string | undefined }, own: string): boolean {
  return event.projectUuid !== undefined && event.projectUuid !== own.toLowerCase();
}

function isFinal(problem: HttpError, dry: number): boolean {
  return dry >= MOST_TRIES || !isTemporary(problem);
}

/** Explains in our own words why there is no log. The platform's would add nothing. */
function explainTrouble(error: unknown): HttpError {
  if (error instanceof NetworkError) {
    const what = 'Could not read the worker’s log: the stream broke';
    return unanswered(WHAT, error, withReason(what, error));
  }
  if (!(error instanceof HttpError)) throw error;
  return reworded(error, sentenceOf(error.status));
}

function sentenceOf(status: number): string {
  switch (status) {
    case 403:
      return 'To see the errors of the worker’s log here, give the API account the scope `store_infrastructure_logs_read_only`.';
    case 404:
      return 'The platform has no log of this project (HTTP 404).';
    default:
      return `Could not read the worker’s log: the platform answered with HTTP ${String(status)}.`;
  }
}

function noAnswer(): HttpError {
  const message = 'Could not read the worker’s log: the platform did not answer.';
  return unanswered(WHAT, new NetworkError('ETIMEDOUT', true), message);
}
