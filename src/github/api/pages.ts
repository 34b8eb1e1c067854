import * as z from 'zod/mini';
import { ActionError } from '../../errors/index.ts';
import { ask } from './ask.ts';
import type { AskTools, Question } from './ask.ts';

/** GitHub's maximum. */
const PER_PAGE = 100;
/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;

interface Pages<T> extends Omit<Question<T>, 'answer'> {
  readonly item: z.core.$ZodType<T>;
}

/**
 * Reads a list, and fetches its pages lazily. Throws what {@link ask} throws, and `unexpected-response` when the list does not
 * end, because what was not found may be on the rest.
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
    // Does not follow the link, so that the token stays with its host.
    const hasNext = links.some((link) => link.includes('rel="next"'));
    if (items.length === 0 || (!hasNext && items.length < PER_PAGE)) return;
  }
  throw new ActionError('unexpected-response', `${pages.what}: the list does not end.`);
}
