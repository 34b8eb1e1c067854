import type { Manifests } from '../manifests.ts';
import { stepsOf } from '../workflow.ts';
import type { Finding, Workflow } from '../workflow.ts';

/** Lists unknown inputs, missing required inputs, and unknown actions. */
export function checkInputs(workflow: Workflow, manifests: Manifests): Finding[] {
  return stepsOf(workflow).flatMap(({ step, path }) => {
    if (step.uses === undefined) return [];
    const manifest = manifests.action(step.uses);
    if (manifest === undefined) {
      const message = `${step.uses} is not a known action.`;
      return [workflow.find([...path, 'uses'], message)];
    }
    const given = Object.keys(step.with ?? {});
    const unknown = given.filter((name) => !manifest.inputs.has(name));
    const missing = manifest.required.filter((name) => !given.includes(name));
    return [
      ...unknown.map((name) =>
        workflow.find([...path, 'with', name], `${step.uses ?? ''} has no input ${name}.`),
      ),
      // A fragment may omit inputs that are off its topic.
      ...(workflow.kind === 'fragment' ? [] : missing).map((name) =>
        workflow.find(path, `${step.uses ?? ''} needs the input ${name}.`),
      ),
    ];
  });
}
