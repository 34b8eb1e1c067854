import type { PlatformKind, PlatformRun } from '../../../deploy/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { isSet } from '../../../inputs/index.ts';
import type { Deadline } from '../../../step/index.ts';
import { nameTarget, readTargetName, targetFields } from '../inputs/index.ts';
import { planRows } from './planRows.ts';
import { readTarget } from './readTarget.ts';

/**
 * Opens the commercetools Connect platform, which builds from a Git tag. Redeploys a Deployment with new configuration, or with
 * the current version of its Connector.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export function commercetools(tools: ClientTools): PlatformKind {
  return {
    fields: targetFields,
    hasCredentials: (source) => isSet('client_secret', targetFields.client_secret, source),
    readTarget: readTargetName,
    readInputs: async (source) => {
      const { value: target, faults, warnings } = await readTarget(source);
      const value = target && {
        plan: planRows(target),
        target: nameTarget(target.projectKey, target.deployment),
        skipUnchanged: false,
        prepare: async (run: PlatformRun, deadline: Deadline) => {
          const { prepare } = await import('./prepare.ts');
          return prepare(target, { run, tools }, deadline);
        },
      };
      return { value, faults, warnings };
    },
  };
}
