import type { Mutation } from '../mutation.ts';

const world = 'way-back';

/** Bugs of the way back after a deployment, which `wayBack/property.ts` must catch. */
export const wayBackMutations: readonly Mutation[] = [
  {
    name: 'It goes back although it only could not be told what is served',
    world,
    file: 'deploy/goBack/mayGoBack.ts',
    find: 'if (!isSeen) {',
    replace: 'if (isSeen === undefined) {',
  },
  {
    name: 'It goes back from a deployment that had to wait for another one',
    world,
    file: 'deploy/goBack/mayGoBack.ts',
    find: 'if (isAfterOther === true) {',
    replace: 'if (isAfterOther === undefined) {',
  },
  {
    name: 'Nobody asks for a newer deployment right before the create call',
    world,
    file: 'deploy/goBack/goBack.ts',
    find: '      await place.ensure(until);\n',
    replace: '',
  },
  {
    name: 'A deployment whose record came first is no newer one',
    world,
    file: 'deploy/goBack/mayGoBack.ts',
    find: 'deployment.id <= own.id && deployment.createdAtMs < sinceMs',
    replace: 'deployment.id <= own.id',
  },
  {
    name: 'Where the last good build is the same, it goes further back',
    world,
    file: 'deploy/goBack/findBuild.ts',
    find: "contentOf(last) === own.payload['content_sha256']",
    replace: "contentOf(last) === own.payload['rolled_back_from']",
  },
  {
    name: 'An earlier build that is complete but sick counts as rolled back',
    world,
    file: 'deploy/goBack/conclude.ts',
    find: "end.outcome.status === 'completed')",
    replace: "['completed', 'unhealthy'].includes(end.outcome.status))",
  },
  {
    name: 'A lost call of the way back changes nothing',
    world,
    file: 'deploy/goBack/conclude.ts',
    find: "return isSent ? 'unclear' : before;",
    replace: 'return before;',
  },
];
