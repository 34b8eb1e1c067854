import { answerWith } from '../../engine/wire.ts';
import type { Answer } from '../../engine/wire.ts';
import type { Json } from './diary.ts';

/** How a server cuts lists. */
export interface PageManner {
  /** The most it gives at once, whatever it is asked for. */
  readonly most: number;
  /** Whether it says how many pages there are. */
  readonly isCounted: boolean;
}

/** Answers one page of a list, asked for by its number. */
export function answerPage(
  all: readonly Json[],
  url: URL,
  { most, isCounted }: PageManner,
): Answer {
  const page = Number(url.searchParams.get('page') ?? 1);
  const size = Math.min(most, Number(url.searchParams.get('limit') ?? 50));
  const data = all.slice((page - 1) * size, page * size);
  const pages = Math.ceil(all.length / size);
  const counts = isCounted ? { total: all.length, total_pages: pages } : {};
  const pagination = { per_page: size, current_page: page, count: data.length, ...counts };
  return answerWith(200, { data, meta: { pagination } });
}

/** Answers one page of a list, asked for by a cursor. */
export function answerCursor(all: readonly Json[], url: URL, { most }: PageManner): Answer {
  const from = Number(url.searchParams.get('after') ?? 0);
  const size = Math.min(most, Number(url.searchParams.get('limit') ?? 50));
  const data = all.slice(from, from + size);
  const pagination = { per_page: size, count: data.length, end_cursor: String(from + data.length) };
  return answerWith(200, { data, meta: { cursor_pagination: pagination } });
}

/** Reads the ids that a query names. */
export function idsIn(url: URL, name: string): readonly number[] {
  return (url.searchParams.get(name) ?? '').split(',').filter(Boolean).map(Number);
}
