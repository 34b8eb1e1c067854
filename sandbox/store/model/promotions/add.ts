import type { StoreState, PromotionRecord, WireCode, WirePromotion } from '../state/index.ts';
import { buildCode, findCodeFault, keepCode } from './codes.ts';
import { draft, newCode } from '../state/index.ts';
import { showPromotion } from './show.ts';
import { buildPromotion, fill } from './write.ts';

/**
 * Adds a promotion as if it had always been there: AUTOMATIC and without rules unless told otherwise. Throws when the API
 * would refuse a field.
 */
export function addPromotion(
  state: StoreState,
  wanted: Readonly<Record<string, unknown>>,
): PromotionRecord {
  const body = { redemption_type: 'AUTOMATIC', name: 'Promotion', rules: [], ...wanted };
  const record = buildPromotion(fill(draft.parse(body), state), state);
  state.promotions.set(record.wire.id, record);
  return record;
}

/** Shows what would become of a promotion that a client creates. Throws when the API would refuse a field. */
export function previewPromotion(
  state: StoreState,
  wanted: Readonly<Record<string, unknown>>,
): WirePromotion {
  const lastId = { ...state.lastId };
  return showPromotion(
    buildPromotion(fill(draft.parse(wanted), state), { ...state, lastId }),
    state,
  );
}

/**
 * Changes a promotion behind everybody's back, to anything; undefined removes it, and its codes. Throws when there is none.
 */
export function touchPromotion(
  state: StoreState,
  id: number,
  change: Partial<WirePromotion> | undefined,
): void {
  const record = findPromotion(state, id);
  if (change !== undefined) {
    record.wire = { ...record.wire, ...change };
    return;
  }
  for (const { wire } of record.codes.values()) state.codes.delete(wire.code.toLowerCase());
  state.promotions.delete(id);
}

/** Lets customers use a promotion. With its last use the platform disables it (documented). */
export function usePromotion(state: StoreState, id: number, times: number): void {
  const record = findPromotion(state, id);
  const current_uses = record.wire.current_uses + times;
  const { max_uses, status } = record.wire;
  const spent = max_uses !== null && current_uses >= max_uses;
  record.wire = { ...record.wire, current_uses, status: spent ? 'DISABLED' : status };
}

/** Adds a code as if it had always been there. Throws when the API would refuse it. */
export function addCodeTo(
  state: StoreState,
  promotionId: number,
  wanted: Readonly<Record<string, unknown>>,
): WireCode {
  const promotion = findPromotion(state, promotionId);
  const code = newCode.parse(wanted);
  const fault = findCodeFault(code, promotion, state);
  if (fault !== undefined) throw new Error(fault);
  const record = buildCode(code, promotion, state);
  keepCode(record, state);
  return record.wire;
}

/** Changes a code behind everybody's back: somebody used it. Throws when there is none. */
export function touchCode(state: StoreState, name: string, change: Partial<WireCode>): void {
  const record = state.codes.get(name.toLowerCase());
  if (record === undefined) throw new Error(`There is no code ${name}.`);
  record.wire = { ...record.wire, ...change };
}

/** Finds a promotion. Throws when there is none. */
export function findPromotion({ promotions }: StoreState, id: number): PromotionRecord {
  const record = promotions.get(id);
  if (record === undefined) throw new Error(`There is no promotion ${String(id)}.`);
  return record;
}
