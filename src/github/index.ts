/**
 * GitHub's runner and API, behind the ports of a step. Only this folder imports `@actions/core` and `@actions/github`.
 */
export { actionsRunner } from './actionsRunner.ts';
export { openRepository } from './openRepository.ts';
