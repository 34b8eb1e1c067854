import type { PlainAnswer } from '../../server/answer.ts';
import { readIds } from '../pages.ts';
import { refuseBulk, refuseTitles } from '../refuse.ts';
import type { StoreState } from '../state.ts';
import { deleteCode } from './codes.ts';
import type { PromotionRecord } from './wire.ts';

// Both documented.
const MAX_PROMOTIONS = 50;
const MAX_CODES = 250;

const DONE: PlainAnswer = { status: 204, headers: {}, body: '' };

/**
 * Deletes promotions: those that can be, whatever becomes of the others (documented). One that still has codes stays
 * (documented). One that does not exist is no fault: documented for a single deletion, a guess here.
 */
export function deletePromotions(query: URLSearchParams, state: StoreState): PlainAnswer {
  const ids = readList(query, MAX_PROMOTIONS);
  if ('status' in ids) return ids;
  const errors: Record<string, string> = {};
  for (const [index, id] of ids.entries()) {
    if (hasCodes(state.promotions.get(id))) {
      errors[`${String(index)}.code`] =
        `Failed for id=${String(id)}. Error: some relating codes are still present.`;
    } else {
      state.promotions.delete(id);
    }
  }
  if (Object.keys(errors).length === 0) return DONE;
  return refuseBulk({ title: 'Errors occurred in bulk delete action.', total: ids.length, errors });
}

/** Deletes one promotion, and says the same when it is not there (documented). That its codes keep it is a guess. */
export function deletePromotion(id: number, { promotions }: StoreState): PlainAnswer {
  if (hasCodes(promotions.get(id))) {
    return refuseTitles(422, 'Some relating codes are still present.');
  }
  promotions.delete(id);
  return DONE;
}

/** Deletes codes of one promotion. Ids that are not its own are passed over (a guess). */
export function deleteCodes(
  query: URLSearchParams,
  { codes }: PromotionRecord,
  state: StoreState,
): PlainAnswer {
  const ids = readList(query, MAX_CODES);
  if ('status' in ids) return ids;
  for (const id of ids) deleteCode(codes.get(id), state);
  return DONE;
}

function readList(query: URLSearchParams, most: number): readonly number[] | PlainAnswer {
  const ids = readIds(query.get('id:in'));
  if (ids === undefined) return refuseBulk({ title: 'Parameter id:in is required', total: 0 });
  if (ids.length <= most) return ids;
  const title = `Parameter id:in takes up to ${String(most)} ids`;
  return refuseBulk({ title, total: 0 });
}

function hasCodes(promotion: PromotionRecord | undefined): boolean {
  return promotion !== undefined && promotion.codes.size > 0;
}
