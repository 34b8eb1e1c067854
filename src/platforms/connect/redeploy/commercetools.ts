import type { PlatformKind, PlatformRun } from '../../../deploy/platform.ts';
import type { ClientTools } from '../../../http/clientTools.ts';
import { isSet } from '../../../inputs/isSet.ts';
import { targetFields } from '../inputs/fields.ts';
import { openPlatform } from './openPlatform.ts';
import { planRows } from './planRows.ts';
import { readTarget } from './readTarget.ts';

/**
 * The commercetools Connect platform. It builds by itself, from a Git tag; a Deployment is redeployed with other configuration,
 * or with what its Connector has become since.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export function commercetools(tools: ClientTools): PlatformKind {
  return {
    fields: targetFields,
    hasCredentials: (source) => isSet('client_secret', targetFields.client_secret, source),
    readInputs: (source) => {
      const { value: target, faults, warnings } = readTarget(source);
      const value = target && {
        plan: planRows(target),
        target: `${target.projectKey}/${target.deployment.value}`,
        skipUnchanged: false,
        open: (run: PlatformRun) => openPlatform(target, run, tools),
      };
      return { value, faults, warnings };
    },
  };
}
