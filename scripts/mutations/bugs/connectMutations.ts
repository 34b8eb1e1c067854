import type { Mutation } from './mutation.ts';

const CONNECT = 'platforms/connect';

/** Bugs that the worlds of commercetools Connect must catch. */
export const connectMutations: readonly Mutation[] = [
  {
    name: 'A stale `Deployed` is believed',
    world: 'commercetools',
    file: `${CONNECT}/follow/followDeployment.ts`,
    find: 'if (isFinal && observations.believed()) {',
    replace: 'if (isFinal) {',
  },
  {
    name: 'An older version is believed',
    world: 'commercetools',
    file: `${CONNECT}/follow/evidence.ts`,
    find: '  if (now.version < newest) return false;\n',
    replace: '',
  },
  {
    name: 'A build that the answer to the call did not show is believed',
    world: 'commercetools',
    file: `${CONNECT}/follow/evidence.ts`,
    find: 'if (now.buildId === undefined || answer.buildId === undefined) return false;',
    replace: 'if (now.buildId === undefined) return false;',
  },
  {
    name: 'That a lost call was taken is a sign of its end',
    world: 'commercetools',
    file: `${CONNECT}/follow/evidence.ts`,
    find: 'answer: first,',
    replace: 'answer: isAnswer ? first : (before ?? first),',
  },
  {
    name: 'An outcome settles while an answer is on its way',
    world: 'commercetools',
    file: `${CONNECT}/follow/settling.ts`,
    find: 'sameForMs: () => untilMs - sinceMs,',
    replace: 'sameForMs: () => clock.now() - sinceMs,',
  },
  {
    name: 'A lost redeploy is sent again without a look',
    world: 'commercetools',
    file: `${CONNECT}/redeploy/startRedeploy.ts`,
    find: 'look: () => lookFor(job, before),',
    replace: 'look: () => Promise.resolve(undefined),',
  },
  {
    name: 'A 503 means that nothing was done',
    world: 'commercetools',
    file: 'http/retry/failure.ts',
    find: "  if (status === 307 || status === 308) return 'none';",
    replace: "  if (status === 307 || status === 308 || status === 503) return 'none';",
  },
  {
    name: 'A gateway’s 401 has the call sent again with a new token',
    world: 'commercetools',
    file: `${CONNECT}/api/openApi.ts`,
    find: "if (call.method === 'POST' && error.effect === 'unknown') throw error;",
    replace: '',
  },
  {
    name: 'The looks shorten the wait that the platform asks for',
    world: 'commercetools',
    file: 'step/createOnce.ts',
    find: '    await sleep(clock, Math.max(0, notBeforeMs - clock.now()), signal);\n    const answer',
    replace: '    void notBeforeMs;\n    const answer',
  },
  {
    name: '`on_conflict: fail` waits',
    world: 'commercetools',
    file: `${CONNECT}/redeploy/startRedeploy.ts`,
    find: "  if (run.onConflict === 'fail') throw conflict(seen.status);\n",
    replace: '  void conflict;\n',
  },
  {
    name: 'Secured values are not hidden',
    world: 'commercetools',
    file: `${CONNECT}/configuration/sortConfiguration.ts`,
    find: '      journal.secret(value);\n',
    replace: '',
  },
  {
    name: 'The access token is not hidden',
    world: 'commercetools',
    file: `${CONNECT}/api/tokens.ts`,
    find: '    secret(issued.access_token);\n',
    replace: '',
  },
  {
    name: 'A Deployment that was there is discarded with a closed pull request',
    world: 'commercetools',
    file: `${CONNECT}/redeploy/launchOf.ts`,
    find: 'return before === undefined && isAnswer;',
    replace: 'return isAnswer || before !== undefined;',
  },
  {
    name: 'Any HTTP 404 says that the Deployment is gone',
    world: 'commercetools-teardown',
    file: `${CONNECT}/api/explain.ts`,
    find: 'hasStatus(error, NOT_FOUND) && error.platformCode !== undefined',
    replace: 'hasStatus(error, NOT_FOUND)',
  },
  {
    name: 'The token service’s refusal is the platform’s',
    world: 'commercetools-teardown',
    file: `${CONNECT}/api/tokens.ts`,
    find: "return new ActionError('http', message, { hint, platformCode, cause: error });",
    replace: 'return error;',
  },
  {
    name: 'That a deletion was accepted is its end',
    world: 'commercetools-teardown',
    file: `${CONNECT}/remove/removeDeployment.ts`,
    find: "if (move === 'gone') return",
    replace:
      "if (requests.mayHaveWorked()) return deleted(job);\n      if (move === 'gone') return",
  },
  {
    name: 'A Deployment that shows late is lost',
    world: 'commercetools',
    file: 'platforms/connect/follow/openPoll.ts',
    find: 'if (clock.now() - lastSeenMs >= SETTLE_MS) throw lost(',
    replace: 'throw lost(',
  },
  {
    name: 'An old failure is the end of a lost delete call',
    world: 'commercetools-teardown',
    file: 'platforms/connect/remove/openRequests.ts',
    find: "(isSettled && answer === 'accepted')",
    replace: 'isSettled',
  },
];
