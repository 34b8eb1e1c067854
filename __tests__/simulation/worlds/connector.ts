import { normalConnect } from '../../../sandbox/connect/model/index.ts';
import type {
  CheckFault,
  ModelSwitches,
  NewConnector,
} from '../../../sandbox/connect/model/index.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { CONNECT } from '../models/connect.ts';
import { openConnectors } from '../models/connectors.ts';
import type { Connectors, Others } from '../models/connectors.ts';
import { PULL_REQUEST } from '../models/gitHub.ts';
import { connectSecrets, projectInputs, sceneOf } from './commercetools.ts';
import type { Release, Scene } from './scene.ts';
import { drawRunContext } from './runContext.ts';

const TAG = 'v2';
const KEY = `search-pr-${String(PULL_REQUEST)}`;
/** The longest that anything is out of date: an unchanged outcome is believed after 45 s. */
const LONGEST_OLD_MS = 40_000;

type Command = Release['command'];

/** Draws a world in which a Connector is released from a tag, or its draft deleted. */
export function drawConnector(dice: Dice, startMs: number): Scene {
  const around = drawRunContext(dice, startMs);
  const command = dice.weigh<Command>([
    [4, 'publish'],
    [4, 'preview'],
    [3, 'delete'],
  ]);
  const isOwn = command !== 'delete' || dice.chance(0.8);
  const key = isOwn ? KEY : 'search-pr-1234';
  const exists = dice.chance(0.9);
  const creates = !exists && command !== 'delete' && dice.chance(0.8);
  const connector = exists ? drawDraft(dice, command, key) : undefined;
  const isUsed = command === 'delete' && dice.chance(0.2);
  const switches = drawDraftSwitches(dice);
  const others = command !== 'delete' && dice.chance(0.15) ? [drawOthers(dice, startMs)] : [];
  const user = { key: 'user', connector: key, type: 'preview' } as const;
  const deployments = connector !== undefined && isUsed ? [user] : [];
  const connectors = openConnectors({ switches, connector, deployments, others, startMs }, dice);
  const isDryRun = dice.chance(0.05);
  const pullRequest = { number: PULL_REQUEST, author: 'someone', fromFork: false };
  // Where the inputs name the draft by its id, only its key can tell whose it is.
  const byId = connectors.recordAt(startMs)?.id;
  const which =
    byId !== undefined && !isOwn ? { connector_id: byId } : ({ connector_key: key } as const);
  return {
    ...blankRelease,
    limitMs: around.limitMs,
    env: around.env,
    gitHub: around.gitHub,
    event: command === 'delete' ? { ...push, name: 'pull_request', pullRequest } : push,
    inputs: {
      ...releaseAccess,
      ...which,
      command,
      timeout_minutes: around.inputs['timeout_minutes'] ?? '',
      ...(command !== 'delete' && { tag: TAG }),
      ...(creates && creation),
      ...(isDryRun && { dry_run: 'true' }),
      ...(dice.chance(0.15) && { on_conflict: 'fail' }),
    },
    servers: [connectors],
    secrets: [...connectSecrets, ...around.secrets],
    ...sceneOf(connectors),
    // The API's own word that something is not there has to be true.
    refusalBodyOf: (url) => (status, quote) =>
      status === 404 && url.host === CONNECT
        ? '<html><body>There is nothing here.</body></html>'
        : sceneOf(connectors).refusalBodyOf(url)(status, quote),
    release: {
      ...{ command, tag: TAG, effects: connectors.effects, recordAt: connectors.recordAt },
      beforeOthers: connectors.beforeOthers,
      before: describe(connectors, startMs),
      mayDelete:
        isOwn && !isUsed && (connector === undefined || isUnpublished(connector)) && !isDryRun,
      calmEnd: () =>
        others.length === 0
          ? calmEnd({ command, connector, isOwn, creates, isDryRun, switches })
          : undefined,
    },
  };
}

/** The platform is given: there is only one that has Connectors. */
export const releaseAccess = Object.fromEntries(
  Object.entries(projectInputs).filter(([name]) => name !== 'platform'),
);

const creation = {
  create: 'true',
  name: 'Search',
  creator_email: 'dev@example.com',
  repository_url: 'https://github.com/acme/search.git',
};

function describe({ recordAt }: Connectors, atMs: number): Release['before'] {
  const record = recordAt(atMs);
  if (record === undefined) return undefined;
  const { draft, published, status } = record;
  const isPublished = status === 'Published' && draft.tag === TAG && published?.tag === TAG;
  return { tag: draft.tag, isPublished };
}

function isUnpublished({ draftOnly, status = 'Draft', checkedBy }: NewConnector): boolean {
  const ok = draftOnly === true && ['Draft', 'Failed'].includes(status);
  return ok && !(checkedBy?.what === 'publish' && checkedBy.end === 'completed');
}

/** The draft at the beginning: what it says of itself belongs together. */
function drawDraft(dice: Dice, command: Command, key: string): NewConnector {
  const draftOnly = dice.chance(command === 'delete' ? 0.75 : 0.5);
  const hasTag = dice.chance(0.3);
  const tag = !draftOnly && hasTag && dice.chance(0.5) ? TAG : 'v1';
  const draftTag = hasTag ? TAG : tag;
  const isPreviewable = dice.pick(['none', 'true', 'false'] as const);
  const isBusy = dice.chance(0.2);
  const end = dice.pick(['completed', 'failed'] as const);
  const what = dice.pick(['preview', 'publish'] as const);
  return {
    key,
    draftOnly,
    isPreviewable,
    tag: draftOnly ? draftTag : tag,
    ...(!draftOnly && draftTag !== tag && { draftTag }),
    ...(draftOnly && dice.chance(0.2) && { status: 'Failed' }),
    ...(dice.chance(0.04) && { status: 'InCertification' }),
    ...(dice.chance(0.04) && { private: false }),
    ...(isBusy && { checkedBy: { what, forMs: dice.magnitude(500, 300_000), end } }),
  };
}

/** Somebody releases another tag while this run is at work. */
export function drawOthers(dice: Dice, startMs: number): Others {
  const atMs = startMs + dice.magnitude(100, 600_000);
  return { atMs, tag: 'v3', what: dice.pick(['preview', 'publish'] as const) };
}

const FAULTS: readonly CheckFault[] = [
  ...(['unreachable', 'no-file', 'bad-file', 'image'] as const),
  ...(['analysis', 'dependencies', 'build'] as const),
];

/** Draws how the platform treats drafts. */
export function drawDraftSwitches(dice: Dice): ModelSwitches {
  const connect = {
    ...normalConnect(),
    tokenLifetimeMs: dice.magnitude(60, 172_800) * 1000,
    checkMs: dice.magnitude(500, 600_000),
    checkFault: dice.chance(0.25) ? dice.pick(FAULTS) : undefined,
    faultsShow: dice.pick(['check', 'call'] as const),
    previewableFallsBack: dice.chance(0.5),
    statusFallsBack: dice.chance(0.5),
    draftVersionMoves: dice.chance(0.5),
    draftKeepsKey: dice.chance(0.7),
    draftConfigurations: dice.pick(['always', 'checked'] as const),
    draftStale: {
      what: 'all',
      forMs: dice.chance(0.5) ? dice.magnitude(100, LONGEST_OLD_MS) : 0,
      answer: dice.chance(0.3),
    },
    publishedLagMs: dice.chance(0.3) ? dice.magnitude(100, 90_000) : 0,
    draftDeleteMs: dice.chance(0.5) ? dice.magnitude(100, 60_000) : 0,
    hiddenForMs: dice.chance(0.2) ? dice.between(100, 4000) : 0,
    skippedCheck: dice.chance(0.5),
    previewable: dice.pick(['text', 'boolean'] as const),
  } as const;
  return { connect, paceMs: 1000, busyForMs: 0 };
}

/** How a run ends that nothing disturbs; undefined when nobody can say. */
function calmEnd(drawn: {
  readonly command: Command;
  readonly connector: NewConnector | undefined;
  readonly isOwn: boolean;
  readonly creates: boolean;
  readonly isDryRun: boolean;
  readonly switches: ModelSwitches;
}): string | undefined {
  const { command, connector, isOwn, creates, isDryRun, switches } = drawn;
  if (!isOwn && connector === undefined) return 'failed';
  if (connector === undefined) {
    if (command === 'delete') return 'already_gone';
    if (!creates) return 'failed';
  }
  if (isDryRun || command === 'delete') return undefined;
  const isOdd =
    connector?.status === 'InCertification' ||
    connector?.private === false ||
    connector?.checkedBy !== undefined ||
    (connector?.draftTag ?? connector?.tag) === TAG;
  if (isOdd) return undefined;
  if (switches.connect.checkFault !== undefined) return 'failed';
  return command === 'publish' ? 'published' : 'previewable';
}

/** What only other actions have. */
export const blankRelease = {
  isDeed: () => false,
  isContested: false,
  isTraceable: true,
  canLook: true,
  deeds: () => [],
  isDisproved: () => false,
  answeredId: () => undefined,
  serves: () => undefined,
  calmEnd: () => undefined,
  wrongDeletes: () => [],
} satisfies Partial<Scene>;
