import { answerJson } from '../../../model/index.ts';
import type { PlainAnswer } from '../../../model/index.ts';
import { cutPage } from '../pages.ts';
import { refuseTitles } from '../refuse.ts';
import type { StoreState, PromotionRecord } from '../state/index.ts';
import { showPromotion } from './show.ts';

// Both documented.
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 250;

/** What a parameter may be (documented); a value beyond that is a 422 (documented). Others are ignored (a guess). */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  // In small letters here, in capitals everywhere else.
  redemption_type: ['automatic', 'coupon'],
  sort: ['id', 'name', 'priority', 'start_date'],
  direction: ['asc', 'desc'],
};

/** Answers one page of the promotions, in the order of their ids unless told otherwise. */
export function listPromotions(query: URLSearchParams, state: StoreState): PlainAnswer {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = query.get(name);
    if (value !== null && !choices.includes(value)) {
      return refuseTitles(422, `${name}: It should be one of ${choices.join(', ')}.`);
    }
  }
  const found = [...state.promotions.values()].filter((record) => passes(record, query, state));
  const page = cutPage(query, sort(found, query), {
    defaultLimit: DEFAULT_LIMIT,
    maxLimit: MAX_LIMIT,
    switches: state.switches,
  });
  if (typeof page === 'string') return refuseTitles(422, page);
  const data = page.items.map((record) => showPromotion(record, state));
  return answerJson(200, { data, meta: { pagination: page.pagination } });
}

function passes(
  { wire, codes }: PromotionRecord,
  query: URLSearchParams,
  { switches }: StoreState,
): boolean {
  const is = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
  const hasCode = (wanted: string): boolean =>
    [...codes.values()].some((code) => code.wire.code.toLowerCase() === wanted.toLowerCase());
  const named = (wanted: string): boolean =>
    switches.nameFilter === 'exact'
      ? wire.name === wanted
      : wire.name.toLowerCase().includes(wanted.toLowerCase());
  const name = query.get('name');
  const code = query.get('code');
  const words = query.get('query');
  const channels = query.get('channels')?.split(',').map(Number);
  return (
    is('id', String(wire.id)) &&
    is('redemption_type', wire.redemption_type.toLowerCase()) &&
    is('currency_code', wire.currency_code) &&
    is('status', wire.status) &&
    (name === null || named(name)) &&
    (code === null || hasCode(code)) &&
    (words === null || named(words) || hasCode(words)) &&
    // Those of all channels are always among them (documented).
    (channels === undefined ||
      wire.channels.length === 0 ||
      wire.channels.some(({ id }) => channels.includes(id)))
  );
}

function sort(
  found: readonly PromotionRecord[],
  query: URLSearchParams,
): readonly PromotionRecord[] {
  const by = query.get('sort');
  const down = query.get('direction') === 'desc' ? -1 : 1;
  // A priority cannot be set (documented): that it follows the ids is a guess.
  if (by !== 'name' && by !== 'start_date') return down === 1 ? found : found.toReversed();
  return found.toSorted((one, other) => {
    const [first, second] = [one.wire[by], other.wire[by]];
    return first === second ? 0 : first < second ? -down : down;
  });
}
