/**
 * A model of GitHub's runner, after its sources (github.com/actions/runner): how it reads what a step prints and leaves in its
 * files, and what it shows and passes on. Each rule names its source file. Independent of the product.
 */
export { commandIn, linesOf } from './commands.ts';
export type { RunnerCommand } from './commands.ts';
export { endStep } from './endStep.ts';
export type { StepTexts } from './endStep.ts';
export { readFileCommands } from './keyValueFile.ts';
export { openMasker } from './masker.ts';
export { openJob, passedOn } from './job.ts';
export type { RunnerJob } from './job.ts';
export { readStepLog } from './stepLog.ts';
export type { ShownAnnotation } from './stepLog.ts';
export { declareArtifacts } from './artifacts.ts';
