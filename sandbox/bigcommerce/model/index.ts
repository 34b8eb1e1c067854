/**
 * A model of BigCommerce hosting: projects, uploads, deployments with their event streams, and workers' logs. The states of a
 * deployment are planned when it is created, and replanned when a switch changes. A stream reports each state when it is due.
 * Every uncertain behaviour of the platform is a switch.
 */
export { refuseBody, refuseHeaders } from './admission.ts';
export { openEdge } from './edge.ts';
export type { EdgeKind } from './edge.ts';
export { endOf } from './events/index.ts';
export { openHosting } from './hosting.ts';
export type { Hosting } from './hosting.ts';
export * from './oddities.ts';
export { createRateLimit } from './rateLimit.ts';
export type { Counted, QuotaLook, RateLimit, RateLimitOptions } from './rateLimit.ts';
export type { BigCommerceRoute } from './routeName.ts';
export type { Credentials, Deployment, Project, Refusal, Upload } from './state.ts';
export { storageError } from './uploads/index.ts';
export { plainFraming } from './wire/index.ts';
export type { Framing, WireEvent } from './wire/index.ts';
export { normalBigCommerce } from './switches.ts';
export type { ArtifactLimits, BigCommerceSwitches, Rewrite } from './switches.ts';
