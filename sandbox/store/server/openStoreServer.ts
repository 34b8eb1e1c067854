import { randomBytes } from 'node:crypto';
import { createRateLimit } from '../../bigcommerce/model/index.ts';
import type { RateLimit } from '../../bigcommerce/model/index.ts';
import { newUuid, sleep, toHead } from '../../server/index.ts';
import { answerJson } from '../../model/index.ts';
import type { ModelRoute } from '../../model/index.ts';
import type { Answer, FoundRoute, Route, Incoming, Stage } from '../../server/index.ts';
import type { Switches } from '../../switches.ts';
import {
  franchiseRoutes,
  isFranchiseRequest,
  isTokenRequest,
  lookAt,
  openStore,
  refuseFranchiseStranger,
  storeRoutes,
} from '../model/index.ts';
import type { FranchiseCredentials, Store, StoreRoute } from '../model/index.ts';

/** The stand-in for store setup, to be served on the host of the stores' APIs. */
export interface StoreServer {
  readonly store: Store;
  /** All operations; those of the store itself tell its quota. */
  readonly routes: readonly Route<StoreRoute>[];
  /** One for all APIs of the store. */
  readonly rateLimit: RateLimit;
  /** Whether a request is for Powered By, which has no part in the quota: a guess, for nothing is documented. */
  readonly isFranchise: (incoming: Incoming) => boolean;
  /** Refuses who is not the franchise. */
  readonly refuseStranger: (incoming: Incoming, found: FoundRoute) => Answer | undefined;
  /** Notes a leak when the secret of the franchise comes with anything but the request for a token. */
  readonly noteSecret: (incoming: Incoming, found: FoundRoute) => void;
}

interface StoreServerOptions {
  readonly switches: Switches;
  readonly credentials?: Partial<FranchiseCredentials> | undefined;
}

/** Opens a store with nothing but its default location, and a franchise. */
export function openStoreServer(stage: Stage, options: StoreServerOptions): StoreServer {
  const { switches } = options;
  const { now } = stage.clock;
  const rateLimit = createRateLimit({
    limit: () => switches.rateLimit,
    others: (_beganMs, passedMs) => {
      const { windowMs } = switches.rateLimit;
      return Math.floor((switches.store.otherAppsPerWindow * passedMs) / windowMs);
    },
    now,
  });
  const credentials = { ...inventFranchise(now()), ...options.credentials };
  stage.log.keepSecret(credentials.clientSecret, ['api']);
  const model = openStore({
    ...{ switches: switches.store, now, rateLimit, credentials },
    chance: Math.random,
    invent: (what) => {
      const word = inventions[what](now());
      if (what === 'token') stage.log.keepSecret(word, ['api']);
      return word;
    },
  });
  const underWay = { now: 0, most: 0, byRoute: new Map<string, number>() };
  return {
    store: { ...lookAt(model), mostAtOnce: () => underWay.most },
    routes: [
      ...storeRoutes(model).map((route) => serve(route, { underWay, stage, switches })),
      ...franchiseRoutes(model).map((route): Route<StoreRoute> => ({
        ...route,
        handle: async (incoming, parameters) => {
          const body = await incoming.readBody();
          return route.handle({ ...toHead(incoming), body }, parameters) as Answer;
        },
      })),
    ],
    rateLimit,
    isFranchise: isFranchiseRequest,
    refuseStranger: (incoming, found) => refuseFranchiseStranger(model, toHead(incoming), found),
    noteSecret: ({ headers, record }, found) => {
      if (headers['x-auth-secret'] === undefined || isTokenRequest(found)) return;
      stage.log.addLeak({ host: 'api', header: 'x-auth-secret', path: record.path });
    },
  };
}

/** How many requests an operation takes at a time (documented). */
const AT_ONCE = { locations: 50, promotions: 40, codes: 10 };

interface Serving {
  /** Requests that are being carried out, by route, and the most there ever were. */
  readonly underWay: { now: number; most: number; readonly byRoute: Map<string, number> };
  readonly stage: Stage;
  readonly switches: Switches;
}

/** Serves an operation of the store, which takes its time, and not too many requests at once. */
function serve(
  route: ModelRoute<StoreRoute>,
  { underWay, stage, switches }: Serving,
): Route<StoreRoute> {
  const api = route.pattern.includes('/promotions') ? 'promotions' : 'locations';
  const atOnce = AT_ONCE[route.name === 'GET /codes' ? 'codes' : api];
  return {
    ...route,
    handle: async (incoming, parameters) => {
      const before = underWay.byRoute.get(route.name) ?? 0;
      // What happens then is not documented; a 429 that says nothing about the quota is documented as overload.
      if (before >= atOnce) {
        return answerJson(429, { status: 429, title: 'Too many concurrent requests' });
      }
      underWay.byRoute.set(route.name, before + 1);
      underWay.now += 1;
      underWay.most = Math.max(underWay.most, underWay.now);
      try {
        const { latencyMs } = switches.store;
        if (latencyMs > 0) await sleep(stage.clock, latencyMs, stage.ending);
        const body = await incoming.readBody();
        return route.handle({ ...toHead(incoming), body }, parameters) as Answer;
      } finally {
        underWay.now -= 1;
        underWay.byRoute.set(route.name, (underWay.byRoute.get(route.name) ?? 1) - 1);
      }
    },
  };
}

const HASH_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const inventions = {
  transaction: newUuid,
  token: () => `franchise-${randomBytes(24).toString('base64url')}`,
  hash: () =>
    Array.from(
      randomBytes(10),
      (byte) => HASH_CHARACTERS[byte % HASH_CHARACTERS.length] ?? '',
    ).join(''),
};

function inventFranchise(nowMs: number): FranchiseCredentials {
  return {
    franchiseUuid: newUuid(nowMs),
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
  };
}
