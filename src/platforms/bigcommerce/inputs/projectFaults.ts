import { isSet, refuseBoth } from '../../../inputs/index.ts';
import type { InputSource } from '../../../inputs/index.ts';
import { targetFields } from './fields.ts';

/** Lists what is wrong with how the inputs choose a project: by nothing, or by UUID and name at the same time. */
export function projectFaults(source: InputSource): string[] {
  const isChosen =
    source.input('project_name') !== undefined ||
    isSet('project_uuid', targetFields.project_uuid, source);
  return isChosen
    ? refuseBoth(source, { first: 'project_uuid', second: 'project_name' })
    : ['project_uuid: is missing. Accepted: a UUID, or project_name instead.'];
}
