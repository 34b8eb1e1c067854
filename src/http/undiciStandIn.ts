/**
 * Replaces `undici` in the bundles (see scripts/build/aliases.json). The toolkit loads `undici` at start, which doubles the
 * start-up time, and this action never uses it: its requests go through node:http.
 */
export const ProxyAgent = function ProxyAgent(): void {
  // octokit creates one behind a proxy, and never uses it.
};

/** Always rejects: octokit is given our own fetch. */
export function fetch(): Promise<never> {
  return Promise.reject(new Error('A request bypassed the HTTP client of this action.'));
}
