/**
 * What people see at the end: the job summary, the first screen that the comment shares with it, the last lines of the log.
 */
export { closingLines } from './closingLines.ts';
export { renderDetails } from './details.ts';
export type { Before, HistoryEntry, RunFacts, WentBack } from './facts.ts';
export { renderFacts, renderFirstScreen, renderLinks } from './firstScreen.ts';
export { startedHeading } from './heading.ts';
export { liveLine } from './live.ts';
export { renderSummary } from './summary.ts';
