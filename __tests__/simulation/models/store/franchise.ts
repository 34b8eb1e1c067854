import { answerWith } from '../../engine/wire.ts';
import type { Answer, Asked } from '../../engine/wire.ts';
import type { Diary, Json } from './diary.ts';

export const FRANCHISE = { uuid: 'f-1', clientId: 'client-1', clientSecret: 'franchise-secret-1' };

/** What every token of the franchise begins with. */
export const FRANCHISE_TOKEN = 'franchise-token';
/** A token that is there from the beginning. */
export const READY_TOKEN = `${FRANCHISE_TOKEN}-0`;

/** The store that the file describes, as it is at the beginning. */
export interface FranchiseManner {
  /** When it was asked for; undefined when it was not. */
  readonly askedForAtMs: number | undefined;
  /** How long each status lasts that is not the last. */
  readonly paceMs: number;
  readonly end: 'active' | 'suspended';
  readonly hash: string;
}

export interface FranchiseModel {
  /** Handles what is below `/franchises/{uuid}/v1`. */
  readonly handle: (asked: Asked, path: readonly string[]) => Answer;
  /** The status at a time; undefined when the store was not asked for. */
  readonly statusAt: (atMs: number) => string | undefined;
}

/**
 * A Powered By franchise and the one store of it that is looked at.
 *
 * @see https://developer.bigcommerce.com/docs/admin/powered-by
 */
export function openFranchise(id: string, manner: FranchiseManner, diary: Diary): FranchiseModel {
  const { paceMs, end, hash } = manner;
  let { askedForAtMs } = manner;
  let fields: Json = { store_name: 'Husky preview' };
  let tokens = 0;
  const statusAt = (atMs: number): string | undefined => {
    if (askedForAtMs === undefined) return undefined;
    return ['provisioning', 'allocating'][Math.floor((atMs - askedForAtMs) / paceMs)] ?? end;
  };
  const show = (atMs: number): Answer => {
    const status = statusAt(atMs);
    if (status === undefined) return answerWith(404, { status: 404, title: 'No such store.' });
    const known = status === 'provisioning' ? {} : { store_hash: hash };
    return answerWith(200, { data: { ...fields, ...known, id, status } });
  };
  return {
    statusAt,
    handle: ({ n, method, atMs, headers, json }, path) => {
      if (path[0] === 'oauth') {
        if (headers['x-auth-secret'] !== FRANCHISE.clientSecret) return answerWith(401);
        const token = `${FRANCHISE_TOKEN}-${String((tokens += 1))}`;
        return answerWith(200, { access_token: token, expires_at: '2027-01-01T00:00:00Z' });
      }
      // A new token ends the one before.
      if (headers['x-auth-token'] !== `${FRANCHISE_TOKEN}-${String(tokens)}`)
        return answerWith(401);
      if (method === 'GET') return show(atMs);
      if (askedForAtMs !== undefined)
        return answerWith(409, { status: 409, title: 'It is taken.' });
      askedForAtMs = atMs;
      fields = json as Json;
      diary.note({ byRequest: n, atMs, action: 'create', kind: 'store', key: id, id });
      return answerWith(202, { data: { id } });
    },
  };
}
