import type { Deployment, Moment } from './platform.ts';
import type { BigCommerceSwitches } from './switches.ts';
import type { WireEvent } from './wireEvent.ts';

/** Tells a moment of a deployment in the platform's words. */
export function toWireEvent(
  deployment: Deployment,
  moment: Moment,
  switches: BigCommerceSwitches,
): WireEvent {
  return {
    deployment_uuid: deployment.uuid,
    deployment_status: moment.status,
    event: moment.step === undefined ? null : { step: moment.step, progress: moment.progress ?? 0 },
    ...(moment.code === undefined ? {} : { error: { code: moment.code } }),
    ...hostnamesOf(moment, switches),
  };
}

function hostnamesOf(
  moment: Moment,
  { hostnameField, hostnames }: BigCommerceSwitches,
): Pick<WireEvent, 'deployment_hostnames' | 'deployment_url'> {
  const names = moment.hostnames.length === 0 ? [] : (hostnames ?? moment.hostnames);
  const list = hostnameField === 'deployment_hostnames' || hostnameField === 'both';
  const single = hostnameField === 'deployment_url' || hostnameField === 'both';
  return {
    ...(list ? { deployment_hostnames: names } : {}),
    ...(single ? { deployment_url: names[0] ?? null } : {}),
  };
}
