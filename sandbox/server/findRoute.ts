import { findRoute as find } from '../model/index.ts';
import type { FoundRoute as Found, Parameters, RoutePattern } from '../model/index.ts';
import type { Answer } from './answers/index.ts';
import type { Incoming } from './incoming.ts';

export type { Parameters } from '../model/index.ts';

/** One operation of a stand-in. */
export interface Route<Name extends string = string> extends RoutePattern<Name> {
  readonly handle: Handle;
}

export type Handle = (incoming: Incoming, parameters: Parameters) => Answer | Promise<Answer>;

export type FoundRoute = Found<Route>;

/** Finds what is asked for. */
export const findRoute = find<Route>;
