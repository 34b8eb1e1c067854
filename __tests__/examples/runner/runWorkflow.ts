import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { evaluate, evaluateAll, isMet } from './evaluate.ts';
import { runJob } from './runJob.ts';
import type { Job, JobEnd, Setting, Workflow } from './workflow.ts';
import type { Trigger, World } from './world.ts';

const HOME = 'your-org/commerce-deploy/';

/** Runs a workflow as GitHub does, but against the sandbox; resolves with how each of its jobs ended. */
export async function runWorkflow(
  text: string,
  world: World,
  trigger: Trigger,
): Promise<Readonly<Record<string, JobEnd>>> {
  const { github } = world.sandbox;
  const contexts = {
    github: {
      event: trigger.payload,
      event_name: trigger.name,
      ref: trigger.ref,
      repository: github.repository,
      token: github.token,
      sha: github.headSha,
      run_id: trigger.runId ?? 20,
      run_attempt: trigger.runAttempt ?? 1,
    },
    // Those of who started it by hand.
    inputs: 'inputs' in trigger.payload ? trigger.payload.inputs : {},
    vars: world.vars,
    secrets: world.secrets,
  };
  return runJobs(parse(text) as Workflow, { world, trigger, contexts, inherits: true });
}

async function runJobs(workflow: Workflow, setting: Setting): Promise<Record<string, JobEnd>> {
  const ends: Record<string, JobEnd> = {};
  // Each needs jobs that stand above it only.
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((name) => [name, ends[name]]));
    const contexts = { ...setting.contexts, needs };
    // A failure or a skip anywhere before holds a job up, not only among those that it names.
    const isHeldUp = ancestorsOf(job, workflow).some((name) => ends[name]?.result !== 'success');
    ends[id] = isMet(job.if, contexts, isHeldUp ? 'failure' : 'success')
      ? await runMatrix(id, job, { ...setting, contexts })
      : { result: 'skipped', outputs: {} };
  }
  return ends;
}

function ancestorsOf({ needs = [] }: Job, workflow: Workflow): readonly string[] {
  return [needs].flat().flatMap((name) => {
    const job = workflow.jobs[name];
    if (job === undefined) throw new Error(`There is no job ${name}.`);
    return [name, ...ancestorsOf(job, workflow)];
  });
}

/** GitHub refuses a matrix with more, and one without any. */
const MOST_JOBS = 256;

async function runMatrix(id: string, job: Job, setting: Setting): Promise<JobEnd> {
  const [dimension, ...others] = Object.entries(job.strategy?.matrix ?? {});
  if (others.length > 0) throw new Error(`The matrix of ${id} has more than one dimension.`);
  const run = job.uses === undefined ? runJob : runCalled;
  if (dimension === undefined) return run(id, job, setting);
  const [name, expression] = dimension;
  const values = evaluate(expression, setting.contexts) as unknown[];
  if (values.length > MOST_JOBS) throw new Error(`The matrix of ${id} is too large.`);
  if (values.length === 0) throw new Error(`The matrix of ${id} is empty.`);
  const ends: JobEnd[] = [];
  for (const [index, value] of values.entries()) {
    const contexts = {
      ...setting.contexts,
      matrix: { [name]: value },
      strategy: { 'job-index': index, 'job-total': values.length },
    };
    ends.push(await run(id, job, { ...setting, contexts }));
  }
  return { result: resultOf(ends), outputs: ends.at(-1)?.outputs ?? {} };
}

/** How jobs ended together: those of a matrix, or of a called workflow. */
function resultOf(ends: readonly JobEnd[]): JobEnd['result'] {
  const results = ends.map(({ result }) => result);
  return (['failure', 'cancelled'] as const).find((each) => results.includes(each)) ?? 'success';
}

async function runCalled(_: string, job: Job, setting: Setting): Promise<JobEnd> {
  const { uses = '', with: given = {}, secrets = {} } = job;
  const inherits = secrets === 'inherit';
  const called = parse(readHome(uses.replace(HOME, '').replace(/@.*$/, ''))) as Workflow;
  const { inputs = {}, outputs = {} } = called.on.workflow_call ?? {};
  const contexts = {
    ...setting.contexts,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, { type, default: usual }]) => {
        const value = name in given ? evaluate(given[name], setting.contexts) : usual;
        return [name, value ?? EMPTY[type ?? '']];
      }),
    ),
    secrets: inherits ? setting.contexts['secrets'] : evaluateAll(secrets, setting.contexts),
    matrix: undefined,
    needs: undefined,
  };
  const ends = await runJobs(called, {
    ...setting,
    contexts,
    inherits: setting.inherits && inherits,
  });
  return {
    result: resultOf(Object.values(ends)),
    outputs: evaluateAll(
      Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
      { ...contexts, jobs: ends },
    ),
  };
}

/** What an input is that nobody gives, by its type. */
const EMPTY: Readonly<Record<string, unknown>> = { string: '', number: 0, boolean: false };

function readHome(file: string): string {
  return readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
}
