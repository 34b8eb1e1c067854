/**
 * What people are told: the job summary and the last lines of the log.
 */
export { closingLines } from './closingLines.ts';
export { headingOf, renderSummary } from './summary.ts';
export { renderTimeline } from './timeline.ts';
export type { Timeline } from './timeline.ts';
