import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import type { RefusalBody } from '../engine/fates/refusals.ts';
import { GITHUB, PULL_REQUEST } from '../models/gitHub.ts';
import type { Scene, Secret } from './scene.ts';
import type { Unkind } from './switches.ts';
import { STORE_ID, drawFile } from './store/drawFile.ts';
import type { DesiredStore, Json } from './store/drawFile.ts';
import { expectPlan } from './store/expectPlan.ts';
import type { Expectation, Policy } from './store/expectPlan.ts';
import {
  FRANCHISE,
  FRANCHISE_TOKEN,
  HASH,
  READY_TOKEN,
  STORE_API,
  STORE_TOKEN,
  openShop,
} from './store/openShop.ts';
import type { Shop } from './store/openShop.ts';
import { drawRunContext, gitHubRefusal } from './runContext.ts';

const SECRETS: readonly Secret[] = [STORE_TOKEN, FRANCHISE.clientSecret, FRANCHISE_TOKEN].map(
  (value) => ({ value, allowedHosts: [STORE_API] }),
);

/** Draws the setup of a store from a file, or a plan for it. */
export function drawStore(dice: Dice, startMs: number, unkind: Unkind): Scene {
  const context = drawRunContext(dice, startMs);
  const isDescribed = dice.chance(0.2);
  const desired = drawFile(dice, isDescribed);
  const shop = openShop(dice, desired, { startMs, unkind });
  const policy = dice.weigh<Policy>([
    [1, 'create_only'],
    [3, 'upsert'],
    [4, 'sync'],
  ]);
  const command = dice.chance(0.85) ? 'apply' : 'plan';
  const maxDeletes = dice.pick([0, 1, 2, 10, 10]);
  const hasToken = !isDescribed || dice.chance(0.7);
  const expect = expectationOf({ desired, shop, policy, hasToken });
  const { limitMs, gitHub, env } = context;
  const { timeout_minutes: minutes = '', github_token: token } = context.inputs;
  const pullRequest = { number: PULL_REQUEST, author: 'someone', fromFork: false };
  const isPull = dice.chance(0.2);
  return {
    ...{ limitMs, gitHub, env },
    event: isPull ? { ...push, name: 'pull_request', action: 'opened', pullRequest } : push,
    inputs: {
      ...{ command, policy, timeout_minutes: minutes, max_deletes: String(maxDeletes) },
      ...(token !== undefined && { github_token: token }),
      ...((!isDescribed || dice.chance(0.3)) && { store_hash: HASH }),
      ...(hasToken && { access_token: STORE_TOKEN }),
      ...(isDescribed && drawFranchiseInputs(dice)),
    },
    servers: [shop.server, gitHub],
    secrets: [...SECRETS, ...context.secrets],
    refusalBodyOf: ({ host }) => (host === GITHUB ? gitHubRefusal : dice.pick(REFUSAL_BODIES)),
    platformHosts: [STORE_API],
    quota: Number.POSITIVE_INFINITY,
    ...NO_DEPLOYMENT,
    serves: () => undefined,
    deeds: () =>
      shop.history.deeds.map(({ run, what, kind, key, byRequest, atMs }) => {
        const id = `${what} ${kind} ${key}, in run ${String(run)}`;
        return { id, byRequest, atMs, endsAtMs: atMs, end: 'completed' };
      }),
    setup: {
      ...{ shop, policy, maxDeletes, expect },
      text: JSON.stringify({ version: 1, ...desired }),
    },
  };
}

function drawFranchiseInputs(dice: Dice): Readonly<Record<string, string>> {
  return {
    franchise_uuid: FRANCHISE.franchiseUuid,
    franchise_client_id: FRANCHISE.clientId,
    ...(dice.chance(0.6)
      ? { franchise_client_secret: FRANCHISE.clientSecret }
      : { franchise_token: READY_TOKEN }),
  };
}

/** A setup includes no deployment. */
const NO_DEPLOYMENT = {
  isDeed: () => false,
  isContested: false,
  isTraceable: true,
  canLook: true,
  isDisproved: () => false,
  answeredId: () => undefined,
  calmEnd: () => undefined,
  wrongDeletes: () => [],
} satisfies Partial<Scene>;

/** The refusals of the store's APIs, each in its own format. */
const REFUSAL_BODIES: readonly RefusalBody[] = [
  (status, quote) => ({ status, title: `It was refused. ${quote}`, errors: { field: quote } }),
  (status, quote) => ({ errors: [{ status, title: `No: ${quote}` }] }),
  (status, quote) => ({ status, title: 'Bad request', type: '/docs', detail: quote }),
  (status, quote) => ({ status: String(status), title: 'Forbidden', error: quote }),
  (status, quote) => ({
    errors: [{ status, title: 'Failed.', errors: { '0.code': quote } }],
    meta: { total: 1, success: 0, failed: 1 },
  }),
  (status, quote) => ({ status, title: 'Invalid', errors: [{ field: 'name', message: quote }] }),
];

/** Of what the platform makes of a location, only rounded coordinates are something else than was sent. */
function shownPlace(
  {
    address,
    ...location
  }: Shop['model']['locations']['accepted'] extends Map<number, infer L> ? L : never,
  { switches }: Shop['model'],
): Json {
  if (address === null || switches.coordinates !== 'rounded') return { ...location, address };
  const places = address['geo_coordinates'] as Readonly<Record<string, number>>;
  const rounded = Object.entries(places).map(([key, value]) => [key, Number(value.toFixed(2))]);
  return { ...location, address: { ...address, geo_coordinates: Object.fromEntries(rounded) } };
}

interface About {
  readonly desired: DesiredStore;
  readonly shop: Shop;
  readonly policy: Policy;
  readonly hasToken: boolean;
}

function expectationOf({
  desired,
  shop,
  policy,
  hasToken,
}: About): (command: string, atMs: number) => Expectation {
  const contents = (): Expectation => {
    const { look, model } = shop;
    return expectPlan(desired, policy, {
      locations: [...model.locations.accepted.values()].map((each) => shownPlace(each, model)),
      promotions: look.promotions().map((wire) => ({
        wire: { ...wire },
        codes: look.codes(wire.id).map((code) => ({ ...code })),
      })),
      preview: look.previewPromotion,
    });
  };
  const nothing: Expectation = { isFaulty: false, changes: [], unchanged: 1 };
  return (command, atMs) => {
    if (desired.store === undefined) return contents();
    const status = shop.statusAt(atMs);
    if (status === undefined) {
      return {
        ...nothing,
        changes: [{ action: 'create', kind: 'store', key: STORE_ID }],
        unchanged: 0,
      };
    }
    if (command === 'apply' && shop.isOver) return { ...nothing, isFaulty: true };
    const isReady = status === 'active' || (command === 'apply' && !shop.isOver);
    if (!isReady) return { ...nothing, isUnsure: !shop.isOver };
    if (!hasToken) return nothing;
    const { unchanged, ...rest } = contents();
    return { ...rest, unchanged: unchanged + 1 };
  };
}
