/**
 * Builds that GitHub keeps: the newest earlier good deployment of a target, and fetching a kept build with its
 * digest checked. Nothing that a payload says is trusted: anybody who may write deployments can forge it.
 */
export { readAttempts, wasGood } from './attempts.ts';
export type { Attempt } from './attempts.ts';
export { chooseEarlier } from './chooseEarlier.ts';
export type { WayBack } from './chooseEarlier.ts';
export { fetchKept } from './fetchKept.ts';
export type { KeptRequest } from './findKept.ts';
export { nameAttempt, readRecord } from './readRecord.ts';
export type { KeptRecord } from './readRecord.ts';
