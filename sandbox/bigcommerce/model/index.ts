/**
 * BigCommerce hosting as a model: projects, uploads, deployments with their event streams, and the logs of workers. A deployment's
 * course is planned when it is created, and again when a switch is turned; a stream tells of the moments as they become due.
 * Everything that the platform may do this way or that way is one of the switches.
 */
export { refuseBody, refuseHeaders } from './admission.ts';
export { endOf } from './course.ts';
export { openHosting } from './hosting.ts';
export type { Hosting } from './hosting.ts';
export * from './oddities.ts';
export { createRateLimit } from './rateLimit.ts';
export type { Counted, QuotaLook, RateLimit, RateLimitOptions } from './rateLimit.ts';
export type { BigCommerceRoute } from './routeName.ts';
export type { Credentials, Deployment, Project, Refusal, Upload } from './state.ts';
export { storageError } from './storageError.ts';
export { plainFraming } from './framing.ts';
export type { Framing } from './framing.ts';
export { normalBigCommerce } from './switches.ts';
export type { ArtifactLimits, BigCommerceSwitches, Rewrite } from './switches.ts';
export type { WireEvent } from './wireEvent.ts';
