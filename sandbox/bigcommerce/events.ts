import type { Route } from '../server/findRoute.ts';
import type { BigCommerceRoute } from './routeName.ts';
import { feedEvents } from './feedEvents.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import { isUuid } from './uuid.ts';

/** Serves `GET /infrastructure/deployments/{uuid}/events`. */
export function eventRoutes(platform: Platform): readonly Route<BigCommerceRoute>[] {
  return [
    {
      name: 'GET /events',
      method: 'GET',
      pattern: '/infrastructure/deployments/{deployment_uuid}/events',
      handle: ({ headers }, { deployment_uuid: uuid = '' }) => {
        if (!isUuid(uuid)) return refuse(400, ':deploymentUuid should be valid UUID.');
        const deployment = platform.deployments.get(uuid);
        if (deployment === undefined) return refuse(404, 'The deployment was not found.');
        const lastId = headers['last-event-id'];
        return {
          status: 200,
          headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
          feed: (response) =>
            feedEvents(response, { deployment, platform, lastId: lastId?.toString() }),
        };
      },
    },
  ];
}
