import type { ClientTools } from '../../../http/clientTools.ts';
import { isSet } from '../../../inputs/isSet.ts';
import type { RemovalInputs, RemovalKind, RemovalRun } from '../../../teardown/removal.ts';
import { openApi } from '../api/api.ts';
import { readRemoval, removalFields } from './readRemoval.ts';
import type { DeploymentRemoval } from './readRemoval.ts';
import { removeDeployment } from './removeDeployment.ts';

/** Removes a Connect Deployment: the platform undeploys its applications, and then forgets it. */
export function deploymentRemoval(tools: ClientTools): RemovalKind {
  return {
    fields: removalFields,
    hasCredentials: (source) => isSet('client_secret', removalFields.client_secret, source),
    readInputs: (source) => {
      const { value, faults, warnings } = readRemoval(source);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(removal: DeploymentRemoval, tools: ClientTools): RemovalInputs {
  const { projectKey, deployment } = removal;
  const place = { projectKey, deployment };
  return {
    target: `${projectKey}/${deployment.value}`,
    open: (run: RemovalRun) => ({
      remove: (deadline) => {
        const api = openApi(removal, tools, run.journal.secret);
        return removeDeployment({ ...run, api, place, tools }, deadline);
      },
    }),
  };
}
