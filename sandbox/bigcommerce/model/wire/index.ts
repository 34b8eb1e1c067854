/**
 * How the events of a deployment look, and how they are written into a stream.
 */
export { cut, encodeComment, encodeEvent, encodeStart, plainFraming } from './framing.ts';
export type { Framing } from './framing.ts';
export type { Step, WireEvent } from './wireEvent.ts';
