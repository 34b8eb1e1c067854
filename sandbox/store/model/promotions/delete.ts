import type { PlainAnswer, Request } from '../../../model/index.ts';
import { readIds } from '../pages.ts';
import { refuseBulk, refuseTitles } from '../refuse.ts';
import { takeEffect } from '../state/index.ts';
import type { StoreState, PromotionRecord } from '../state/index.ts';
import { deleteCode } from './codes.ts';

// Both documented.
const MAX_PROMOTIONS = 50;
const MAX_CODES = 250;

const DONE: PlainAnswer = { status: 204, headers: {}, body: '' };

/**
 * Deletes promotions: those that can be, whatever becomes of the others (documented). One that still has codes stays
 * (documented). One that does not exist is no fault: documented for a single deletion, a guess here.
 */
export function deletePromotions(request: Request, state: StoreState): PlainAnswer {
  const ids = readList(request, MAX_PROMOTIONS);
  if ('status' in ids) return ids;
  const errors: Record<string, string> = {};
  for (const [index, id] of ids.entries()) {
    const record = state.promotions.get(id);
    if (hasCodes(record)) {
      errors[`${String(index)}.code`] =
        `Failed for id=${String(id)}. Error: some relating codes are still present.`;
    } else {
      remove(record, request, state);
    }
  }
  if (Object.keys(errors).length === 0) return DONE;
  return refuseBulk({ title: 'Errors occurred in bulk delete action.', total: ids.length, errors });
}

/** Deletes one promotion, and says the same when it is not there (documented). That its codes keep it is a guess. */
export function deletePromotion(id: number, request: Request, state: StoreState): PlainAnswer {
  const record = state.promotions.get(id);
  if (hasCodes(record)) {
    state.refused.push({ byRequest: request.n, key: record.wire.name });
    return refuseTitles(422, 'Some relating codes are still present.');
  }
  remove(record, request, state);
  return DONE;
}

function remove(record: PromotionRecord | undefined, request: Request, state: StoreState): void {
  if (record === undefined) return;
  const { id, name: key } = record.wire;
  takeEffect(state, { what: 'delete', kind: 'promotion', key, id, byRequest: request.n }, () => {
    state.promotions.delete(id);
  });
}

/** Deletes codes of one promotion. Ids that are not its own are passed over (a guess). */
export function deleteCodes(
  request: Request,
  { codes }: PromotionRecord,
  state: StoreState,
): PlainAnswer {
  const ids = readList(request, MAX_CODES);
  if ('status' in ids) return ids;
  for (const id of ids) deleteCode(codes.get(id), request, state);
  return DONE;
}

function readList({ query }: Request, most: number): readonly number[] | PlainAnswer {
  const ids = readIds(query.get('id:in'));
  if (ids === undefined) return refuseBulk({ title: 'Parameter id:in is required', total: 0 });
  if (ids.length <= most) return ids;
  const title = `Parameter id:in takes up to ${String(most)} ids`;
  return refuseBulk({ title, total: 0 });
}

function hasCodes(promotion: PromotionRecord | undefined): promotion is PromotionRecord {
  return promotion !== undefined && promotion.codes.size > 0;
}
