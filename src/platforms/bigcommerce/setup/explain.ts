import { NO_REASON } from '../../../http/index.ts';
import type { Refusal } from '../../../http/index.ts';
import { parseJson } from '../../../text/index.ts';
import { commonHint } from '../explain.ts';

/** What to do about a status, for all endpoints. */
const hints: Readonly<Record<number, string>> = {
  403: 'Check the scopes of the API account: `store_inventory` and `store_locations` for locations, `store_v2_marketing` for promotions. Reading alone takes their `_read_only` forms. A limit of the store’s plan is refused in the same way.',
  404: 'Check `store_hash`, and that what the file names by `id` exists in this store.',
  409: 'Something of that name exists already, or is being changed at this moment. Run the step again to see.',
  413: 'The request is larger than the platform takes.',
  422: 'Check what the answer names, in the file. Ids of products, categories, groups and the like differ from store to store: the file can name them instead. A store can have 100 active locations at most, and fewer on most plans.',
  423: 'The store is locked. Try again later.',
  507: 'A limit of the store’s plan is reached.',
};

/** Caps the list of reasons. */
const MOST_REASONS = 20;

/**
 * Reads an error answer of the store's APIs. Each endpoint has its own form: a title with a detail or an error, reasons by field,
 * or a list of errors, which may have reasons by field in them.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/status-codes
 */
export function explain(status: number, body: string): Refusal {
  const reasons = [...new Set(reasonsIn(parseJson(body)))].slice(0, MOST_REASONS);
  return {
    message: reasons.length === 0 ? NO_REASON : reasons.join('; '),
    hint: hints[status] ?? commonHint(status),
  };
}

/** Collects the texts for people, the general before the specific. */
function reasonsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(reasonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { errors, field, ...body } = value as Readonly<Record<string, unknown>>;
  const words = ['title', 'detail', 'message', 'error']
    .map((name) => body[name])
    .filter((word) => typeof word === 'string' && word.trim() !== '');
  const own = words.length === 0 ? [] : [words.join(': ')];
  const named = typeof field === 'string' ? own.map((reason) => `${field}: ${reason}`) : own;
  return [...named, ...reasonsByName(errors)];
}

function reasonsByName(errors: unknown): string[] {
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) {
    return reasonsIn(errors);
  }
  return Object.entries(errors).flatMap(([name, value]) =>
    reasonsIn(value).map((reason) => (name === '' ? reason : `${name}: ${reason}`)),
  );
}
