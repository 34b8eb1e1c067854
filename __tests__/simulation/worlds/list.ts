import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { GITHUB, drawGitHubSwitches, mountGitHub } from '../models/gitHub.ts';
import { API, idOf, mountHosting } from '../models/hosting.ts';
import { drawHostingSwitches } from '../models/hostingSwitches.ts';
import { drawConnect, openConnect } from '../models/connect.ts';
import { hostingRefusal, hostingToken } from './bigcommerce.ts';
import { connectSecrets, drawBeginning, projectInputs, sceneOf } from './commercetools.ts';
import type { Scene } from './scene.ts';
import { gitHubRefusal } from './runContext.ts';

/** The limit of the list action, which has no input for it. */
const LIMIT_MS = 600_000;

/** Draws a list of a store's hosting projects. */
export function drawHostingList(dice: Dice, startMs: number): Scene {
  const count = dice.chance(0.7) ? dice.between(0, 40) : dice.between(41, 170);
  const projects = Array.from({ length: count }, (_, at) => ({
    uuid: idOf(at + 1),
    name: `project-${String(at)}`,
  }));
  const hosting = mountHosting({
    projects,
    accessToken: hostingToken.value,
    switches: drawHostingSwitches(dice),
    startMs,
  });
  return {
    ...blank,
    inputs: { platform: 'bigcommerce', store_hash: 'abc123', access_token: hostingToken.value },
    servers: [hosting],
    secrets: [hostingToken],
    refusalBodyOf: ({ host }) => (host === GITHUB ? gitHubRefusal : hostingRefusal),
    platformHosts: [API],
    quota: 150,
    gitHub: mountGitHub({ startMs, switches: drawGitHubSwitches(dice) }),
    listing: { all: projects.map(({ uuid }) => uuid) },
  };
}

/** Draws a list of a commercetools Connect project's Deployments. */
export function drawConnectList(dice: Dice, startMs: number): Scene {
  const switches = drawConnect(dice);
  const beginning = dice.chance(0.7) ? drawBeginning(dice, 0) : undefined;
  const others = dice.chance(0.7) ? dice.between(0, 5) : dice.between(90, 210);
  const connect = openConnect({ switches, beginning, others, startMs }, dice);
  return {
    ...blank,
    inputs: projectInputs,
    servers: [connect],
    secrets: connectSecrets,
    ...sceneOf(connect),
    gitHub: mountGitHub({ startMs, switches: drawGitHubSwitches(dice) }),
    listing: { all: connect.ids() },
  };
}

/** A list changes nothing. */
const blank = {
  event: push,
  env: {},
  limitMs: LIMIT_MS,
  isDeed: () => false,
  isContested: false,
  isTraceable: true,
  canLook: true,
  deeds: () => [],
  serves: () => undefined,
  isDisproved: () => false,
  answeredId: () => undefined,
  calmEnd: () => undefined,
  wrongDeletes: () => [],
} satisfies Partial<Scene>;
