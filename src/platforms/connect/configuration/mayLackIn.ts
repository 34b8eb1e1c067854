import type { ConnectDeployment } from '../api/connectDeployment.ts';
import type { Terms } from './checkConfiguration.ts';

/**
 * Makes the rule which keys need no value when a Deployment is redeployed: those that have one, secured ones too, for a
 * redeploy leaves alone what it is not told. Where the Deployment does not show its keys, its Connector's declaration stands in:
 * it could not have been deployed without them. An application it was created without stays out of it.
 */
export function mayLackIn({
  applications,
  globalKeys,
  connector: { contract },
}: ConnectDeployment): Terms['mayLack'] {
  return (key, name) => {
    if (name === undefined) return globalKeys?.has(key) ?? contract?.global.has(key) === true;
    const declared = contract?.applications.get(name);
    if (applications === undefined) return declared?.has(key) === true;
    const application = applications.find((each) => each.name === name);
    if (application === undefined) return declared !== undefined;
    return application.keys?.has(key) ?? declared?.has(key) === true;
  };
}
