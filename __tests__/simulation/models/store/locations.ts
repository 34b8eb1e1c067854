import { answerWith } from '../../engine/wire.ts';
import type { Answer, Asked } from '../../engine/wire.ts';
import type { Diary, Json } from './diary.ts';
import { answerPage, idsIn } from './pages.ts';
import type { PageManner } from './pages.ts';

/** What is documented nowhere, or differs from store to store. */
export interface LocationManner {
  readonly pages: PageManner;
  /** Whether an update is merged into the location, or takes its place. */
  readonly merges: boolean;
  /** Whether a list with a fault in it has no effect at all. */
  readonly isAtomic: boolean;
  /** Codes that it has no room for. */
  readonly refused: ReadonlySet<string>;
  /** How long a write takes to show. */
  readonly drawDelayMs: () => number;
  /** Whether a write is accepted and then comes to nothing. */
  readonly drawLoss: () => boolean;
  /** Codes of those that the platform does not delete. */
  readonly kept: ReadonlySet<string>;
}

export interface Locations {
  readonly handle: (asked: Asked) => Answer;
  /** All that was accepted, whether it shows by now or not. */
  readonly all: () => readonly Json[];
  /** Somebody else writes a location; undefined deletes it. */
  readonly write: (id: number, value: Json | undefined, atMs: number) => void;
  readonly newId: () => number;
  /** Codes of those whose change was accepted and came to nothing. */
  readonly lost: ReadonlySet<string>;
}

interface Write {
  readonly id: number;
  readonly value: Json | undefined;
  readonly showsAtMs: number;
}

export const DEFAULT_CODE = 'BC-LOCATION-1';

/**
 * The locations of a store. What is written takes its time to show.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
export function openLocations(
  beginning: readonly Json[],
  manner: LocationManner,
  diary: Diary,
): Locations {
  const accepted = new Map(beginning.map((each) => [each['id'] as number, each]));
  const shown = new Map(accepted);
  const writes: Write[] = [];
  const lost = new Set<string>();
  let lastId = Math.max(...accepted.keys());
  let lastShowsAtMs = 0;
  const write = (id: number, value: Json | undefined, showsAtMs: number): void => {
    if (value === undefined) accepted.delete(id);
    else accepted.set(id, value);
    lastShowsAtMs = Math.max(lastShowsAtMs, showsAtMs);
    writes.push({ id, value, showsAtMs: lastShowsAtMs });
  };
  const codeOf = (id: number): string => String(accepted.get(id)?.['code']);
  const newId = (): number => (lastId += 1);

  const carryOut = (asked: Asked, action: 'create' | 'update', id: number, value: Json): void => {
    const key = String(value['code']);
    const { n: byRequest, atMs } = asked;
    if (manner.drawLoss()) lost.add(key);
    else {
      write(id, value, atMs + manner.drawDelayMs());
      diary.note({ byRequest, atMs, action, kind: 'location', key, id });
    }
  };

  const faultOf = (item: Json, isNew: boolean): string | undefined => {
    const others = [...accepted.values()].filter(({ id }) => isNew || id !== item['id']);
    if (others.some(({ code }) => code === item['code'])) return 'The code is taken.';
    if (isNew && manner.refused.has(String(item['code']))) return 'There is no room for it.';
    if (!isNew && !accepted.has(item['id'] as number)) return 'error.notFound';
    return item['label'] === undefined ? 'error.path.missing' : undefined;
  };

  const save = (asked: Asked): Answer => {
    const isNew = asked.method === 'POST';
    const items = asked.json as readonly Json[];
    const errors: Record<string, string> = {};
    const valid = items.filter((item, at) => {
      const fault = faultOf(item, isNew);
      if (fault !== undefined) errors[`${String(at)}.code`] = fault;
      else if (!manner.isAtomic) apply(asked, item);
      return fault === undefined;
    });
    const isFaulty = valid.length < items.length;
    if (manner.isAtomic && !isFaulty) for (const item of valid) apply(asked, item);
    if (!isFaulty) return answerWith(200, { transaction_id: `t-${String(asked.n)}` });
    const faulty = items.filter((item) => !valid.includes(item));
    diary.refuse(...faulty.map(({ code }) => String(code)));
    return refuse('Some of it is invalid.', errors);
  };

  const apply = (asked: Asked, item: Json): void => {
    if (asked.method === 'POST') {
      const id = newId();
      carryOut(asked, 'create', id, { ...givenToNew, ...item, id });
      return;
    }
    const id = item['id'] as number;
    const under = manner.merges ? accepted.get(id) : givenToNew;
    carryOut(asked, 'update', id, { ...under, ...item });
  };

  const remove = ({ url, n, atMs }: Asked): Answer => {
    const ids = idsIn(url, 'location_id:in');
    if (ids.some((id) => !accepted.has(id)))
      return answerWith(404, { status: 404, title: 'None.' });
    const stays = ids.find((id) => id === 1 || manner.kept.has(codeOf(id)));
    if (stays !== undefined) {
      return refuse(`Location can't be deleted. ${codeOf(stays)} is set as a shipping origin.`, {});
    }
    for (const id of ids) {
      diary.note({ byRequest: n, atMs, action: 'delete', kind: 'location', key: codeOf(id), id });
      write(id, undefined, atMs + manner.drawDelayMs());
    }
    return answerWith(200, { transaction_id: `t-${String(n)}` });
  };

  const list = ({ url, atMs }: Asked): Answer => {
    for (let next = writes[0]; next !== undefined && next.showsAtMs <= atMs; next = writes[0]) {
      writes.shift();
      if (next.value === undefined) shown.delete(next.id);
      else shown.set(next.id, next.value);
    }
    return answerPage([...shown.values()].map(show), url, manner.pages);
  };

  return {
    lost,
    newId,
    write,
    all: () => [...accepted.values()],
    handle: (asked) => {
      if (asked.method === 'GET') return list(asked);
      return asked.method === 'DELETE' ? remove(asked) : save(asked);
    },
  };
}

const givenToNew: Json = {
  description: null,
  managed_by_external_source: false,
  type_id: 'PHYSICAL',
  enabled: true,
  operating_hours: null,
  time_zone: null,
  storefront_visibility: true,
  special_hours: [],
};

/** Makes a location as the platform keeps it. */
export function toLocation(fields: Json): Json {
  return { ...givenToNew, ...fields };
}

/** Dates come back with a time, and there is more than was written. */
function show(location: Json): Json {
  const special = (location['special_hours'] as readonly Json[]).map((hours) => ({
    ...hours,
    date: `${String(hours['date'])}T00:00:00.0001`,
  }));
  return { ...location, special_hours: special, updated_at: '2026-11-01T00:00:00Z' };
}

function refuse(title: string, errors: Json): Answer {
  return answerWith(422, { status: 422, title, type: '/api-docs', errors });
}
