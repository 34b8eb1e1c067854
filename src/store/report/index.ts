/**
 * What people see of a store run: the outcome, the job summary, the pull request's comment, and the approval of a plan.
 */
export { checkApproval } from './approval.ts';
export { commentOnPullRequest, openForComment } from './commentOnPullRequest.ts';
export { isMissed, outcomeOfApply, outcomeOfDrift } from './outcomeOfWork.ts';
export { renderEnd, renderSummary } from './summary.ts';
export type { RunRecord } from './summary.ts';
