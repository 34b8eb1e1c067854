import type { HostRules } from '../../server/index.ts';
import type { ConnectModel, ConnectRoute, Service } from '../model/index.ts';

/** Serves a deployed service: every path answers with what runs there. */
export function serviceRules(
  { deployments }: Pick<ConnectModel, 'deployments'>,
  { deploymentId, application }: Service,
): HostRules {
  return {
    name: 'service',
    // No credential of the platform is meant for it.
    stranger: true,
    admit: () => undefined,
    routes: ['GET', 'HEAD'].map((method) => ({
      name: 'GET /service' satisfies ConnectRoute,
      method,
      pattern: '/*',
      handle: () => {
        const found = deployments().find(({ id }) => id === deploymentId);
        const tag = found?.state.revision.tag;
        const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
        return tag === undefined
          ? { status: 404, headers, body: 'Nothing is deployed here any more.\n' }
          : { status: 200, headers, body: `${application} ${tag}\n` };
      },
    })),
  };
}
