/**
 * Follows a deployment to its end, and decides whether a final status is its own.
 */
export { followDeployment } from './followDeployment.ts';
export { openPoll } from './openPoll.ts';
export { openPace } from './pace.ts';
export { formatEntry, growReport, isNewTo, openReport } from './report.ts';
export type { Report } from './report.ts';
export type { ConnectRun, Started } from './run.ts';
export { SETTLE_MS, openSettling } from './settling.ts';
export type { Settling } from './settling.ts';
