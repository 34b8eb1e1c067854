import type { InputSource } from '../../../inputs/index.ts';
import { readInputs, refuseBoth } from '../../../inputs/index.ts';
import type { Reference } from '../api/index.ts';
import { targetFields } from './fields.ts';

/** Lists the faults of inputs that select none, or one by key and id at once. */
export function referenceFaults(source: InputSource, what: 'deployment' | 'connector'): string[] {
  const [first, second] = [`${what}_key`, `${what}_id`];
  return [first, second].some((name) => source.input(name) !== undefined)
    ? refuseBoth(source, { first, second })
    : [`${first}: is missing. Accepted: a key, or ${second} instead.`];
}

/** Makes a reference from two inputs of which one is set. */
export function toReference(key: string | undefined, id: string | undefined): Reference {
  return id === undefined ? { by: 'key', value: key ?? '' } : { by: 'id', value: id };
}

/** Reads the name of the Deployment, `my-project/checkout`, even if other inputs are wrong; undefined when it cannot be read. */
export function readTargetName(source: InputSource): string | undefined {
  const { project_key, deployment_key, deployment_id } = targetFields;
  const { value } = readInputs({ project_key, deployment_key, deployment_id }, source);
  if (value === undefined || referenceFaults(source, 'deployment').length > 0) return undefined;
  return nameTarget(value.project_key, toReference(value.deployment_key, value.deployment_id));
}

/** Returns the name of a Deployment, the same in every run. */
export function nameTarget(projectKey: string, deployment: Reference): string {
  return `${projectKey}/${deployment.value}`;
}
