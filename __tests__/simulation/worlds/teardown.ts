import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { CONNECT, drawConnect, openConnect } from '../models/connect.ts';
import { GITHUB, PULL_REQUEST } from '../models/gitHub.ts';
import { API, idOf, mountHosting } from '../models/hosting.ts';
import { drawHostingSwitches } from '../models/hostingSwitches.ts';
import { connectInputs, connectSecrets, drawBeginning, sceneOf } from './commercetools.ts';
import { hostingRefusal, hostingToken } from './bigcommerce.ts';
import type { Scene } from './scene.ts';
import { drawRunContext, gitHubRefusal } from './runContext.ts';
import type { RunContext } from './runContext.ts';

/** Draws the removal of a preview's project from BigCommerce. */
export function drawHostingTeardown(dice: Dice, startMs: number): Scene {
  const context = drawRunContext(dice, startMs);
  const project = { uuid: idOf(1), name: 'pr-7' };
  const others = [{ uuid: idOf(2), name: 'production' }];
  const wasThere = dice.chance(0.85);
  const deletes = dice.chance(0.9);
  const hosting = mountHosting({
    projects: wasThere ? [...others, project] : others,
    accessToken: hostingToken.value,
    switches: drawHostingSwitches(dice),
    startMs,
  });
  const isThere = (): boolean => wasThere && !hosting.deleted().includes(project.uuid);
  const which = dice.chance(0.5) ? { project_name: project.name } : { project_uuid: project.uuid };
  return {
    ...removal(context),
    inputs: {
      ...commonInputs(context),
      platform: 'bigcommerce',
      store_hash: 'abc123',
      access_token: hostingToken.value,
      ...which,
      ...(deletes && { delete_project: 'true' }),
    },
    servers: [hosting, context.gitHub],
    secrets: [hostingToken, ...context.secrets],
    refusalBodyOf: ({ host }) => (host === GITHUB ? gitHubRefusal : hostingRefusal),
    canLook: true,
    calmEnd: () => (!deletes ? 'kept' : wasThere ? 'deleted' : 'already_gone'),
    wrongDeletes: () => hosting.deleted().filter((uuid) => uuid !== project.uuid),
    platformHosts: [API],
    quota: 150,
    removal: { isThere, wasRefused: () => false },
  };
}

/** Draws the removal of a commercetools Connect Deployment. */
export function drawConnectTeardown(dice: Dice, startMs: number): Scene {
  const context = drawRunContext(dice, startMs);
  const wasThere = dice.chance(0.85);
  const busyForMs = dice.chance(0.2) ? dice.magnitude(500, 200_000) : 0;
  const paceMs = dice.magnitude(100, 200_000);
  const undeployFails = dice.chance(0.15);
  const drawn = drawConnect(dice);
  const switches = { ...drawn, paceMs, connect: { ...drawn.connect, undeployFails } };
  // A removal is often run again because the last one failed.
  const beginning = wasThere ? drawBeginning(dice, busyForMs, 8) : undefined;
  const connect = openConnect({ switches, beginning, startMs }, dice);
  return {
    ...removal(context),
    inputs: { ...commonInputs(context), ...connectInputs },
    servers: [connect, context.gitHub],
    secrets: [...connectSecrets, ...context.secrets],
    ...sceneOf(connect),
    // A 404 in the API's own format would have to be true.
    refusalBodyOf: (url) => (status, quote) =>
      status === 404 && url.host === CONNECT
        ? GATEWAY
        : sceneOf(connect).refusalBodyOf(url)(status, quote),
    deeds: connect.deletions,
    calmEnd: () => (!wasThere ? 'already_gone' : undeployFails ? 'failed' : 'deleted'),
    wrongDeletes: () => [],
    removal: {
      isThere: connect.exists,
      wasRefused: (atMs) =>
        connect.deletions().some(({ end, endsAtMs }) => end === 'failed' && endsAtMs <= atMs),
    },
  };
}

const GATEWAY = '<html><body>There is nothing here.</body></html>';

function commonInputs({ inputs }: RunContext): Record<string, string> {
  const { timeout_minutes: minutes = '', github_token: token } = inputs;
  return { timeout_minutes: minutes, ...(token !== undefined && { github_token: token }) };
}

/** A removal may be repeated, so it has no deeds that count. */
function removal(
  context: RunContext,
): Pick<
  Scene,
  | 'limitMs'
  | 'gitHub'
  | 'event'
  | 'env'
  | 'isDeed'
  | 'isContested'
  | 'isTraceable'
  | 'deeds'
  | 'serves'
  | 'isDisproved'
  | 'answeredId'
> {
  const { limitMs, gitHub, env } = context;
  const pullRequest = { number: PULL_REQUEST, author: 'someone', fromFork: false };
  gitHub.closePull();
  return {
    ...{ limitMs, gitHub, env, isContested: false, isTraceable: true },
    event: { ...push, name: 'pull_request', action: 'closed', pullRequest },
    isDeed: () => false,
    deeds: () => [],
    serves: () => undefined,
    isDisproved: () => false,
    answeredId: () => undefined,
  };
}
