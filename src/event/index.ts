/**
 * What GitHub says about this run: which environment and pull request it is for, and whether it was given secrets. Every action
 * takes its environment from here, so that no branch of a fork chooses one by its name.
 */
export { isWithoutSecrets } from './isWithoutSecrets.ts';
export { findOccasion, hasClosed, hasReopened, occasionOf } from './occasion.ts';
export type { Occasion } from './occasion.ts';
