import { push } from '../../support/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { CONNECT, drawConnect, openConnect } from '../models/connect.ts';
import { GITHUB, PULL_REQUEST } from '../models/gitHub.ts';
import { API, idOf, mountHosting } from '../models/hosting.ts';
import { drawHostingSwitches } from '../models/hostingSwitches.ts';
import { connectInputs, connectSecrets, drawBeginning, sceneOf } from './commercetools.ts';
import { hostingSpeech, hostingToken } from './bigcommerce.ts';
import type { Scene } from './scene.ts';
import { drawSurroundings, gitHubSpeech } from './surroundings.ts';

type Around = ReturnType<typeof drawSurroundings>;

/** Draws a world in which a preview's project is removed from BigCommerce. */
export function drawHostingTeardown(dice: Dice, startMs: number): Scene {
  const around = drawSurroundings(dice, startMs);
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
    ...removal(around),
    inputs: {
      ...commonInputs(around),
      platform: 'bigcommerce',
      store_hash: 'abc123',
      access_token: hostingToken.value,
      ...which,
      ...(deletes && { delete_project: 'true' }),
    },
    servers: [hosting, around.gitHub],
    secrets: [hostingToken, ...around.secrets],
    speechOf: ({ host }) => (host === GITHUB ? gitHubSpeech : hostingSpeech),
    canLook: true,
    calmEnd: () => (!deletes ? 'kept' : wasThere ? 'deleted' : 'already_gone'),
    wrongDeletes: () => hosting.deleted().filter((uuid) => uuid !== project.uuid),
    platformHosts: [API],
    quota: 150,
    removal: { isThere, wasRefused: () => false },
  };
}

/** Draws a world in which a Deployment of commercetools Connect is removed. */
export function drawConnectTeardown(dice: Dice, startMs: number): Scene {
  const around = drawSurroundings(dice, startMs);
  const wasThere = dice.chance(0.85);
  const busyForMs = dice.chance(0.2) ? dice.magnitude(500, 200_000) : 0;
  const paceMs = dice.magnitude(100, 200_000);
  const undeployFails = dice.chance(0.15);
  const drawn = drawConnect(dice);
  const switches = { ...drawn, paceMs, connect: { ...drawn.connect, undeployFails } };
  const beginning = wasThere ? drawBeginning(dice, busyForMs) : undefined;
  const connect = openConnect({ switches, beginning, startMs }, dice);
  return {
    ...removal(around),
    inputs: { ...commonInputs(around), ...connectInputs },
    servers: [connect, around.gitHub],
    secrets: [...connectSecrets, ...around.secrets],
    ...sceneOf(connect),
    // The API's own word that something is gone has to be true.
    speechOf: (url) => (status, quote) =>
      status === 404 && url.host === CONNECT
        ? GATEWAY
        : sceneOf(connect).speechOf(url)(status, quote),
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

function commonInputs({ inputs }: Around): Record<string, string> {
  const { timeout_minutes: minutes = '', github_token: token } = inputs;
  return { timeout_minutes: minutes, ...(token !== undefined && { github_token: token }) };
}

/** What no removal has: it may be asked for again and again. */
function removal(
  around: Around,
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
  | 'toldId'
> {
  const { limitMs, gitHub, env } = around;
  const pullRequest = { number: PULL_REQUEST, author: 'someone', fromFork: false };
  gitHub.closePull();
  return {
    ...{ limitMs, gitHub, env, isContested: false, isTraceable: true },
    event: { ...push, name: 'pull_request', action: 'closed', pullRequest },
    isDeed: () => false,
    deeds: () => [],
    serves: () => undefined,
    isDisproved: () => false,
    toldId: () => undefined,
  };
}
