import { z } from 'zod';
import { ActionError } from '../errors/index.ts';
import { ask } from './ask.ts';
import type { AskTools, Question } from './ask.ts';

/** The most that GitHub puts on a page. */
const PER_PAGE = 100;
/** An end for a server that sends the same page for ever. */
const MOST_PAGES = 1000;

interface Pages<T> extends Omit<Question<T>, 'answer'> {
  readonly item: z.ZodType<T>;
}

/**
 * Reads a list page by page, the next one only when it is come to. Throws what {@link ask} throws, and `unexpected-response` when
 * the list does not end: what was not found on a part of it may be on the rest.
 */
export async function* readPages<T>(
  pages: Pages<T>,
  tools: AskTools,
  signal: AbortSignal,
): AsyncGenerator<T> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const links: string[] = [];
    const items = await ask(
      {
        ...pages,
        answer: z.array(pages.item),
        parameters: { ...pages.parameters, page, per_page: PER_PAGE },
        onLink: (link) => links.push(link),
      },
      tools,
      signal,
    );
    yield* items;
    // The link is only looked at, not followed: the token stays with its host.
    const hasNext = links.some((link) => link.includes('rel="next"'));
    if (items.length === 0 || (!hasNext && items.length < PER_PAGE)) return;
  }
  throw new ActionError('unexpected-response', `${pages.what}: the list does not end.`);
}
