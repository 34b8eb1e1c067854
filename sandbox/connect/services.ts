import type { HostRules } from '../server/openHost.ts';
import type { ConnectState, Service } from './platform.ts';
import type { ConnectRoute } from './routeName.ts';

/** Serves a deployed service: every path says what runs there. */
export function serviceRules(
  deployments: ConnectState['deployments'],
  { deploymentId, application }: Service,
): HostRules {
  return {
    name: 'service',
    // Whatever authorizes at the platform is none of its business.
    stranger: true,
    admit: () => undefined,
    routes: ['GET', 'HEAD'].map((method) => ({
      name: 'GET /service' satisfies ConnectRoute,
      method,
      pattern: '/*',
      handle: () => {
        const tag = deployments.get(deploymentId)?.state.revision.tag;
        const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
        return tag === undefined
          ? { status: 404, headers, body: 'Nothing is deployed here any more.\n' }
          : { status: 200, headers, body: `${application} ${tag}\n` };
      },
    })),
  };
}
