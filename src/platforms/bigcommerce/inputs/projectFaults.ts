import { isSet, refuseBoth } from '../../../inputs/index.ts';
import type { InputSource } from '../../../inputs/index.ts';
import { targetFields } from './fields.ts';

/** Lists the faults of inputs that select no project, or select one by UUID and name at once. */
export function projectFaults(source: InputSource): string[] {
  const isChosen =
    source.input('project_name') !== undefined ||
    isSet('project_uuid', targetFields.project_uuid, source);
  return isChosen
    ? refuseBoth(source, { first: 'project_uuid', second: 'project_name' })
    : ['project_uuid: is missing. Accepted: a UUID, or project_name instead.'];
}
