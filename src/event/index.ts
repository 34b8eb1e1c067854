/**
 * What GitHub's event says about a run: its environment, its pull request, and whether it has secrets. Every action takes its
 * environment from here, so that a fork cannot choose one by naming a branch.
 */
export { WITHOUT_SECRETS, isWithoutSecrets } from './isWithoutSecrets.ts';
export { namesPullRequest, findOccasion, hasClosed, hasReopened, occasionOf } from './occasion.ts';
export type { FoundOccasion, Occasion } from './occasion.ts';
