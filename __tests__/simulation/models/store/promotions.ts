import { answerWith } from '../../engine/wire.ts';
import type { Answer, Asked } from '../../engine/wire.ts';
import type { Diary, Json } from './diary.ts';
import { answerCursor, answerPage, idsIn } from './pages.ts';
import type { PageManner } from './pages.ts';
import { toPromotion } from './toPromotion.ts';

/** A promotion with its coupon codes. */
export interface Promotion {
  wire: Json;
  readonly bornAtMs: number;
  codes: readonly Json[];
}

/** What is documented nowhere. */
export interface PromotionManner {
  readonly pages: PageManner;
  readonly statusOfTaken: 409 | 422;
}

export interface Promotions {
  /** Handles what is below `/promotions`. */
  readonly handle: (asked: Asked, path: readonly string[]) => Answer;
  readonly all: () => readonly Promotion[];
  /** Somebody else makes a promotion. */
  readonly add: (fields: Json, atMs: number) => void;
  readonly remove: (promotion: Promotion) => void;
  /** Ids of promotions that were made beside one of the same name and type, with the time since when that had been there. */
  readonly twins: ReadonlyMap<unknown, number>;
}

/** What the platform will not have as a promotion's name, for reasons of its own. */
export const REFUSED = 'Refused';

/**
 * The promotions of a store, with their coupon codes. A name may be there twice, a code may not.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export function openPromotions(
  beginning: readonly Promotion[],
  manner: PromotionManner,
  diary: Diary,
): Promotions {
  const promotions = new Map(beginning.map((each) => [each.wire['id'] as number, each]));
  const twins = new Map<unknown, number>();
  let lastId = 1000;
  const keep = (fields: Json, atMs: number): Promotion => {
    const made = {
      wire: { ...toPromotion(fields, atMs), id: (lastId += 1) },
      bornAtMs: atMs,
      codes: [],
    };
    promotions.set(lastId, made);
    return made;
  };
  const refuse = (status: number, title: string, key: unknown): Answer => {
    diary.refuse(String(key));
    return answerWith(status, { errors: [{ status, title }] });
  };
  const missing = (): Answer =>
    answerWith(404, { status: 404, title: 'Not found', error: 'None.' });

  const create = ({ n, atMs, json }: Asked): Answer => {
    const body = json as Json;
    if (String(body['name']).startsWith(REFUSED))
      return refuse(422, 'The name is not allowed.', body['name']);
    const twin = [...promotions.values()].find(({ wire }) => isTwin(wire, body));
    const { wire } = keep(body, atMs);
    if (twin !== undefined) twins.set(wire['id'], twin.bornAtMs);
    const { id, name } = wire as { readonly id: number; readonly name: string };
    diary.note({ byRequest: n, atMs, action: 'create', kind: 'promotion', key: name, id });
    return answerWith(201, { data: wire, meta: {} });
  };

  const onOne = ({ n, method, atMs, json }: Asked, id: number): Answer => {
    const found = promotions.get(id);
    const key = String(found?.wire['name']);
    const about = { byRequest: n, atMs, kind: 'promotion', key, id } as const;
    if (method === 'DELETE') {
      if (found !== undefined && found.codes.length > 0)
        return refuse(422, 'Codes are present.', key);
      if (promotions.delete(id)) diary.note({ ...about, action: 'delete' });
      return { status: 204, headers: {}, parts: [] };
    }
    if (found === undefined) return missing();
    found.wire = { ...toPromotion({ ...found.wire, ...(json as Json) }, atMs), id };
    diary.note({ ...about, action: 'update' });
    return answerWith(200, { data: found.wire, meta: {} });
  };

  const onCodes = ({ n, method, url, atMs, json }: Asked, owner: Promotion): Answer => {
    if (method === 'GET') return answerCursor(owner.codes, url, manner.pages);
    const about = { byRequest: n, atMs, kind: 'code' } as const;
    if (method === 'DELETE') {
      const ids = idsIn(url, 'id:in');
      for (const { id, code } of owner.codes.filter((each) => ids.includes(each['id'] as number))) {
        diary.note({ ...about, action: 'delete', key: String(code), id: id as number });
      }
      owner.codes = owner.codes.filter((each) => !ids.includes(each['id'] as number));
      return { status: 204, headers: {}, parts: [] };
    }
    const body = json as Json;
    const all = [...promotions.values()].flatMap(({ codes }) => codes);
    if (all.some(({ code }) => isSameCode(code, body['code']))) {
      return refuse(manner.statusOfTaken, 'The code is in use.', owner.wire['name']);
    }
    const id = (lastId += 1);
    const made = { id, max_uses: 0, max_uses_per_customer: 0, ...body, current_uses: 0 };
    owner.codes = [...owner.codes, made];
    diary.note({ ...about, action: 'create', key: String(body['code']), id });
    return answerWith(201, { data: made, meta: {} });
  };

  return {
    twins,
    all: () => [...promotions.values()],
    add: (fields, atMs) => void keep(fields, atMs),
    remove: ({ wire }) => void promotions.delete(wire['id'] as number),
    handle: (asked, [id, part]) => {
      if (id === undefined) {
        if (asked.method === 'POST') return create(asked);
        const all = [...promotions.values()].map(({ wire }) => wire);
        return answerPage(all, asked.url, manner.pages);
      }
      if (part === undefined) return onOne(asked, Number(id));
      const owner = promotions.get(Number(id));
      return owner === undefined ? missing() : onCodes(asked, owner);
    },
  };
}

/** Tells whether two coupon codes are the same to the shop. */
export function isSameCode(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

function isTwin(known: Json, body: Json): boolean {
  const isSame = known['name'] === body['name'];
  return isSame && known['redemption_type'] === body['redemption_type'] && !known['is_archived'];
}
