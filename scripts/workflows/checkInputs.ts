import type { Manifests } from './manifests.ts';
import { stepsOf } from './workflow.ts';
import type { Finding, Workflow } from './workflow.ts';

/** Lists inputs that an action does not take, required ones that are missing, and actions that nobody knows. */
export function checkInputs(workflow: Workflow, manifests: Manifests): Finding[] {
  return stepsOf(workflow).flatMap(({ step, path }) => {
    if (step.uses === undefined) return [];
    const manifest = manifests.action(step.uses);
    if (manifest === undefined) {
      const message = `${step.uses} is not among the actions that are known here.`;
      return [workflow.find([...path, 'uses'], message)];
    }
    const given = Object.keys(step.with ?? {});
    const unknown = given.filter((name) => !manifest.inputs.has(name));
    const missing = manifest.required.filter((name) => !given.includes(name));
    return [
      ...unknown.map((name) =>
        workflow.find([...path, 'with', name], `${step.uses ?? ''} has no input ${name}.`),
      ),
      // A part of a workflow may leave out what it is not about.
      ...(workflow.kind === 'fragment' ? [] : missing).map((name) =>
        workflow.find(path, `${step.uses ?? ''} needs the input ${name}.`),
      ),
    ];
  });
}
