import { sleep } from '../../../../step/index.ts';
import type { Deadline } from '../../../../step/index.ts';
import { ActionError, HttpError } from '../../../../errors/index.ts';
import {
  NetworkError,
  backoffMs,
  isTemporary,
  unanswered,
  withReason,
} from '../../../../http/index.ts';
import type { ClientTools, HttpRequest } from '../../../../http/index.ts';
import { LONG_LIFE_MS, openStream } from './openStream.ts';
import { parseEvent } from './parseEvent.ts';
import type { StreamEvent } from './parseEvent.ts';

interface Following {
  readonly tools: ClientTools;
  readonly request: HttpRequest;
  readonly deploymentUuid: string;
  readonly deadline: Deadline;
  readonly info: (line: string) => void;
  readonly warn: (message: string) => void;
}

const WHAT = 'Following the deployment';
/** The longest wait after a stream that ended normally. */
const LONGEST_PAUSE_MS = 3000;
/** The stream may not know a new deployment at first. After this many 404s it is lost. */
const MOST_NOT_FOUND = 8;
const MOST_STATES = 1000;

/**
 * Follows a deployment's event stream, and reopens it whenever it ends: the platform closes it after 30 s, and proxies cut it
 * or let it go silent. Yields each state once. Ends only with the deadline, or when the caller stops reading.
 *
 * Throws {@link HttpError} when the platform refuses the request, and `deployment-lost` when it does not know the deployment.
 */
export async function* followDeployment(following: Following): AsyncGenerator<StreamEvent> {
  const { tools, deadline } = following;
  const connection = { ...tools, what: WHAT, signal: deadline.signal };
  const isNew = rememberStates();
  const judge = judgeProblems(following);
  let lastId: string | undefined;
  for (let dry = 0; ; dry += 1) {
    const openedAtMs = tools.clock.now();
    let problem: HttpError | undefined;
    try {
      const request = withLastId(following.request, lastId);
      for await (const message of openStream({ ...connection, request })) {
        lastId = message.lastId ?? lastId;
        const event = ownEvent(message.data, following);
        if (event === undefined || !isNew(event)) continue;
        dry = 0;
        yield event;
      }
    } catch (error) {
      problem = judge(error, dry);
    }
    if (tools.clock.now() - openedAtMs >= LONG_LIFE_MS) dry = 0;
    const waitMs = backoffMs(dry + 1, { random: tools.random, error: problem });
    const pauseMs = problem === undefined ? Math.min(waitMs, LONGEST_PAUSE_MS) : waitMs;
    await sleep(tools.clock, pauseMs, deadline.signal);
  }
}

/** Returns errors that a retry can fix and throws the others. Logs only the first in a streak. */
function judgeProblems({
  deploymentUuid,
  info,
}: Following): (error: unknown, dry: number) => HttpError {
  let notFound = 0;
  return (error, dry) => {
    const problem =
      error instanceof NetworkError
        ? unanswered(WHAT, error, withReason('The event stream broke', error))
        : error;
    if (!(problem instanceof HttpError)) throw problem;
    notFound = problem.status === 404 ? notFound + 1 : 0;
    if (notFound > MOST_NOT_FOUND) throw lost(deploymentUuid, problem);
    if (problem.status !== 404 && !isTemporary(problem)) throw problem;
    if (dry === 0) info(`${problem.message} Reopening the event stream.`);
    return problem;
  };
}

function lost(deploymentUuid: string, cause: HttpError): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform no longer knows deployment ${deploymentUuid}.`,
    {
      hint: 'The deployment may still go live. Look at the site. If the previous version is still live, run the job again; that is safe.',
      cause,
    },
  );
}

function withLastId(request: HttpRequest, lastId: string | undefined): HttpRequest {
  // Not every id fits into a header. Without it the stream starts from the beginning.
  if (lastId === undefined || !/^[\x21-\x7e]{1,200}$/.test(lastId)) return request;
  return { ...request, headers: { ...request.headers, 'Last-Event-ID': lastId } };
}

/** Reads a message. Warns and returns undefined when it is unreadable or about another deployment. */
function ownEvent(data: string, { deploymentUuid, warn }: Following): StreamEvent | undefined {
  const event = parseEvent(data);
  if (event === undefined) {
    warn('The platform sent a message that is not JSON. It is ignored.');
    return undefined;
  }
  if (event.deploymentUuid !== undefined && event.deploymentUuid !== deploymentUuid.toLowerCase()) {
    warn('The platform sent a message about another deployment. It is ignored.');
    return undefined;
  }
  return event;
}

function rememberStates(): (event: StreamEvent) => boolean {
  const seen = new Set<string>();
  return (event) => {
    const state = JSON.stringify(event);
    if (seen.has(state)) return false;
    // Limits memory if a platform reports progress in tiny steps. Repeating a state does no harm.
    if (seen.size >= MOST_STATES) seen.clear();
    seen.add(state);
    return true;
  };
}
