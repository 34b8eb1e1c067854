import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import type { ConnectApi } from './openApi.ts';

/** A list of the API. */
interface Listing<T> {
  /** Begins a sentence: `Listing the Deployments`. */
  readonly what: string;
  readonly path: string;
  /** Filters and order, without the page. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly item: z.core.$ZodType<T>;
}

/** The items of a list, in its order. */
interface Pages<T> {
  readonly items: readonly T[];
  /** False when there are more: the API gives out about 10,000. */
  readonly isComplete: boolean;
}

/** Page sizes. An unreadable answer, which may be too long, leads to the next smaller one. */
const PAGE_SIZES = [100, 20, 4, 1];
const HIGHEST_OFFSET = 10_000;

/** Reads all items of a list, page by page, as many as the API gives out. */
export async function readPages<T>(
  api: ConnectApi,
  listing: Listing<T>,
  waiting: Waiting,
): Promise<Pages<T>> {
  const items: T[] = [];
  const sizes = [...PAGE_SIZES];
  for (let offset = 0; offset <= HIGHEST_OFFSET; offset = items.length) {
    const [limit = 1] = sizes;
    const page = await readPage(api, { ...listing, offset, limit }, waiting).catch(
      (error: unknown) => {
        if (!isUnreadable(error) || sizes.length === 1) throw error;
        sizes.shift();
      },
    );
    if (page === undefined) continue;
    const { results, total } = page;
    items.push(...results);
    const isLast = total ? items.length >= total : results.length < limit;
    if (results.length === 0 || isLast) return { items, isComplete: true };
  }
  return { items, isComplete: false };
}

function readPage<T>(
  api: ConnectApi,
  page: Listing<T> & { readonly offset: number; readonly limit: number },
  waiting: Waiting,
): Promise<{ readonly results: readonly T[]; readonly total?: number | null | undefined }> {
  const query = [
    ['limit', String(page.limit)],
    ['offset', String(page.offset)],
    ...(page.query ?? []),
  ]
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return api.call(
    {
      what: page.what,
      method: 'GET',
      path: `${page.path}?${query}`,
      answer: z.looseObject({ total: lenient(z.number()), results: z.array(page.item) }),
    },
    { ...waiting, retryable: isTemporary },
  );
}

function isUnreadable(error: unknown): boolean {
  return error instanceof ActionError && error.code === 'unexpected-response';
}
