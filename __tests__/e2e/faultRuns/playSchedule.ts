import { DEPLOYED_SECRET, SECURED, withConnectStage } from '../../support/runs/connectRuns.ts';
import type { ConnectStage } from '../../support/runs/connectRuns.ts';
import { SECRETS, withDeployStage } from '../../support/runs/deployRuns.ts';
import type { DeployStage } from '../../support/runs/deployRuns.ts';
import { FAST, runAction } from '../../support/runs/runAction.ts';
import type { ActionOptions, StartAction } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { broken } from './broken.ts';
import type { Schedule } from './schedule.ts';

/** What came of a schedule: which promises were broken, and how the step ended. */
export interface Played {
  readonly broken: readonly string[];
  readonly status: string;
  /** For whoever has to find out why. */
  readonly log: string;
}

/** Plays a schedule on a deployment to BigCommerce, over real sockets. */
export async function playBigCommerce(schedule: Schedule): Promise<Played> {
  let played: Played | undefined;
  const body = async ({ sandbox, deploy }: DeployStage): Promise<void> => {
    for (const { route, answer } of schedule.faults) sandbox.script(route, [answer]);
    const run = await deploy(inputsOf(schedule), optionsOf(schedule));
    const signatures = run.masks.filter((mask) => mask.includes('X-Goog-Signature'));
    played = judge({
      ...{ run, schedule, factor: FAST, leaks: sandbox.leaks },
      secrets: [sandbox.credentials.accessToken, ...spell(Object.values(SECRETS)), ...signatures],
      creates: sandbox.requests.filter(
        ({ host, method, path }) =>
          host === 'api' && method === 'POST' && path.endsWith('/deployments'),
      ),
      deployments: sandbox
        .deployments()
        .map(({ uuid, outcome }) => ({ id: uuid, state: outcome ?? 'in progress' })),
    });
  };
  await withDeployStage({ switches: schedule.switches }, body, startOf(schedule));
  return played ?? never();
}

/** Plays a schedule on a redeployment of commercetools Connect, over real sockets. */
export async function playConnect(schedule: Schedule): Promise<Played> {
  let played: Played | undefined;
  const body = async ({ sandbox, connect, deployment, redeploy }: ConnectStage): Promise<void> => {
    for (const { route, answer } of schedule.faults) sandbox.script(route, [answer]);
    const run = await redeploy(inputsOf(schedule), optionsOf(schedule));
    const own = [DEPLOYED_SECRET, connect.credentials.clientSecret, ...connect.tokens()];
    const state = { Deployed: 'completed', Failed: 'failed' }[deployment.state.status];
    played = judge({
      ...{ run, schedule, factor: FAST, leaks: sandbox.leaks },
      secrets: spell([...own, ...Object.values(SECURED)]),
      creates: sandbox.requests.filter(
        ({ host, method }) => host === 'connect' && method === 'POST',
      ),
      deployments: deployment.calls.map(() => {
        return { id: deployment.id, state: state ?? 'in progress' };
      }),
    });
  };
  await withConnectStage({ switches: schedule.switches }, body, startOf(schedule));
  return played ?? never();
}

/** Whether a schedule is played in this process, without waits and one at a time. Only another process gets signals. */
export function isPlayedHere({ signal }: Schedule): boolean {
  return signal === undefined && runHere.clock !== undefined;
}

function startOf(schedule: Schedule): StartAction {
  return isPlayedHere(schedule) ? runHere : runAction;
}

function judge(evidence: Parameters<typeof broken>[0]): Played {
  const { outputs, log } = evidence.run;
  return { broken: broken(evidence), status: outputs['status'] ?? 'none', log };
}

function inputsOf({ inputs, timeoutMinutes }: Schedule): Record<string, string> {
  return { ...inputs, timeout_minutes: String(timeoutMinutes) };
}

function optionsOf({ signal }: Schedule): ActionOptions {
  let isSent = false;
  if (signal === undefined) return { speed: FAST };
  return {
    speed: FAST,
    onLog: (log, kill) => {
      if (isSent || log.split('\n').length < signal.afterLines) return;
      isSent = true;
      kill(signal.name);
    },
  };
}

function spell(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [secret, encodeURIComponent(secret), ...secret.split('\n')]);
}

function never(): never {
  throw new Error('The stage has not played.');
}
