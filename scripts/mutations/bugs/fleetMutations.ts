import type { Mutation } from './mutation.ts';

const world = 'fleet';

/** Bugs of the way from a released tag to every Deployment that runs it. */
export const fleetMutations: readonly Mutation[] = [
  {
    name: 'The expected tag is not compared',
    world,
    file: 'platforms/connect/follow/conclude.ts',
    find: 'if (target.expectedTag !== undefined && now.connector.tag !== target.expectedTag) {',
    replace: "if (target.expectedTag === '') {",
  },
  {
    name: 'The tag from before the redeploy is compared',
    world,
    file: 'platforms/connect/follow/conclude.ts',
    find: 'now.connector.tag !== target.expectedTag) {',
    replace: '(before ?? now).connector.tag !== target.expectedTag) {',
  },
  {
    name: 'What is published is not awaited before the redeploys',
    world,
    file: 'platforms/connect/connectors/check/outputRelease.ts',
    find: 'if (tag === goal.tag) return',
    replace: 'if (tag !== undefined) return',
  },
  {
    name: 'A redeploy keeps the version of the Connector',
    world,
    file: 'platforms/connect/redeploy/bodies.ts',
    find: 'updateConnector: what.updateConnector,',
    replace: 'updateConnector: false,',
  },
  {
    name: 'Deployments of other Connectors are listed, too',
    world,
    file: 'platforms/connect/list/readTargets.ts',
    find: 'return passes(keys, key) ?',
    replace: 'return key !== null ?',
  },
  {
    name: 'Previews are listed, whatever the type',
    world,
    file: 'platforms/connect/list/readTargets.ts',
    find: 'passes(filters.deployment_type, row.deployment_type) &&',
    replace: '',
  },
  {
    name: 'A Deployment without a key is left out of the list',
    world,
    file: 'platforms/connect/list/readTargets.ts',
    find: 'chosen.map((row)',
    replace: 'chosen.filter((row) => row.deployment_key !== null).map((row)',
  },
  {
    name: 'A release does not name its tag for the redeploys',
    world,
    file: 'platforms/connect/connectors/check/outputRelease.ts',
    find: "run.journal.output('connector_tag', plainOutput(oneLine(draft.tag ?? '')));",
    replace: '',
  },
];
