// Put in the place of `undici` and of the client of `@actions/http-client` by `scripts/build/aliases.json` (docs/adr/0012). The
// toolkit loads both, and this action sends nothing through them: its requests go through node:http.

/** Makes nothing. */
export const ProxyAgent = function ProxyAgent(): void {
  // Only the real client would make one.
};

/** Always rejects: octokit is given our own fetch. */
export function fetch(): Promise<never> {
  return Promise.reject(new Error('A request bypassed the HTTP client of this action.'));
}

/** Finds no agent: octokit's wrapper asks for one when it is loaded, and our own fetch uses none. */
export class HttpClient {
  getAgent(): undefined {
    return undefined;
  }

  getAgentDispatcher(): undefined {
    return undefined;
  }
}
