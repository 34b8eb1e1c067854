/**
 * The server in front of a model: it listens, logs what arrives, and plays what a script says.
 */
export type { Answer, PlainAnswer, ScriptedAnswer } from './answers/index.ts';
export { machineClock, sleep } from './clock.ts';
export type { Clock } from './clock.ts';
export type { FoundRoute, Route } from './findRoute.ts';
export { toHead } from './incoming.ts';
export type { Incoming } from './incoming.ts';
export { mount } from './mount.ts';
export type { MountOptions } from './mount.ts';
export { newUuid } from './newUuid.ts';
export type { HostRules, OpenHost } from './openHost.ts';
export type { Leak, RecordedRequest } from './requestLog.ts';
export { createStage, makeCertificate } from './stage.ts';
export type { Stage } from './stage.ts';
