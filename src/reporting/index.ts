/**
 * The report to GitHub: the GitHub Deployment, the pull request's comment, and what the post step finishes.
 */
export { collectComplaints, unlessAborted } from './complaints.ts';
export type { Complaints } from './complaints.ts';
export { finishReport } from './finishReport.ts';
export { gitHubReport } from './gitHubReport.ts';
export type { GitHubReport } from './gitHubReport.ts';
export { isOfTarget } from './isOfTarget.ts';
export { findComment, keepComment } from './keepComment.ts';
export type { SameTarget, Subject } from './marker.ts';
export { leftReports } from './openReport.ts';
export type { ReportEnd, ReportName } from './openReport.ts';
export {
  NOT_STARTED,
  deployedCommit,
  findCreated,
  findLive,
  findProduction,
  lookBack,
  retireAll,
  wasStarted,
} from './pastDeployments.ts';
export type { PastDeployment } from './pastDeployments.ts';
export { logLink, workflowRun } from './workflowRun.ts';
export { startLongReportLimit, startReportLimit } from './reportLimit.ts';
