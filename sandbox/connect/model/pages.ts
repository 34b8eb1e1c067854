import { answerJson } from '../../model/index.ts';
import type { PlainAnswer } from '../../model/index.ts';
import type { ConnectState } from './state/index.ts';
import { refuseQuery } from './refuse.ts';

const DEFAULT_LIMIT = 20;
const HIGHEST_LIMIT = 500;
const HIGHEST_OFFSET = 10_000;

/** Something that a list can be sorted by. */
export interface Sortable {
  readonly createdAt: Date;
  readonly modifiedAt: Date;
}

/**
 * Answers with the page that a query asks for. Refuses unknown parameters: `others` names those that the caller handles.
 */
export function answerPage<Item extends Sortable>(
  query: URLSearchParams,
  items: readonly Item[],
  how: {
    readonly others: readonly string[];
    readonly write: (item: Item) => unknown;
    readonly state: ConnectState;
  },
): PlainAnswer {
  for (const name of query.keys()) {
    if (!['limit', 'offset', 'sort', ...how.others].includes(name)) {
      return refuseQuery(`There is no parameter ${name}.`);
    }
  }
  const limit = readNumber(query.get('limit'), DEFAULT_LIMIT, HIGHEST_LIMIT);
  if (limit === undefined) return refuseQuery(`limit: 0 to ${String(HIGHEST_LIMIT)}`);
  const offset = readNumber(query.get('offset'), 0, HIGHEST_OFFSET);
  if (offset === undefined) return refuseQuery(`offset: 0 to ${String(HIGHEST_OFFSET)}`);
  const sorted = sort(arrange(items, how.state), query.getAll('sort'));
  if (sorted === undefined) return refuseQuery('sort: createdAt or lastModifiedAt, asc or desc');
  const results = sorted.slice(offset, offset + limit).map(how.write);
  return answerJson(200, { limit, offset, count: results.length, total: items.length, results });
}

function arrange<Item>(
  items: readonly Item[],
  { switches, random }: ConnectState,
): readonly Item[] {
  const { listOrder } = switches.connect;
  if (listOrder === 'newest-first') return items.toReversed();
  if (listOrder === 'oldest-first') return items;
  const shuffled = items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at);
  return shuffled.map(({ item }) => item);
}

function readNumber(text: string | null, usual: number, highest: number): number | undefined {
  if (text === null) return usual;
  return /^\d+$/.test(text) && Number(text) <= highest ? Number(text) : undefined;
}

function sort<Item extends Sortable>(
  items: readonly Item[],
  orders: readonly string[],
): readonly Item[] | undefined {
  let sorted = items;
  for (const order of orders.toReversed()) {
    const [, field, direction] = /^(createdAt|lastModifiedAt)(?: (asc|desc))?$/.exec(order) ?? [];
    if (field === undefined) return undefined;
    const by = field === 'createdAt' ? 'createdAt' : 'modifiedAt';
    const sign = direction === 'desc' ? -1 : 1;
    sorted = sorted.toSorted((a, b) => sign * (a[by].getTime() - b[by].getTime()));
  }
  return sorted;
}
