// Put in the place of parts of octokit by `scripts/build/aliases.json` (docs/adr/0012): plugins and clients that are never called,
// and parsers that do more than GitHub's answers need.

/** Adds no method for each route: all requests name their route. */
export function restEndpointMethods(): object {
  return {};
}

/** Adds no paging: `pages.ts` does that. */
export function paginateRest(): object {
  return {};
}

/** Opens no GraphQL: octokit makes a client for it that is never asked. */
export function withCustomRequest(): { readonly defaults: () => undefined } {
  return { defaults: () => undefined };
}

/** Parses JSON without big integers. The schemas of the answers refuse numbers that are not safe, as they would refuse those. */
export function JSONParse(text: string): unknown {
  return JSON.parse(text) as unknown;
}

/** Writes JSON, in which we never send a big integer. */
export function JSONStringify(value: unknown): string {
  return JSON.stringify(value);
}

/** Parses the media type of a `Content-Type`. Octokit asks only whether it is JSON; anything else is not looked into. */
export function parse(header: string): { readonly type: string; readonly parameters: object } {
  const [type = ''] = header.split(';', 1);
  return { type: type.trim().toLowerCase(), parameters: {} };
}
