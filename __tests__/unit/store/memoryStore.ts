import { createRateLimit } from '../../../sandbox/bigcommerce/model/index.ts';
import { answerOf } from '../../../sandbox/model/index.ts';
import { lookAt, normalStore, openStore, storeHost } from '../../../sandbox/store/model/index.ts';
import type { StoreSwitches } from '../../../sandbox/store/model/index.ts';
import type { Body, StorePlan } from '../../../src/store/plan/change.ts';
import type {
  CurrentCode,
  CurrentLocation,
  CurrentPromotion,
  CurrentStore,
} from '../../../src/store/plan/current.ts';

/** A store that everything in it was read of. */
export interface WholeStore extends CurrentStore {
  readonly locations: readonly CurrentLocation[];
  readonly promotions: readonly CurrentPromotion[];
  readonly codes: ReadonlyMap<number, readonly CurrentCode[]>;
}

export const emptyStore: WholeStore = { locations: [], promotions: [], codes: new Map() };

/** The sandbox's model of a store, asked without a server. */
export interface MemoryStore {
  readonly current: () => WholeStore;
  /** Does what a plan says. Throws what the platform refuses. */
  readonly apply: (plan: StorePlan) => void;
}

const NOW_MS = Date.parse('2026-01-01T00:00:00Z');

/** A platform that answers in its own way wherever the product has to understand it. */
const habits: Partial<StoreSwitches> = {
  currencies: ['EUR', 'USD'],
  requiredOfLocations: [],
  locationDelayMs: 0,
  listOrder: 'any',
  innerFields: { a_newer_key: 'of the platform' },
};

/** Opens a store with these sections of a file in it, and nothing else. */
export function memoryStore(
  sections: Body = {},
  switches: Partial<StoreSwitches> = {},
): MemoryStore {
  let last = 1;
  const model = openStore({
    switches: { ...normalStore(), ...habits, ...switches },
    now: () => NOW_MS,
    // Each list comes in reverse.
    chance: () => (last -= 1),
    invent: (what) => what,
    credentials: { franchiseUuid: '', clientId: '', clientSecret: '' },
    rateLimit: createRateLimit({
      limit: () => ({ quota: Infinity, windowMs: 30_000 }),
      others: () => 0,
      now: () => NOW_MS,
    }),
  });
  const look = lookAt(model);
  look.touchLocation(1, undefined);
  const ask = askerOf(storeHost(model, { storeHash: 'hash', accessToken: 'token' }));
  for (const fields of listOf(sections['locations'])) ask('POST /inventory/locations', [fields]);
  for (const { codes, ...fields } of listOf(sections['promotions'])) {
    const id = ask('POST /promotions', fields);
    for (const code of listOf(codes)) ask(`POST /promotions/${String(id)}/codes`, code);
  }
  return {
    current: () => {
      const promotions = look.promotions().map((one): CurrentPromotion => ({ ...one }));
      const codesOf = ({ id }: CurrentPromotion): readonly CurrentCode[] =>
        look.codes(id).map((code) => ({ ...code }));
      return {
        locations: look.locations().map((one): CurrentLocation => ({ ...one })),
        promotions,
        codes: new Map(promotions.map((one) => [one.id, codesOf(one)])),
      };
    },
    apply: (plan) => {
      applyTo(ask, plan);
    },
  };
}

/** Asks for an operation; returns the id of what was made, if any. */
type Ask = (operation: string, body?: unknown) => number | undefined;

function askerOf(host: ReturnType<typeof storeHost>): Ask {
  return (operation, body) => {
    const [method = '', target = ''] = operation.split(' ');
    const [path = '', query] = target.split('?');
    const answer = answerOf(host, {
      ...{ n: 1, method, path: `/stores/hash/v3${path}`, query: new URLSearchParams(query) },
      headers: { 'x-auth-token': 'token' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    const text = typeof answer.body === 'string' ? answer.body : '';
    if (answer.status >= 300) throw new Error(`${operation}: ${text}`);
    if (text === '') return undefined;
    return (JSON.parse(text) as { readonly data?: { readonly id?: number } }).data?.id;
  };
}

/** Codes go first: one may be needed elsewhere. */
function applyTo(ask: Ask, { changes }: StorePlan): void {
  for (const change of changes) {
    if (change.kind !== 'promotion' || change.action === 'create') continue;
    const ids = change.codes.delete.map(({ id }) => id).join(',');
    if (ids !== '') ask(`DELETE /promotions/${String(change.id)}/codes?id:in=${ids}`);
  }
  for (const change of changes) {
    if (change.kind === 'store') continue;
    if (change.action === 'delete') {
      const id = String(change.id);
      ask(
        change.kind === 'location'
          ? `DELETE /inventory/locations?location_id:in=${id}`
          : `DELETE /promotions/${id}`,
      );
    } else if (change.kind === 'location') {
      ask(`${change.action === 'create' ? 'POST' : 'PUT'} /inventory/locations`, [change.body]);
    } else {
      const id = change.action === 'create' ? ask('POST /promotions', change.body) : change.id;
      const path = `/promotions/${String(id)}`;
      if (change.action === 'update' && Object.keys(change.body).length > 0)
        ask(`PUT ${path}`, change.body);
      for (const code of change.codes.create) ask(`POST ${path}/codes`, code);
    }
  }
}

function listOf(section: unknown): readonly Body[] {
  return (section ?? []) as readonly Body[];
}

/** Shows a location as the platform keeps it. */
export function storedLocation(fields: Body, id: number): CurrentLocation {
  const [location] = memoryStore({ locations: [fields] }).current().locations;
  return { ...location, id };
}

/** Shows a promotion as the platform keeps it. */
export function storedPromotion(fields: Body, id: number): CurrentPromotion {
  const [promotion] = memoryStore({ promotions: [fields] }).current().promotions;
  if (promotion === undefined) throw new Error('It was not kept.');
  return { ...promotion, id };
}
