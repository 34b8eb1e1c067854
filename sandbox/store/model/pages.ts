import type { StoreSwitches } from './switches.ts';

export interface PageRules {
  readonly defaultLimit: number;
  /** More on a page is refused. */
  readonly maxLimit: number;
  readonly switches: StoreSwitches;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly pagination: {
    readonly total?: number;
    readonly count: number;
    readonly per_page: number;
    readonly current_page: number;
    readonly total_pages?: number;
    readonly links?: Readonly<Record<string, string>>;
  };
}

/** Cuts the page that `page` and `limit` ask for; a text says what is wrong with them. A page after the last is empty. */
export function cutPage<Item>(
  query: URLSearchParams,
  all: readonly Item[],
  { defaultLimit, maxLimit, switches }: PageRules,
): Page<Item> | string {
  const page = readNumber(query.get('page') ?? '1', Infinity);
  if (page === undefined) return 'page: a whole number from 1';
  const limit = readNumber(query.get('limit') ?? String(defaultLimit), maxLimit);
  if (limit === undefined) return `limit: a whole number from 1 to ${String(maxLimit)}`;
  const perPage = Math.min(limit, switches.pageLimit);
  const items = all.slice((page - 1) * perPage, page * perPage);
  const totalPages = Math.max(1, Math.ceil(all.length / perPage));
  const link = (number: number): string => {
    // The filters go with it, as in the links of the platform's other lists.
    const kept = new URLSearchParams(query);
    kept.set('page', String(number));
    kept.set('limit', String(perPage));
    return `?${kept.toString()}`;
  };
  const place = { count: items.length, per_page: perPage, current_page: page };
  if (!switches.pagesCounted) return { items, pagination: place };
  const links = {
    ...(page > 1 ? { previous: link(page - 1) } : {}),
    current: link(page),
    ...(page < totalPages ? { next: link(page + 1) } : {}),
  };
  const pagination = { total: all.length, ...place, total_pages: totalPages, links };
  return { items, pagination };
}

/** Reads a whole number from 1 on. */
export function readNumber(text: string, largest: number): number | undefined {
  return /^[1-9]\d*$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

/** Reads a comma-separated list of ids; undefined when one is none. */
export function readIds(text: string | null): readonly number[] | undefined {
  const ids = (text ?? '').split(',').map((id) => readNumber(id, Number.MAX_SAFE_INTEGER));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}
