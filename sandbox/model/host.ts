import type { Answer, Request, RequestHead } from './exchange.ts';

/** One host of an API: its operations, and what it refuses before it looks for one. */
export interface ModelHost<Name extends string = string> {
  readonly routes: readonly ModelRoute<Name>[];
  /** Looks at a request before its route does, and refuses it with an answer. Has to refuse what no route takes. */
  readonly admit: (head: RequestHead, found: FoundRoute) => Answer | undefined;
  /** Calls back whenever the streams may go on otherwise than they said; returns what ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

/** An operation of a model. Its effect is there when it returns. */
export interface ModelRoute<Name extends string = string> extends RoutePattern<Name> {
  readonly handle: (request: Request, parameters: Parameters) => Answer;
  /** Refuses a request by its head, or says how its body is read; left out, it is read as any other. */
  readonly receive?: (head: RequestHead) => Answer | BodyLimits;
}

export interface RoutePattern<Name extends string = string> {
  /** What scripts call it. */
  readonly name: Name;
  readonly method: string;
  /** A path; `{name}` stands for one segment, a `*` at the end for all that follow. */
  readonly pattern: string;
}

/** How a body is read; in the simulation nothing of it matters. */
export interface BodyLimits {
  readonly limitBytes?: number;
  /** It is read no faster than this. */
  readonly bytesPerSecond?: number;
  /** The answer to a body that is longer. */
  readonly tooLarge?: Answer;
}

export type Parameters = Readonly<Record<string, string>>;

export type FoundRoute<Route extends RoutePattern = RoutePattern> =
  | { readonly kind: 'route'; readonly route: Route; readonly parameters: Parameters }
  | { readonly kind: 'other-method'; readonly allow: string; readonly parameters: Parameters }
  | { readonly kind: 'none' };

/** Answers a request as the host would, with nothing in between. */
export function answerOf(host: ModelHost, request: Request): Answer {
  const found = findRoute(host.routes, request.method, request.path);
  const refusal = host.admit(request, found);
  if (refusal !== undefined) return refusal;
  if (found.kind !== 'route') throw new Error(`${request.path} was admitted, and has no route.`);
  const received = found.route.receive?.(request) ?? {};
  if ('status' in received) return received;
  return found.route.handle(request, found.parameters);
}

/** Finds what is asked for. A path that exists for other methods only is told apart from one that does not exist. */
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

/** There are a few dozen patterns, and each is compared with the path of every request. */
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
