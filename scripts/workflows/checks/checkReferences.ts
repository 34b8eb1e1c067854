import { workflowJobs } from '../../../src/workflow/index.ts';
import type { Manifests } from '../manifests.ts';
import { referencesIn } from './references.ts';
import type { Reference } from './references.ts';
import { callOf, stepsOf } from '../workflow.ts';
import type { Finding, Job, Path, Workflow } from '../workflow.ts';

/** The place of an expression. */
interface Place {
  readonly workflow: Workflow;
  readonly manifests: Manifests;
  readonly path: Path;
}

/** Lists outputs, inputs and secrets that expressions read but nothing declares. */
export function checkReferences(workflow: Workflow, manifests: Manifests): Finding[] {
  return workflow.texts.flatMap(({ path, text, line }) => {
    // A description may contain text that looks like an expression.
    if (path.at(-1) === 'description') return [];
    const place = { workflow, manifests, path };
    return referencesIn(text, path).flatMap((reference) => {
      const message = explain(reference, place);
      return message === undefined ? [] : [{ file: workflow.file, line, message }];
    });
  });
}

function explain(reference: Reference, place: Place): string | undefined {
  switch (reference[0]) {
    case 'steps':
      return explainStep(reference, place);
    case 'needs':
      return explainNeed(reference, place);
    case 'jobs':
      return explainOutput(reference, place);
    case 'inputs':
    case 'secrets':
      return explainDeclared(reference, place);
    default:
      return undefined;
  }
}

function explainStep([, id = '', what, name = '']: Reference, place: Place): string | undefined {
  const { workflow, manifests, path } = place;
  if (workflow.kind === 'fragment' || id === '*') return undefined;
  const own = stepsOf(workflow).filter(({ jobId }) => jobId === path[1]);
  const found = own.find(({ step }) => step.id === id);
  if (found === undefined) return `The job has no step ${id}.`;
  if (path[2] === 'steps' && Number(path[3]) <= found.index) {
    return `The step ${id} has not run yet.`;
  }
  if (what !== 'outputs' || name === '*') return undefined;
  const { uses, run = '' } = found.step;
  if (uses === undefined) {
    const job = /dist\/workflow\/index\.js ([\w-]+)/.exec(run)?.[1];
    const outputs = job === undefined ? undefined : (workflowJobs[job]?.outputs ?? []);
    if (outputs?.includes(name) ?? run.includes('GITHUB_OUTPUT')) return undefined;
    return job === undefined ? `The step ${id} sets no outputs.` : `${job} has no output ${name}.`;
  }
  return manifests.action(uses)?.outputs.has(name)
    ? undefined
    : `${uses} has no output ${name} (step ${id}).`;
}

function explainNeed([, id = '', what, name = '']: Reference, place: Place): string | undefined {
  const { workflow, path } = place;
  if (workflow.kind === 'fragment' || id === '*') return undefined;
  const needs = [workflow.data.jobs[String(path[1])]?.needs ?? []].flat();
  if (!needs.includes(id)) return `The job does not need the job ${id}.`;
  return what === 'outputs' ? missingOutput(id, name, place) : undefined;
}

function explainOutput([, id = '', what, name = '']: Reference, place: Place): string | undefined {
  return what === 'outputs' ? missingOutput(id, name, place) : undefined;
}

function missingOutput(
  id: string,
  name: string,
  { workflow, manifests }: Place,
): string | undefined {
  const job = workflow.data.jobs[id];
  if (job === undefined) return `There is no job ${id}.`;
  return outputsOf(job, manifests).includes(name)
    ? undefined
    : `The job ${id} has no output ${name}.`;
}

function outputsOf({ uses, outputs = {} }: Job, manifests: Manifests): readonly string[] {
  const called = uses === undefined ? undefined : manifests.called(uses);
  return Object.keys(called ? (callOf(called)?.outputs ?? {}) : outputs);
}

function explainDeclared([what, name = '']: Reference, { workflow }: Place): string | undefined {
  const call = callOf(workflow);
  if (name === '' || name === '*') return undefined;
  if (what === 'inputs') {
    const { on } = workflow.data;
    const manual =
      typeof on === 'object' && 'workflow_dispatch' in on ? on['workflow_dispatch'] : {};
    const { inputs = {} } = (manual ?? {}) as { readonly inputs?: object };
    const declared = { ...call?.inputs, ...inputs };
    return name in declared ? undefined : `The workflow declares no input ${name}.`;
  }
  // Without a declaration, a called workflow can have any secret by `secrets: inherit`.
  if (call?.secrets === undefined || name in call.secrets) return undefined;
  return `The workflow declares no secret ${name}.`;
}
