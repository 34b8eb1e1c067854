import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { refuseLocations } from '../refuse.ts';
import { takeEffect } from '../state/index.ts';
import type { StoreState, WireLocation } from '../state/index.ts';
import { writeLocation } from './books.ts';
import { buildLocation, changeLocation } from './build.ts';
import { batch, changedLocation, newLocation } from './schema.ts';

/** Documented per plan, default location included (a guess). */
const ACTIVE_LOCATIONS = { standard: 4, plus: 5, pro: 8, enterprise: 100 };
const INVALID = 'JSON data is missing or invalid';

type Errors = Record<string, string>;

/** What an item of a batch comes to: a location to write, or a kind of fault and its text. */
type Outcome = WireLocation | readonly [string, string];

/** Creates locations. The answer names no id, and nothing shows at once (both documented). */
export function createLocationBatch(request: Request, state: StoreState): Answer {
  const { requiredOfLocations } = state.switches;
  const required: Check = (item) => requiredOfLocations.filter((name) => item[name] === undefined);
  return writeBatch(request, state, {
    schema: newLocation,
    required,
    build: (wanted) => {
      const location = buildLocation(state, state.locations.lastId + 1, wanted);
      const fault = findFault(location, state);
      if (fault === undefined) state.locations.lastId += 1;
      return fault ?? location;
    },
  });
}

/** Changes locations. An id that does not exist is an item that fails: 422 is the only documented refusal. */
export function updateLocationBatch(request: Request, state: StoreState): Answer {
  const { requiredOfLocations, locationUpdate } = state.switches;
  const required: Check = (item) =>
    locationUpdate === 'merge'
      ? []
      : requiredOfLocations.filter((name) => item[name] === undefined);
  return writeBatch(request, state, {
    schema: changedLocation,
    required,
    build: (change) => {
      const current = state.locations.accepted.get(change.id);
      if (current === undefined) return ['id', 'error.notFound'];
      const location = changeLocation(state, current, change);
      return findFault(location, state) ?? location;
    },
  });
}

type Check = (item: Readonly<Record<string, unknown>>) => readonly string[];

interface Writing<Value> {
  readonly schema: z.ZodType<Value>;
  /** Names fields that are missing though the schema could do without. */
  readonly required: Check;
  readonly build: (item: Value) => Outcome;
}

/** A batch with an item of the wrong form is refused whole, as a reader of JSON would (a guess). */
function writeBatch<Value>(
  request: Request,
  state: StoreState,
  { schema, required, build }: Writing<Value>,
): Answer {
  const body = parseJsonBody(request, batch, {
    noJson: () => refuseLocations(400, 'Input is invalid'),
    wrong: ({ issues }) => refuseLocations(422, INVALID, { '': issues[0]?.message ?? '' }),
  });
  if (!body.ok) return body.refusal;
  const { length } = body.value;
  const { locationBatchLimit } = state.switches;
  if (length === 0 || length > locationBatchLimit) {
    return refuseLocations(422, INVALID, { '': `error.size: 1 to ${String(locationBatchLimit)}` });
  }
  const errors: Errors = {};
  const items = body.value.map((item, index) => {
    const parsed = schema.safeParse(item);
    for (const { path, message } of parsed.error?.issues ?? []) {
      errors[placeOf([index, ...path])] = message;
    }
    if (!parsed.success) return undefined;
    for (const name of required(item as Record<string, unknown>)) {
      errors[placeOf([index, name])] = 'error.path.missing';
    }
    return parsed.data;
  });
  if (Object.keys(errors).length > 0) return refuseLocations(422, INVALID, errors);
  return carryOut(items as readonly Value[], request, { state, build });
}

/**
 * Each item for itself: those without fault go through, and the answer is a 422 all the same (documented: "partial error").
 */
function carryOut<Value>(
  items: readonly Value[],
  request: Request,
  { state, build }: { readonly state: StoreState; readonly build: (item: Value) => Outcome },
): Answer {
  const { accepted } = state.locations;
  const before = new Map(accepted);
  const errors: Errors = {};
  const written: WireLocation[] = [];
  for (const [index, item] of items.entries()) {
    const outcome = build(item);
    if ('id' in outcome) {
      written.push(outcome);
      // The next item may not have its code.
      accepted.set(outcome.id, outcome);
      continue;
    }
    const [kind, text] = outcome;
    errors[placeOf([index, kind])] = text;
    const { code } = item as { readonly code?: string };
    state.refused.push({ byRequest: request.n, key: code ?? '' });
  }
  restore(accepted, before);
  const isFaulty = Object.keys(errors).length > 0;
  if (!isFaulty || state.switches.locationBatches === 'partial') {
    const what = request.method === 'POST' ? 'create' : 'update';
    for (const location of written) {
      const about = {
        what,
        kind: 'location',
        key: location.code,
        id: location.id,
        byRequest: request.n,
      } as const;
      takeEffect(state, about, () => {
        writeLocation(state, { id: location.id, location }, state.switches.locationDelayMs);
      });
    }
  }
  if (isFaulty) return refuseLocations(422, 'Some of the locations could not be saved.', errors);
  return answerJson(200, { transaction_id: state.invent('transaction') });
}

function restore<Key, Value>(map: Map<Key, Value>, before: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of before) map.set(key, value);
}

/** A code is documented to be unique; the text for a second one is a guess. */
function findFault(
  location: WireLocation,
  { locations, switches }: StoreState,
): Outcome | undefined {
  const others = [...locations.accepted.values()].filter(({ id }) => id !== location.id);
  const { plan, refusedLocationCodes } = switches;
  const isNew = !locations.accepted.has(location.id);
  if (isNew && refusedLocationCodes.includes(location.code)) return ['code', 'error.rejected'];
  if (others.some(({ code }) => code === location.code)) return ['code', 'error.duplicate'];
  if (location.type_id === 'PHYSICAL' && location.address === null) {
    return ['address', 'error.path.missing'];
  }
  const active = others.filter(({ enabled }) => enabled).length + (location.enabled ? 1 : 0);
  return location.enabled && active > ACTIVE_LOCATIONS[plan]
    ? ['enabled', `error.limit: ${String(ACTIVE_LOCATIONS[plan])} active locations`]
    : undefined;
}

/** Names a place as the platform's reader of JSON does: `(0)/label`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `(${String(key)})` : `/${String(key)}`))
    .join('');
}
