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
import { openStream } from './openStream.ts';
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
/** A stream that lived this long did its work, whether or not it had news. */
const LONG_LIFE_MS = 10_000;
/** The longest wait after a stream that ended in good order. */
const LONGEST_PAUSE_MS = 3000;
/** A new deployment can be unknown to the stream for a moment; one that stays unknown is lost. */
const MOST_NOT_FOUND = 8;
const MOST_STATES = 1000;

/**
 * Follows a deployment's event stream, and opens it again whenever it ends: the platform closes it after 30 s, and proxies
 * cut it or let it fall silent. Hands out each state once, however often the platform repeats it. Ends only with the
 * deadline, or when its reader has read enough.
 *
 * Throws {@link HttpError} when the platform refuses to be asked, and `deployment-lost` when it knows no such deployment.
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

/** Lets through what another try can mend, and throws what it cannot. Speaks once about each row of problems. */
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
    if (dry === 0) info(`${problem.message} Opening the event stream again.`);
    return problem;
  };
}

function lost(deploymentUuid: string, cause: HttpError): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform does not know deployment ${deploymentUuid} any more.`,
    {
      hint: 'Look at the project’s site before you deploy again: the deployment may still go live.',
      cause,
    },
  );
}

function withLastId(request: HttpRequest, lastId: string | undefined): HttpRequest {
  // A header cannot carry every id; without it the stream starts as it did before.
  if (lastId === undefined || !/^[\x21-\x7e]{1,200}$/.test(lastId)) return request;
  return { ...request, headers: { ...request.headers, 'Last-Event-ID': lastId } };
}

/** Reads a message; undefined, with a warning, when it is not about this deployment or cannot be read. */
function ownEvent(data: string, { deploymentUuid, warn }: Following): StreamEvent | undefined {
  const event = parseEvent(data);
  if (event === undefined) {
    warn('The platform sent a message that is not JSON, which is left out.');
    return undefined;
  }
  if (event.deploymentUuid !== undefined && event.deploymentUuid !== deploymentUuid.toLowerCase()) {
    warn('The platform sent a message about another deployment, which is left out.');
    return undefined;
  }
  return event;
}

function rememberStates(): (event: StreamEvent) => boolean {
  const seen = new Set<string>();
  return (event) => {
    const state = JSON.stringify(event);
    if (seen.has(state)) return false;
    // A platform that counts in tiny steps shall not fill the memory; repeating a state then is the lesser evil.
    if (seen.size >= MOST_STATES) seen.clear();
    seen.add(state);
    return true;
  };
}
