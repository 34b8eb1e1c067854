/**
 * How a host answers: as a script says or as usual, whole, in pieces or cut off.
 */
export { answerJson } from './answer.ts';
export type { Answer, PlainAnswer } from './answer.ts';
export { cutConnection } from './cutConnection.ts';
export { play } from './play.ts';
export { createScript } from './script.ts';
export type { Script, ScriptedAnswer } from './script.ts';
export { send } from './send.ts';
export { writeChunk } from './writeChunk.ts';
