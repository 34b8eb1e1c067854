import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';

/** One operation of a stand-in. */
export interface Route<Name extends string = string> {
  /** What scripts call it. */
  readonly name: Name;
  readonly method: string;
  /** A path; `{name}` stands for one segment, a `*` at the end for all that follow. */
  readonly pattern: string;
  readonly handle: Handle;
}

export type Handle = (incoming: Incoming, parameters: Parameters) => Answer | Promise<Answer>;

export type Parameters = Readonly<Record<string, string>>;

export type FoundRoute =
  | { readonly kind: 'route'; readonly route: Route; readonly parameters: Parameters }
  | { readonly kind: 'other-method'; readonly allow: string; readonly parameters: Parameters }
  | { readonly kind: 'none' };

/** Finds what is asked for. A path that exists for other methods only is told apart from one that does not exist. */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute {
  const allowed: string[] = [];
  let seen: Parameters = {};
  for (const route of routes) {
    const parameters = matchPath(route.pattern, path);
    if (parameters === undefined) continue;
    if (route.method === method) return { kind: 'route', route, parameters };
    allowed.push(route.method);
    seen = parameters;
  }
  if (allowed.length === 0) return { kind: 'none' };
  return { kind: 'other-method', allow: allowed.join(', '), parameters: seen };
}

function matchPath(pattern: string, path: string): Parameters | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part === '*') break;
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== segment : segment === '') return undefined;
    if (name !== undefined) parameters[name] = decode(segment);
  }
  return parameters;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
