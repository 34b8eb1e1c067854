import type { InputSource } from '../../../inputs/readInputs.ts';
import { refuseBoth } from '../../../inputs/refuseBoth.ts';

/** Lists what is wrong with how the inputs choose a Deployment: by nothing, or by key and id at the same time. */
export function deploymentFaults(source: InputSource): string[] {
  const isChosen = ['deployment_key', 'deployment_id'].some(
    (name) => source.input(name) !== undefined,
  );
  return isChosen
    ? refuseBoth(source, { first: 'deployment_key', second: 'deployment_id' })
    : ['deployment_key: is missing. Accepted: a key, or deployment_id instead.'];
}
