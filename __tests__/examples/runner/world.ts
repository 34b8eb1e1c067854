import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** What a repository and its settings give the workflows that run in it. */
export interface World {
  readonly sandbox: Sandbox;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Secrets and variables of GitHub environments, by their names. */
  readonly environments: Readonly<Record<string, Environment>>;
  /** What is checked out: texts by path. */
  readonly repository: Readonly<Record<string, string>>;
  /** Folders with what was uploaded, by name; kept from one workflow to the next. */
  readonly artifacts: Map<string, string>;
  readonly newFolder: (name: string) => Promise<string>;
  /** All that ran, in order. */
  readonly ran: Ran[];
  /** The post steps that ran, in order. */
  readonly posts: Ran[];
  /** Whether somebody cancels the workflow, asked after each step. */
  readonly isCancelled?: () => boolean;
  /** Whether the machine of a job is lost before its first step, asked with the job's name. */
  readonly isLost?: (name: string) => boolean;
  /**
   * Set to give the actions no address of the sandbox: they call the real hosts by their names, and these variables lead them to
   * the sandbox.
   */
  readonly leadingHere?: Readonly<Record<string, string>>;
  /** Set to note the jobs that deploy instead of running them: a fleet of thousands would take hours. */
  readonly planned?: PlannedJob[];
}

/** A GitHub environment. */
export interface Environment {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** A job that would deploy. */
export interface PlannedJob {
  readonly name: string;
  /** What its matrix gives it. */
  readonly matrix: unknown;
}

/** A step that has run. */
export interface Ran {
  readonly job: string;
  /** The action, or the first line of the command. */
  readonly what: string;
  readonly succeeded: boolean;
  /** What it printed. */
  readonly log: string;
  /** The job summary that it wrote. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What happened, for which a workflow runs. */
export interface Trigger {
  readonly name: string;
  readonly ref: string;
  readonly payload: object;
  /** Id of the workflow run. Default: 20. */
  readonly runId?: number;
  /** 1 unless the run was started again. */
  readonly runAttempt?: number;
}

/** Sets up the platforms and an empty repository, runs the body, and takes everything down again. */
export async function withWorld(
  settings: (
    sandbox: Sandbox,
  ) => Partial<
    Pick<
      World,
      'vars' | 'secrets' | 'environments' | 'repository' | 'planned' | 'leadingHere' | 'isLost'
    >
  >,
  body: (world: World) => Promise<void>,
  options: SandboxOptions = {},
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'commerce-deploy-examples-'));
  const sandbox = await startSandbox({ clock: runHere.clock, switches: { paceMs: 4 }, ...options });
  try {
    await body({
      sandbox,
      ...{ vars: {}, secrets: {}, environments: {}, repository: {} },
      ...settings(sandbox),
      artifacts: new Map(),
      newFolder: (name) => mkdtemp(join(root, `${name}-`)),
      ran: [],
      posts: [],
    });
  } finally {
    await sandbox.close();
    await rm(root, { recursive: true, force: true });
  }
}
