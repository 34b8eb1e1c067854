import type { Mutation } from '../mutation.ts';

const world = 'rollbacks';

/** Bugs of the way back that `rollbacks/property.ts` must catch. */
export const rollbackMutations: readonly Mutation[] = [
  {
    name: 'A second rollback goes ahead again, to what the first one left',
    world,
    file: 'kept/chooseEarlier.ts',
    find: 'if (left.has(String(id))) leftContents.add(content);',
    replace: 'if (left.has(String(id))) continue;',
  },
  {
    name: 'What is live may be gone back to',
    world,
    file: 'kept/chooseEarlier.ts',
    find: "content !== live.deployment.payload['content_sha256'] &&",
    replace: '',
  },
  {
    name: 'Whatever has ended was good',
    world,
    file: 'kept/attempts.ts',
    find: "statuses.some(({ state }) => state === 'success')",
    replace: 'statuses.length > 0',
  },
  {
    name: 'Only what GitHub shows as successful can be live',
    world,
    file: 'kept/attempts.ts',
    find: "statuses[0]?.state !== 'failure'",
    replace: "statuses[0]?.state === 'success'",
  },
  {
    name: 'A digest out of a record makes a fork’s run trusted',
    world,
    file: 'kept/findKept.ts',
    find: 'request.isByHand && request.expectedSha256 !== undefined',
    replace: 'request.expectedSha256 !== undefined',
  },
  {
    name: 'Of several artifacts of a name the newest is taken, whatever it is',
    world,
    file: 'kept/findKept.ts',
    find: 'request.expectedSha256 === undefined ? files.slice(0, 1) : files',
    replace: 'files.slice(0, 1)',
  },
  {
    name: 'The digest of a record is not compared',
    world,
    file: 'deploy/build.ts',
    find: 'request: { address, expectedSha256: sha256, isByHand: false },\n    rules: { ...rules, shownPath: keptAs, expectedSha256: sha256 },\n    keptAs,\n    expectedContent: content,',
    replace:
      'request: { address, expectedSha256: undefined, isByHand: false },\n    rules: { ...rules, shownPath: keptAs },\n    keptAs,',
  },
];
