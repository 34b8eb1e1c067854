import { answerJson } from '../../server/answer.ts';
import type { Answer, PlainAnswer } from '../../server/answer.ts';
import type { Incoming } from '../../server/incoming.ts';
import { parseJsonBody } from '../../server/parseJsonBody.ts';
import { refuseSyntax, refuseTitles, titlesOf } from '../refuse.ts';
import type { StoreState } from '../state.ts';
import { formatDate } from './formatDate.ts';
import { newCode } from './schema.ts';
import type { NewCode } from './schema.ts';
import type { CodeRecord, PromotionRecord } from './wire.ts';

/** Creates a coupon code. There is no way to change one (documented). */
export async function addCode(
  incoming: Incoming,
  promotion: PromotionRecord,
  state: StoreState,
): Promise<Answer> {
  const body = await parseJsonBody(incoming, newCode, {
    noJson: () => refuseSyntax('Syntax error'),
    wrong: (error) => refuseTitles(422, ...titlesOf(error)),
  });
  if (!body.ok) return body.refusal;
  const fault = findCodeFault(body.value, promotion, state);
  if (fault !== undefined) return refuseTitles(422, fault);
  const { wire } = keepCode(body.value, promotion, state);
  return answerJson(201, { data: wire, meta: {} });
}

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
  if (state.codes.has(code.toLowerCase())) return 'code: The code is already in use.';
  const most = wire.coupon_type === 'SINGLE' ? state.switches.store.codesOfSingle : Infinity;
  return codes.size < most ? undefined : 'The promotion has a code already.';
}

/** Keeps a code that was never there. */
export function keepCode(
  wanted: NewCode,
  promotion: PromotionRecord,
  { lastId, codes, now }: StoreState,
): CodeRecord {
  const id = (lastId.code += 1);
  const created = formatDate(Math.floor(now() / 1000) * 1000);
  const record: CodeRecord = {
    promotion,
    wire: { id, ...wanted, current_uses: 0, created },
  };
  promotion.codes.set(id, record);
  codes.set(wanted.code.toLowerCase(), record);
  return record;
}

/** Removes a code, its use count with it. One that does not exist is no fault (documented). */
export function deleteCode(record: CodeRecord | undefined, { codes }: StoreState): PlainAnswer {
  if (record !== undefined) {
    record.promotion.codes.delete(record.wire.id);
    codes.delete(record.wire.code.toLowerCase());
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
export function deleteCodeByName(query: URLSearchParams, state: StoreState): PlainAnswer {
  const name = query.get('code');
  if (name === null) return refuseTitles(422, 'Parameter code is required');
  return deleteCode(state.codes.get(name.toLowerCase()), state);
}
