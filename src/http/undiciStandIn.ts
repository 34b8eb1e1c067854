/**
 * Takes the place of `undici` in the bundles (see `paths` in tsconfig.json). The toolkit's packages load it at once, which
 * takes as long as the rest of their start, for a fetch through a proxy that this action does not use: its requests go
 * through node:http.
 */
export const ProxyAgent = function ProxyAgent(): void {
  // Made when octokit is loaded behind a proxy, and never asked for anything.
};

/** Nothing may come here: octokit is given a fetch of our own. */
export function fetch(): Promise<never> {
  return Promise.reject(new Error('A request went past the HTTP client of this action.'));
}
