import { answerWith } from '../engine/wire.ts';
import type { Server } from '../engine/wire.ts';

/** Host of the site that a deployment serves. */
export const SITE = 'shop.catalyst-sandbox.store';

/** Opens the site of a deployment. It is unhealthy until `lagMs` after `completedAtMs`, and as long as that is undefined. */
export function openSite(completedAtMs: () => number | undefined, lagMs: number): Server {
  return {
    hosts: [SITE],
    handle: ({ atMs }) => {
      const sinceMs = completedAtMs() ?? Number.POSITIVE_INFINITY;
      return atMs >= sinceMs + lagMs
        ? answerWith(200, '<html><h1>Shop</h1></html>')
        : answerWith(503, '<html><h1>Soon</h1></html>');
    },
  };
}
