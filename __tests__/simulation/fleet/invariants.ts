import { readPassedOn } from './playFleet.ts';
import type { FleetRun } from './playFleet.ts';

type Invariant = (played: FleetRun) => string[];

/** A Deployment that is called done runs the tag that was released. */
export const doneRunsTheTag: Invariant = ({ fleet, redeploys }) =>
  redeploys
    .filter(({ run, tag }) => statusOf(run) === 'completed' && tag !== fleet.tag)
    .map(({ target, tag }) => `${target.deployment_id} is done, and runs ${String(tag)}`);

/** A redeploy fails for its tag only if the Deployment runs another one. */
export const otherTagIsTrue: Invariant = ({ fleet, redeploys }) =>
  redeploys
    .filter(
      ({ run, tag }) =>
        run.witness.runner.outputs['error_code'] === 'unexpected-tag' && tag === fleet.tag,
    )
    .map(({ target }) => `${target.deployment_id} runs the tag, and failed for another one`);

/** A green release names its tag for the redeploys. */
export const releaseNamesItsTag: Invariant = ({ fleet, release }) => {
  const { connector_tag: tag } = release.witness.runner.outputs;
  return release.isGreen !== true || tag === fleet.tag ? [] : [`the release names ${String(tag)}`];
};

/** After a green release without a warning a redeploy takes its tag. */
export const releaseIsTaken: Invariant = ({ fleet, release, released }) => {
  const isOpen = release.isGreen !== true || !readPassedOn(release).isCertain;
  if (isOpen || fleet.connectors.beforeOthers().length > 0) return [];
  return released === fleet.tag ? [] : [`a redeploy would take ${String(released)}`];
};

/** Nothing but the Deployments of the Connector is redeployed. */
export const redeploysOnlyTheFleet: Invariant = ({ fleet }) =>
  fleet.connectors
    .deployed()
    .filter(({ id }) => !fleet.ids.includes(id))
    .map(({ id }) => `${id} was redeployed, and is not of the fleet`);

/** No Deployment is redeployed twice. */
export const redeploysEachOnce: Invariant = ({ fleet, release }) => {
  if (!release.scene.isTraceable) return [];
  const ids = fleet.connectors.deployed().map(({ id }) => id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `${id} was redeployed more than once`);
};

function statusOf({ witness }: FleetRun['release']): string | undefined {
  return witness.runner.outputs['status'];
}
