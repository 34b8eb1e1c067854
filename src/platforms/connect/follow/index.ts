/**
 * Follows a deployment to its end, and decides whether a final status is its own.
 */
export { SETTLE_MS } from './evidence.ts';
export { followDeployment } from './followDeployment.ts';
export { openPoll } from './openPoll.ts';
export { openPace } from './pace.ts';
export { formatEntry, growReport, openReport } from './report.ts';
export type { Report } from './report.ts';
export type { ConnectRun, Started, StartJob } from './run.ts';
