import type { Mutation } from './mutation.ts';

/** Bugs of what GitHub shows: all of them leave something that is not live looking live, or the other way round. */
export const truthMutations: readonly Mutation[] = [
  {
    name: 'A preview that was removed again counts as deployed',
    world: 'bigcommerce',
    file: 'deploy/work.ts',
    find: "isRemoved && outcome.status !== 'failed' ? removed(run) : outcome",
    replace: 'outcome',
  },
  {
    name: 'A build is unchanged after another one that may be live',
    world: 'bigcommerce',
    file: 'reporting/pastDeployments.ts',
    find: "    if (wasStarted(past.deployment)) return past.status.state === 'success' ? past : undefined;",
    replace:
      "    if (!wasStarted(past.deployment)) continue;\n    if (past.status.state === 'success') return past;\n    if (past.status.state !== 'failure') return undefined;",
  },
  {
    name: 'An older run that is run again leaves the comment of the newer one',
    world: 'bigcommerce',
    file: 'deploy/github/side.ts',
    find: '  const { startedAtMs } = journal;',
    replace: "  const startedAtMs = Number(runner.env['GITHUB_RUN_ID']);",
  },
  {
    name: 'What is unchanged is not shown for the new commit',
    world: 'bigcommerce',
    file: 'deploy/work.ts',
    find: '  gitHub.begin(what, run.facts(), live);',
    replace: '  void gitHub;',
  },
  {
    name: 'A success retires what other targets of the environment have',
    world: 'bigcommerce',
    file: 'github/calls/deploymentCalls.ts',
    find: 'auto_inactive: false',
    replace: 'auto_inactive: true',
  },
  {
    name: 'An older version stays shown beside one that failed but is live',
    world: 'bigcommerce',
    file: 'platforms/bigcommerce/hosting/follow/explainFailure.ts',
    find: "code === LIVE ? 'this' : 'unclear'",
    replace: "'unclear'",
  },
];
