import type { z } from 'zod';
import { newUuid } from '../../bigcommerce/uuid.ts';
import { answerJson } from '../../server/answer.ts';
import type { Answer } from '../../server/answer.ts';
import type { Incoming } from '../../server/incoming.ts';
import { parseJsonBody } from '../../server/parseJsonBody.ts';
import { refuseLocations } from '../refuse.ts';
import type { StoreState } from '../state.ts';
import { writeLocation } from './books.ts';
import { buildLocation, changeLocation } from './build.ts';
import { batch, changedLocation, newLocation } from './schema.ts';
import type { WireLocation } from './wire.ts';

/** Documented per plan, default location included (a guess). */
const ACTIVE_LOCATIONS = { standard: 4, plus: 5, pro: 8, enterprise: 100 };
const INVALID = 'JSON data is missing or invalid';

type Errors = Record<string, string>;

/** What an item of a batch comes to: a location to write, or a kind of fault and its text. */
type Outcome = WireLocation | readonly [string, string];

/** Creates locations. The answer names no id, and nothing shows at once (both documented). */
export function createLocationBatch(incoming: Incoming, state: StoreState): Promise<Answer> {
  const { requiredOfLocations } = state.switches.store;
  const required: Check = (item) => requiredOfLocations.filter((name) => item[name] === undefined);
  return writeBatch(incoming, state, {
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
export function updateLocationBatch(incoming: Incoming, state: StoreState): Promise<Answer> {
  const { requiredOfLocations, locationUpdate } = state.switches.store;
  const required: Check = (item) =>
    locationUpdate === 'merge'
      ? []
      : requiredOfLocations.filter((name) => item[name] === undefined);
  return writeBatch(incoming, state, {
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
async function writeBatch<Value>(
  incoming: Incoming,
  state: StoreState,
  { schema, required, build }: Writing<Value>,
): Promise<Answer> {
  const body = await parseJsonBody(incoming, batch, {
    noJson: () => refuseLocations(400, 'Input is invalid'),
    wrong: ({ issues }) => refuseLocations(422, INVALID, { '': issues[0]?.message ?? '' }),
  });
  if (!body.ok) return body.refusal;
  const { length } = body.value;
  const { locationBatchLimit } = state.switches.store;
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
  return carryOut(items as readonly Value[], state, build);
}

/**
 * Each item for itself: those without fault go through, and the answer is a 422 all the same (documented: "partial error").
 */
function carryOut<Value>(
  items: readonly Value[],
  state: StoreState,
  build: (item: Value) => Outcome,
): Answer {
  const errors: Errors = {};
  const undo: (() => void)[] = [];
  const { accepted, pending } = state.locations;
  for (const [index, item] of items.entries()) {
    const outcome = build(item);
    if (!('id' in outcome)) {
      const [kind, text] = outcome;
      errors[placeOf([index, kind])] = text;
      continue;
    }
    const before = accepted.get(outcome.id);
    writeLocation(state, outcome.id, outcome);
    const last = pending.at(-1);
    undo.push(() => {
      if (last !== undefined) pending.splice(pending.indexOf(last), 1);
      if (before === undefined) accepted.delete(outcome.id);
      else accepted.set(outcome.id, before);
    });
  }
  if (Object.keys(errors).length === 0) return answerJson(200, { transaction_id: newUuid() });
  if (state.switches.store.locationBatches === 'atomic') for (const step of undo.reverse()) step();
  return refuseLocations(422, 'Some of the locations could not be saved.', errors);
}

/** A code is documented to be unique; the text for a second one is a guess. */
function findFault(
  location: WireLocation,
  { locations, switches }: StoreState,
): Outcome | undefined {
  const others = [...locations.accepted.values()].filter(({ id }) => id !== location.id);
  const { plan, refusedLocationCodes } = switches.store;
  if (refusedLocationCodes.includes(location.code)) return ['code', 'error.rejected'];
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
