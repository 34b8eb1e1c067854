// Put in the place of two plugins of octokit by `scripts/build/aliases.json` (docs/adr/0012): a table of all routes, and paging.

/** Adds no method for each route: all requests name their route. */
export function restEndpointMethods(): object {
  return {};
}

/** Adds no paging: `pages.ts` does that. */
export function paginateRest(): object {
  return {};
}
