import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { StoreApi } from './storeApi.ts';

/** The platform's maximum. */
const PER_PAGE = 250;

/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;

/** A promotion can have texts and rules of any length, and a page has many. */
const LIMIT_BYTES = 32 * 1024 * 1024;

const count = z.catch(z.optional(z.int().check(z.nonnegative())), undefined);

const Meta = z.catch(
  z.optional(
    z.looseObject({
      pagination: z.catch(
        z.optional(z.looseObject({ total_pages: count, per_page: count })),
        undefined,
      ),
      cursor_pagination: z.catch(
        z.optional(
          z.looseObject({
            per_page: count,
            end_cursor: z.catch(z.optional(z.string()), undefined),
          }),
        ),
        undefined,
      ),
    }),
  ),
  undefined,
);

/** A list of things in a store. */
export interface PagedList<T> {
  /** Begins a sentence: `Listing the promotions`. */
  readonly what: string;
  readonly path: string;
  readonly page: z.core.$ZodType<Page<T>>;
  /** How the next page is requested. */
  readonly by: 'number' | 'cursor';
  /** Added to the query: `sort=id`. */
  readonly query?: string;
}

interface Page<T> {
  readonly data: readonly T[];
  readonly meta?: z.infer<typeof Meta>;
}

/** Makes the shape of an answer with one page. Make each once: that takes longer than parsing an answer with it. */
export function pageOf<T>(item: z.core.$ZodType<T>): z.core.$ZodType<Page<T>> {
  return z.looseObject({ data: z.array(item), meta: Meta });
}

/** Reads every page of a list, in the order of the ids. An item that moves to another page between two requests counts once. */
export async function readPages<T extends { readonly id: number }>(
  api: StoreApi,
  list: PagedList<T>,
  waiting: Waiting,
): Promise<readonly T[]> {
  const { what, path, by, page: answer } = list;
  const query = [`limit=${String(PER_PAGE)}`, list.query].filter(Boolean).join('&');
  const found = new Map<number, T>();
  const asked = new Set<string>();
  let next = by === 'number' ? '&page=1' : '';
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    asked.add(next);
    const page = await api.call(
      { what, method: 'GET', path: `${path}?${query}${next}`, answer, limitBytes: LIMIT_BYTES },
      { ...waiting, retryable: isTemporary },
    );
    for (const item of page.data) found.set(item.id, item);
    const following = by === 'number' ? nextNumber(page, number) : nextCursor(page);
    if (following === undefined || asked.has(following)) {
      return [...found.values()].sort((one, other) => one.id - other.id);
    }
    next = following;
  }
  throw new ActionError('unexpected-response', `${what} does not come to an end.`);
}

/** If the platform does not report the number of pages, a full page is not the last one. */
function nextNumber({ data, meta }: Page<unknown>, number: number): string | undefined {
  const { total_pages: pages, per_page: perPage } = meta?.pagination ?? {};
  const isLast = pages === undefined ? data.length < (perPage ?? PER_PAGE) : number >= pages;
  return isLast || data.length === 0 ? undefined : `&page=${String(number + 1)}`;
}

/** The last page may have a cursor, too. */
function nextCursor({ data, meta }: Page<unknown>): string | undefined {
  const { end_cursor: cursor, per_page: perPage } = meta?.cursor_pagination ?? {};
  const isLast = !cursor || data.length === 0 || data.length < (perPage ?? PER_PAGE);
  return isLast ? undefined : `&after=${encodeURIComponent(cursor)}`;
}
