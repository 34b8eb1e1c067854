import type { PlatformKind, PlatformRun } from '../../../deploy/platform.ts';
import type { ClientTools } from '../../../http/api/clientTools.ts';
import { isSet } from '../../../inputs/isSet.ts';
import { configurationDigest } from '../inputs/configurationDigest.ts';
import { artifactFields, targetFields } from '../inputs/fields.ts';
import { openPlatform } from './openPlatform.ts';
import { planRows } from './planRows.ts';
import { readArtifact } from '../inputs/readArtifact.ts';
import { readTarget } from '../inputs/readTarget.ts';

/**
 * The BigCommerce hosting platform. Each project has one site; a deployment replaces what it serves.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function bigcommerce(tools: ClientTools): PlatformKind {
  return {
    fields: { ...targetFields, ...artifactFields },
    hasCredentials: (source) => isSet('access_token', targetFields.access_token, source),
    readArtifact,
    readInputs: (source) => {
      const { value: target, faults, warnings } = readTarget(source);
      const value = target && {
        plan: planRows(target),
        target: `${target.storeHash}/${target.project.by === 'uuid' ? target.project.uuid : target.project.name}`,
        configurationDigest: configurationDigest(target),
        skipUnchanged: target.skipUnchanged,
        open: (run: PlatformRun) => openPlatform(target, run, tools),
      };
      return { value, faults, warnings };
    },
  };
}
