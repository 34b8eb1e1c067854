/**
 * What the models of the APIs share. A model is a platform's state and rules without HTTP: a {@link ModelHost} turns a request
 * value into an answer value at once, and records its effects. Time (`now`), ids and randomness are injected. A body that takes
 * time is a {@link Stream} of parts with due times, computed from the state: nothing runs in the background. The sandbox puts a
 * server in front of a model (`mount` in `server/`), which waits for the parts. The simulation calls {@link answerOf} and reads
 * all parts in advance.
 */
export { answerJson, isStream } from './exchange.ts';
export type {
  Answer,
  Effect,
  Part,
  PlainAnswer,
  Request,
  RequestHead,
  Stream,
} from './exchange.ts';
export { answerOf, findRoute, route } from './host.ts';
export type {
  BodyLimits,
  FoundRoute,
  ModelHost,
  ModelRoute,
  Parameters,
  RoutePattern,
} from './host.ts';
export { parseJsonBody } from './jsonBody.ts';
export type { Parsed } from './jsonBody.ts';
export { announcesBody, isAccepted, mediaTypeOf } from './mediaTypes.ts';
