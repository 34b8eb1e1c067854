import type { Platform, PlatformRun } from '../../../deploy/platform.ts';
import type { ClientTools } from '../../../http/clientTools.ts';
import { openApi } from '../api/api.ts';
import { findDeployment } from '../api/deployments.ts';
import type { ConnectRun } from '../follow/connectRun.ts';
import type { Target } from '../inputs/target.ts';
import { missingDeployment } from './missingDeployment.ts';
import { prepareCreation } from './prepareCreation.ts';
import { prepareRedeploy } from './prepareRedeploy.ts';

/** Opens the platform for one run. Sends nothing yet. */
export function openPlatform(target: Target, run: PlatformRun, tools: ClientTools): Platform {
  const api = openApi(target, tools, run.journal.secret);
  const connect: ConnectRun = { ...run, target, tools, api };
  return {
    prepare: async (deadline) => {
      const waiting = { deadline, onRetry: run.journal.info };
      const found = await findDeployment(api, target, waiting);
      if (found !== undefined) return prepareRedeploy(connect, found, waiting);
      const { value: key, creation } = target.deployment;
      if (creation === undefined) throw await missingDeployment(api, target, waiting);
      return prepareCreation(connect, { key, creation }, waiting);
    },
  };
}
