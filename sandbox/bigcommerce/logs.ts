import type { Route } from '../server/findRoute.ts';
import { feedLogs } from './feedLogs.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import type { BigCommerceRoute } from './routeName.ts';
import { isUuid } from './uuid.ts';

/** Serves `GET /infrastructure/logs/{uuid}/tail`: what a project's worker logs from then on. */
export function logRoutes(platform: Platform): readonly Route<BigCommerceRoute>[] {
  return [
    {
      name: 'GET /logs/{uuid}/tail',
      method: 'GET',
      pattern: '/infrastructure/logs/{project_uuid}/tail',
      handle: (_incoming, { project_uuid: uuid = '' }) => {
        if (!platform.switches.logScope) {
          return refuse(403, "You don't have a required scope to access the endpoint");
        }
        if (!isUuid(uuid)) return refuse(400, ':projectUuid should be valid UUID.');
        const project = platform.projects.get(uuid);
        if (project === undefined) return refuse(404, 'The project was not found.');
        return {
          status: 200,
          headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
          feed: (response) => feedLogs(response, project, platform),
        };
      },
    },
  ];
}
