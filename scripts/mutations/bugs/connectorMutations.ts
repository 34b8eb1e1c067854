import type { Mutation } from './mutation.ts';

const FOLDER = 'platforms/connect/connectors';
const world = 'connector';

/** Bugs to be caught in the release of Connectors, and in the deletion of their drafts. */
export const connectorMutations: readonly Mutation[] = [
  {
    name: 'What was true before the call is the outcome',
    world,
    file: `${FOLDER}/check/followCheck.ts`,
    find: 'if (isEnd && observations.believed()) return',
    replace: 'if (isEnd) return',
  },
  {
    name: 'The state of another tag is believed',
    world,
    file: `${FOLDER}/check/evidence.ts`,
    find: '      if (!hasSource(goal, now)) return false;\n',
    replace: '',
  },
  {
    name: 'An Error entry of the report is a failure',
    world,
    file: `${FOLDER}/check/followCheck.ts`,
    find: "const isReached = classOf(goal, now) === 'reached';",
    replace:
      "const isReached = classOf(goal, now) === 'reached' && report.entries().every(({ type }) => type !== 'Error');",
  },
  {
    name: 'A boolean `isPreviewable` is not read',
    world,
    file: 'platforms/connect/api/connectors.ts',
    find: 'z.pipe(z.union([z.string(), z.boolean()]), z.transform(String)),',
    replace: 'z.string(),',
  },
  {
    name: 'A lost request for a check is sent again without a look',
    world,
    file: `${FOLDER}/sendUpdate.ts`,
    find: 'look: () => lookFor(job, before),',
    replace: 'look: () => Promise.resolve(undefined),',
  },
  {
    name: 'A lost creation of a draft is sent again without a look',
    world,
    file: `${FOLDER}/createDraft.ts`,
    find: "look: () => findDraft(api, { by: 'key', value: body.key }, waiting),",
    replace: 'look: () => Promise.resolve(undefined),',
  },
  {
    name: 'A tag that is there already is set again',
    world,
    file: `${FOLDER}/goal.ts`,
    find: '  if (hasSource(goal, draft)) return [asked];\n',
    replace: '',
  },
  {
    name: 'A tag that is published already is published again',
    world,
    file: `${FOLDER}/goal.ts`,
    find: "if (isOurs && isReached) return { kind: 'reached' };",
    replace: "if (isOurs && isReached && !publishes) return { kind: 'reached' };",
  },
  {
    name: 'A tag counts as published before the publishing has ended',
    world,
    file: `${FOLDER}/goal.ts`,
    find: "    Processing: 'working',",
    replace: "    Processing: 'reached',",
  },
  {
    name: 'A dry run sends',
    world,
    file: `${FOLDER}/release.ts`,
    find: '    if (run.dryRun) return planOf(job, distance);\n',
    replace: '    void planOf;\n',
  },
  {
    name: 'A published draft is deleted',
    world,
    file: `${FOLDER}/remove/removeDraft.ts`,
    find: 'if (published !== undefined) throw',
    replace: 'if (published !== undefined && job.patienceMs < 0) throw',
  },
  {
    name: 'A draft that is being published is deleted',
    world,
    file: `${FOLDER}/remove/removeDraft.ts`,
    find: "|| !['Draft', 'Failed'].includes(status)) {",
    replace: ') {',
  },
  {
    name: 'A draft that a Deployment uses is deleted',
    world,
    file: `${FOLDER}/remove/removeDraft.ts`,
    find: '  if (user !== undefined) {',
    replace: '  if (user !== undefined && job.patienceMs < 0) {',
  },
  {
    name: 'A draft of another pull request is deleted',
    world,
    file: `${FOLDER}/remove/removeDraft.ts`,
    find: 'if (pullRequest !== undefined && !namesPullRequest',
    replace: 'if (pullRequest === -1 && !namesPullRequest',
  },
  {
    name: 'A draft is deleted as soon as the call is accepted',
    world,
    file: `${FOLDER}/remove/removeDraft.ts`,
    find: "if (answer.kind === 'gone') break;",
    replace: "if (answer.kind !== 'lost') break;",
  },
];
