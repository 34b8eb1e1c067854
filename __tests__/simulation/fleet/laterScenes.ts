import type { Connectors } from '../models/connectors.ts';
import { isDeed, isDisproved, projectInputs, wasAnswered } from '../worlds/commercetools.ts';
import type { Deed, FleetTarget, Scene } from '../worlds/scene.ts';

/** Lists the Deployments as `connect-release.yml` does after a release. */
export function listScene(base: Scene, key: string, all: readonly string[]): Scene {
  return {
    ...base,
    inputs: { ...projectInputs, connector_key: key, deployment_type: 'sandbox,production' },
    limitMs: LIST_LIMIT_MS,
    listing: { all },
  };
}

/** The limit of the list action, which has no input for it. */
const LIST_LIMIT_MS = 600_000;

/** A redeploy of one of them. */
interface Redeploy {
  readonly connectors: Connectors;
  readonly target: FleetTarget;
  /** The tag that the release names, if it names one. */
  readonly expected: string | undefined;
  /** How it ends if nothing goes wrong; undefined if that is not determined. */
  readonly calmEnd: () => string | undefined;
}

/** Redeploys a listed Deployment as `deploy-wave.yml` does. */
export function redeployScene(base: Scene, redeploy: Redeploy): Scene {
  const { connectors, target, expected = '', calmEnd } = redeploy;
  const { deployment_id: id, deployment_key: key } = target;
  const deeds = (): readonly Deed[] => connectors.deployed().filter((each) => each.id === id);
  return {
    ...base,
    inputs: {
      ...projectInputs,
      timeout_minutes: base.inputs['timeout_minutes'] ?? '',
      environment: `production/${key ?? id}`,
      pr_comment: 'false',
      ...(key === null ? { deployment_id: id } : { deployment_key: key }),
      update_connector: 'true',
      expected_tag: expected,
    },
    isDeed,
    isDisproved,
    deeds,
    calmEnd,
    serves: (atMs) =>
      deeds().some(({ end, endsAtMs }) => end === 'completed' && endsAtMs <= atMs) ? id : undefined,
    answeredId: (sent) => (wasAnswered(sent) ? id : undefined),
  };
}
