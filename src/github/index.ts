/**
 * GitHub's runner and API, behind the ports of a step. Only this folder imports `@actions/core` and `@actions/github`.
 */
export { openRepository } from './openRepository.ts';
export { actionsRunner } from './runner/index.ts';
