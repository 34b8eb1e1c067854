/**
 * The frame that all actions share: read the inputs, work, decide the outcome, report it; with the run's journal, deadline and
 * errors.
 */
export { PATIENCE_MS, createOnce } from './createOnce.ts';
export type { Creation } from './createOnce.ts';
export { newCorrelationId } from './correlationId.ts';
export type { Journal } from './journal.ts';
export { logProgress } from './logProgress.ts';
export { failedOutcome, failedStatus, hintFirst, problemOf, titles } from './outcome.ts';
export type { FailedOutcome, FailedStatus, Problem } from './outcome.ts';
export type { PhaseSpan } from './phases.ts';
export * from './ports/index.ts';
export { renderProblem } from './renderProblem.ts';
export { withinLimit } from './run.ts';
export type { FrameOutput, Limit, Run, StepWorld } from './run.ts';
export { runStep } from './runStep.ts';
export type { StepWork } from './runStep.ts';
