import { answerJson } from '../../../model/index.ts';
import type { PlainAnswer } from '../../../model/index.ts';
import { cutPage, readNumber } from '../pages.ts';
import { refuseTitles } from '../refuse.ts';
import type { StoreState, PromotionRecord, WireCode } from '../state/index.ts';

// Both documented.
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 250;

/**
 * Answers one page of a promotion's codes. With `before` or `after` it tells the cursors only, with `page` the page only,
 * otherwise both (documented).
 */
export function listCodes(
  query: URLSearchParams,
  { codes }: PromotionRecord,
  { switches }: StoreState,
): PlainAnswer {
  const after = query.get('after');
  const before = query.get('before');
  if ([after, before, query.get('page')].filter((value) => value !== null).length > 1) {
    return refuseTitles(422, 'Only one of before, after and page can be used.');
  }
  const code = query.get('code');
  const all = [...codes.values()]
    .map(({ wire }) => wire)
    .filter((wire) => code === null || wire.code.toLowerCase() === code.toLowerCase());
  const rules = { defaultLimit: DEFAULT_LIMIT, maxLimit: MAX_LIMIT, switches };
  const page = cutPage(query, all, rules);
  if (typeof page === 'string') return refuseTitles(422, page);
  const { pagination } = page;
  if (after === null && before === null) {
    const cursors = describeCursors(all, page.items, pagination.per_page);
    const meta = query.has('page') ? { pagination } : { cursor_pagination: cursors, pagination };
    return answerJson(200, { data: page.items, meta });
  }
  const id = readCursor(after ?? before ?? '');
  if (id === undefined) return refuseTitles(422, 'The cursor is not valid.');
  const items =
    after === null
      ? all.filter((wire) => wire.id < id).slice(-pagination.per_page)
      : all.filter((wire) => wire.id > id).slice(0, pagination.per_page);
  const meta = { cursor_pagination: describeCursors(all, items, pagination.per_page) };
  return answerJson(200, { data: items, meta });
}

/** The next page is linked even from the last one, which leads to an empty page without links (documented). */
function describeCursors(
  all: readonly WireCode[],
  items: readonly WireCode[],
  perPage: number,
): unknown {
  const [first] = items;
  const last = items.at(-1);
  const empty = { count: all.length, per_page: perPage, links: {} };
  if (first === undefined || last === undefined) return empty;
  const link = (way: 'before' | 'after', { id }: WireCode): string =>
    `?limit=${String(perPage)}&${way}=${toCursor(id)}`;
  return {
    ...empty,
    start_cursor: toCursor(first.id),
    end_cursor: toCursor(last.id),
    links: {
      ...(first === all[0] ? {} : { previous: link('before', first) }),
      next: link('after', last),
    },
  };
}

function toCursor(id: number): string {
  return Buffer.from(JSON.stringify({ id: String(id) })).toString('base64url');
}

function readCursor(cursor: string): number | undefined {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  return readNumber(/^\{"id":"(\d+)"\}$/.exec(text)?.[1] ?? '', Number.MAX_SAFE_INTEGER);
}
