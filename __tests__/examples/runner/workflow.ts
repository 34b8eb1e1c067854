import type { Contexts } from './evaluate.ts';
import type { RunnerJob } from '../../support/runnerModel/index.ts';
import type { Ran, Trigger, World } from './world.ts';

export interface Job {
  readonly name?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: 'inherit' | Readonly<Record<string, unknown>>;
  readonly environment?: string | { readonly name: string };
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
}

/** As much of a workflow as running it takes. */
export interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, { default?: unknown; type?: string }>>;
      readonly outputs?: Readonly<Record<string, { value: string }>>;
    };
  };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** How a job, or a workflow that a job calls, ended. */
export interface JobEnd {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the jobs of a workflow have in common. */
export interface Setting {
  readonly world: World;
  readonly trigger: Trigger;
  readonly contexts: Contexts;
  /** Whether every call so far passed `secrets: inherit`: only then does a job see the secrets of its environment. */
  readonly inherits: boolean;
}

/** The machine of a job. */
export interface Machine {
  readonly workspace: string;
  readonly temp: string;
  readonly job: RunnerJob;
}

/** A step about to run, with all that it may read. */
export interface StepToRun extends Setting {
  readonly step: Step;
  readonly machine: Machine;
}

/** How a step ended, and what it leaves to the steps after it. */
export interface StepEnd extends Omit<Ran, 'job' | 'what'> {
  /** Runs what its action does at the end of the job. */
  readonly post?: () => Promise<StepEnd>;
}
