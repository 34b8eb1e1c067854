/**
 * GitHub's runner and API, behind the ports of a step: the only importers of `@actions/core` and `@actions/github`.
 */
export { actionsRunner } from './actionsRunner.ts';
export { openRepository } from './openRepository.ts';
