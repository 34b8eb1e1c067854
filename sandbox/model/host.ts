import type { Answer, Request, RequestHead } from './exchange.ts';

/** One host of an API: its operations, and what it refuses before them. */
export interface ModelHost<Name extends string = string> {
  readonly routes: readonly ModelRoute<Name>[];
  /** Checks a request before its route. Returns a refusal, always for requests without a route. */
  readonly admit: (head: RequestHead, found: FoundRoute) => Answer | undefined;
  /** Calls the listener whenever the due times of streams may have changed. Returns the function that removes it. */
  readonly onChange: (listener: () => void) => () => void;
}

/** An operation of a model. Its effect has happened when `handle` returns. */
export interface ModelRoute<Name extends string = string> extends RoutePattern<Name> {
  readonly handle: (request: Request, parameters: Parameters) => Answer;
  /** Refuses a request by its head, or limits how its body is read. Default: no special limits. */
  readonly receive?: (head: RequestHead) => Answer | BodyLimits;
}

export interface RoutePattern<Name extends string = string> {
  /** Its name in scripts. */
  readonly name: Name;
  readonly method: string;
  /** A path. `{name}` matches one segment, a `*` at the end all that follow. */
  readonly pattern: string;
}

/** How a body is read. The simulation ignores this. */
export interface BodyLimits {
  readonly limitBytes?: number;
  /** Maximum speed. */
  readonly bytesPerSecond?: number;
  /** The answer to a longer body. */
  readonly tooLarge?: Answer;
}

export type Parameters = Readonly<Record<string, string>>;

export type FoundRoute<Route extends RoutePattern = RoutePattern> =
  | { readonly kind: 'route'; readonly route: Route; readonly parameters: Parameters }
  | { readonly kind: 'other-method'; readonly allow: string; readonly parameters: Parameters }
  | { readonly kind: 'none' };

/** Makes an operation. Its name begins with its method. */
export function route<Name extends string>(
  name: Name,
  pattern: string,
  handle: ModelRoute['handle'],
): ModelRoute<Name> {
  return { name, method: name.split(' ')[0] ?? '', pattern, handle };
}

/** Answers a request like the host, without a network. */
export function answerOf(host: ModelHost, request: Request): Answer {
  const found = findRoute(host.routes, request.method, request.path);
  const refusal = host.admit(request, found);
  if (refusal !== undefined) return refusal;
  if (found.kind !== 'route') throw new Error(`${request.path} was admitted without a route.`);
  const received = found.route.receive?.(request) ?? {};
  if ('status' in received) return received;
  return found.route.handle(request, found.parameters);
}

/** Finds the route of a request. Distinguishes a path that exists for other methods from an unknown one. */
export function findRoute<Route extends RoutePattern>(
  routes: readonly Route[],
  method: string,
  path: string,
): FoundRoute<Route> {
  const allowed: string[] = [];
  let seen: Parameters = {};
  const given = path.split('/');
  for (const route of routes) {
    const parameters = matchPath(route.pattern, given);
    if (parameters === undefined) continue;
    if (route.method === method) return { kind: 'route', route, parameters };
    allowed.push(route.method);
    seen = parameters;
  }
  if (allowed.length === 0) return { kind: 'none' };
  return { kind: 'other-method', allow: allowed.join(', '), parameters: seen };
}

function matchPath(pattern: string, given: readonly string[]): Parameters | undefined {
  const wanted = partsOf(pattern);
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  const parameters: Record<string, string> = {};
  for (let index = 0; index < wanted.length; index += 1) {
    const [part = '', segment = ''] = [wanted[index], given[index]];
    if (part === '*') break;
    const name = part.startsWith('{') ? part.slice(1, -1) : undefined;
    if (name === undefined ? part !== segment : segment === '') return undefined;
    if (name !== undefined) parameters[name] = decode(segment);
  }
  return parameters;
}

/** Caches the parts of the patterns, which are compared with every request. */
const known = new Map<string, readonly string[]>();

function partsOf(pattern: string): readonly string[] {
  const parts = known.get(pattern) ?? pattern.split('/');
  known.set(pattern, parts);
  return parts;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
