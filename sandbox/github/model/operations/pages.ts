import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import type { GitHubState } from '../state/index.ts';

const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;

/**
 * Answers with the requested page. Ignores invalid values, and caps the page size at 100. As on GitHub, links name the
 * repository by its id.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function answerPage<Item>(
  { query, path }: Request,
  items: readonly Item[],
  { state, write }: { readonly state: GitHubState; readonly write: (item: Item) => unknown },
): Answer {
  const perPage = Math.min(readNumber(query.get('per_page')) ?? DEFAULT_PER_PAGE, MOST_PER_PAGE);
  const page = readNumber(query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const base = `${state.apiUrl()}/repositories/${String(state.repository.id)}${restOf(path)}`;
  const linkTo = (number: number, relation: string): string => {
    const kept = new URLSearchParams(query);
    kept.set('page', String(number));
    return `<${base}?${kept.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [linkTo(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []),
    ...(page > 1 ? [linkTo(1, 'first')] : []),
  ];
  return answerJson(
    200,
    items.slice((page - 1) * perPage, page * perPage).map(write),
    links.length === 0 ? {} : { Link: links.join(', ') },
  );
}

function readNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** Returns the path below the repository. */
function restOf(path: string): string {
  return path.replace(/^.*?\/(?:repos\/[^/]+\/[^/]+|repositories\/[^/]+)/, '');
}

/** Returns whether lists already show an item. They can lag. */
export function isListed(
  { createdAt }: { readonly createdAt: Date },
  { switches, now }: GitHubState,
): boolean {
  return createdAt.getTime() + switches.listDelayMs <= now();
}
