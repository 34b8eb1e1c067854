/**
 * What the reusable workflows run in steps of their own, by the names of its jobs: `plan-waves`, `note-result` and so on. None of
 * it deploys.
 */
export { runWorkflowStep, workflowJobs } from './runWorkflowStep.ts';
export type { DescribeDraft, DraftInputs, WorkflowWorld } from './world.ts';
