import { answerJson, parseJsonBody } from '../../../model/index.ts';
import type { PlainAnswer, Request } from '../../../model/index.ts';
import { refuseSyntax, refuseTitles, titlesOf } from '../refuse.ts';
import { takeEffect, formatDate, newCode } from '../state/index.ts';
import type { StoreState, NewCode, CodeRecord, PromotionRecord } from '../state/index.ts';

/** Creates a coupon code. There is no way to change one (documented). */
export function addCode(
  request: Request,
  promotion: PromotionRecord,
  state: StoreState,
): PlainAnswer {
  const body = parseJsonBody(request, newCode, {
    noJson: () => refuseSyntax('Syntax error'),
    wrong: (error) => refuseTitles(422, ...titlesOf(error)),
  });
  if (!body.ok) return body.refusal;
  const fault = findCodeFault(body.value, promotion, state);
  if (fault !== undefined) {
    state.refused.push({ byRequest: request.n, key: promotion.wire.name });
    const isTaken = fault === TAKEN;
    return refuseTitles(isTaken ? state.switches.statusOfTakenCode : 422, fault);
  }
  const record = buildCode(body.value, promotion, state);
  const { id, code: key } = record.wire;
  const about = {
    kind: 'code',
    key,
    promotion: promotion.wire.name,
    id,
    byRequest: request.n,
  } as const;
  takeEffect(state, { ...about, what: 'create' }, () => {
    keepCode(record, state);
  });
  return answerJson(201, { data: record.wire, meta: {} });
}

const TAKEN = 'code: The code is already in use.';

/**
 * Tells why a promotion cannot have a code. A code is documented to be unique; that case does not tell two apart is a
 * guess.
 */
export function findCodeFault(
  { code }: NewCode,
  { wire, codes }: PromotionRecord,
  state: StoreState,
): string | undefined {
  if (wire.redemption_type !== 'COUPON') return 'The promotion is not a coupon promotion.';
  if (state.codes.has(code.toLowerCase())) return TAKEN;
  const most = wire.coupon_type === 'SINGLE' ? state.switches.codesOfSingle : Infinity;
  return codes.size < most ? undefined : 'The promotion has a code already.';
}

/** Makes a code that was never there. */
export function buildCode(
  wanted: NewCode,
  promotion: PromotionRecord,
  { lastId, now }: StoreState,
): CodeRecord {
  const id = (lastId.code += 1);
  const created = formatDate(Math.floor(now() / 1000) * 1000);
  return { promotion, wire: { id, ...wanted, current_uses: 0, created } };
}

/** Keeps a code. */
export function keepCode(record: CodeRecord, { codes }: StoreState): void {
  record.promotion.codes.set(record.wire.id, record);
  codes.set(record.wire.code.toLowerCase(), record);
}

/** Removes a code, its use count with it. One that does not exist is no fault (documented). */
export function deleteCode(
  record: CodeRecord | undefined,
  request: Request,
  state: StoreState,
): PlainAnswer {
  if (record !== undefined) {
    const { id, code: key } = record.wire;
    const promotion = record.promotion.wire.name;
    const about = { kind: 'code', key, promotion, id, byRequest: request.n } as const;
    takeEffect(state, { ...about, what: 'delete' }, () => {
      record.promotion.codes.delete(id);
      state.codes.delete(key.toLowerCase());
    });
  }
  return { status: 204, headers: {}, body: '' };
}

/** Finds a code in the whole store. The answer does not tell which promotion it belongs to (documented). */
export function findCodeByName(query: URLSearchParams, state: StoreState): PlainAnswer {
  const name = query.get('code');
  if (name === null) return refuseTitles(422, 'Parameter code is required');
  const record = state.codes.get(name.toLowerCase());
  const data = record === undefined ? [] : [record.wire];
  return answerJson(200, { data, meta: {} });
}

/** Removes a code, whichever promotion it belongs to. */
export function deleteCodeByName(request: Request, state: StoreState): PlainAnswer {
  const name = request.query.get('code');
  if (name === null) return refuseTitles(422, 'Parameter code is required');
  return deleteCode(state.codes.get(name.toLowerCase()), request, state);
}
