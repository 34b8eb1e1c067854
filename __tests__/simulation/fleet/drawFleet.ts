import type {
  AddedDeployment,
  ModelSwitches,
  NewConnector,
} from '../../../sandbox/connect/model/index.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { configurations, contract, drawConnect, leavesTrace } from '../models/connect.ts';
import { openConnectors } from '../models/connectors.ts';
import type { Connectors, Others } from '../models/connectors.ts';
import { connectSecrets, sceneOf } from '../worlds/commercetools.ts';
import { blankRelease, drawDraftSwitches, releaseAccess } from '../worlds/connector.ts';
import { drawRunContext } from '../worlds/runContext.ts';
import type { Scene } from '../worlds/scene.ts';
import { listScene, redeployScene } from './laterScenes.ts';

const TAG = 'v2';
const KEY = 'search';

/** Draws the release of a tag to all Deployments of a Connector, among others that it must leave alone. */
export function drawFleet(dice: Dice, startMs: number): Scene {
  const around = drawRunContext(dice, startMs);
  const limitMs = dice.magnitude(300_000, 3_600_000) + 0.5;
  const switches = drawFleetSwitches(dice);
  const connector = drawPublished(dice);
  const deployments = drawDeployments(dice);
  const others = drawActs(dice, startMs);
  const neighbours = [{ key: 'other', tag: TAG, contract }];
  const options = { switches, connector, neighbours, deployments, others, startMs };
  const connectors = openConnectors(options, dice);
  const base: Scene = {
    ...blankRelease,
    limitMs,
    env: around.env,
    gitHub: around.gitHub,
    event: push,
    inputs: {
      ...releaseAccess,
      connector_key: KEY,
      command: 'publish',
      tag: TAG,
      timeout_minutes: String(limitMs / 60_000),
    },
    servers: [connectors],
    secrets: connectSecrets,
    ...sceneOf(connectors),
    isTraceable: leavesTrace(switches.connect),
  };
  const ids = idsOf(connectors, startMs);
  const calmEnd = (id: string): string | undefined =>
    others.length > 0
      ? undefined
      : (connectors.deployed().findLast((each) => each.id === id)?.end ?? 'redeployed at all');
  return {
    ...base,
    release: {
      ...{ command: 'publish', tag: TAG, mayDelete: false },
      ...{ effects: connectors.effects, recordAt: connectors.recordAt },
      beforeOthers: connectors.beforeOthers,
      before: tagsAt(connectors, startMs),
      calmEnd: () => undefined,
    },
    fleet: {
      ...{ connectors, tag: TAG, ids },
      toList: () => listScene(base, KEY, ids),
      toRedeploy: (target, { expected, isCertain }) =>
        redeployScene(base, {
          ...{ connectors, target, expected },
          calmEnd: () => (isCertain ? calmEnd(target.deployment_id) : undefined),
        }),
    },
  };
}

/** What a fleet is: all Deployments of the Connector that are no previews. */
function idsOf({ deploymentsAt }: Connectors, atMs: number): readonly string[] {
  return deploymentsAt(atMs)
    .filter(({ connector, type }) => connector.key === KEY && type !== 'preview')
    .map(({ id }) => id);
}

function tagsAt({ recordAt }: Connectors, atMs: number): NonNullable<Scene['release']>['before'] {
  const record = recordAt(atMs);
  if (record === undefined) return undefined;
  const { draft, published, status } = record;
  const isPublished = status === 'Published' && draft.tag === TAG && published?.tag === TAG;
  return { tag: draft.tag, isPublished };
}

/** The Connector before the release: an older tag is published, or this one already. */
function drawPublished(dice: Dice): NewConnector {
  const isDone = dice.chance(0.2);
  const isSet = dice.chance(0.2);
  return {
    key: KEY,
    tag: isDone ? TAG : 'v1',
    contract,
    isPreviewable: 'true',
    ...(!isDone && isSet && { draftTag: TAG }),
  };
}

function drawDeployments(dice: Dice): readonly AddedDeployment[] {
  const own = Array.from({ length: dice.between(1, 3) }, (_, at) => ({
    ...(dice.chance(0.7) && { key: `search-${String(at)}` }),
    connector: KEY,
    type: dice.pick(['sandbox', 'production'] as const),
    status: dice.weigh([
      [8, 'Deployed' as const],
      [1, 'Failed' as const],
    ]),
    version: 5,
    configurations,
  }));
  const preview = { key: 'a-preview', connector: KEY, type: 'preview', configurations } as const;
  const other = { key: 'b-other', connector: 'other', configurations };
  return [...own, ...(dice.chance(0.4) ? [preview] : []), ...(dice.chance(0.5) ? [other] : [])];
}

/** Somebody else moves the draft to other tags, before, between or during the redeploys. */
function drawActs(dice: Dice, startMs: number): readonly Others[] {
  const acts = Array.from(
    {
      length: dice.weigh([
        [6, 0],
        [3, 1],
        [1, 2],
      ]),
    },
    (_, at) => ({
      atMs: startMs + dice.magnitude(1000, 1_200_000),
      tag: `v${String(3 + at)}`,
      what: dice.pick(['preview', 'publish', 'publish'] as const),
    }),
  );
  return acts.sort((one, other) => one.atMs - other.atMs);
}

/** The manners of drafts, and those of Deployments. */
function drawFleetSwitches(dice: Dice): ModelSwitches {
  const drafts = drawDraftSwitches(dice).connect;
  const { connect, ...rest } = drawConnect(dice);
  return {
    ...rest,
    paceMs: 1000,
    connect: {
      ...connect,
      tokenLifetimeMs: drafts.tokenLifetimeMs,
      checkMs: dice.magnitude(500, 120_000),
      checkFault: dice.chance(0.08) ? 'build' : undefined,
      previewableFallsBack: drafts.previewableFallsBack,
      statusFallsBack: drafts.statusFallsBack,
      draftVersionMoves: drafts.draftVersionMoves,
      draftConfigurations: drafts.draftConfigurations,
      draftStale: drafts.draftStale,
      publishedLagMs: dice.chance(0.5) ? dice.magnitude(2000, 100_000) : 0,
      previewable: drafts.previewable,
    },
  };
}
