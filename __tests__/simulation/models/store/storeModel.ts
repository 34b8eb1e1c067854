import { answerWith } from '../../engine/wire.ts';
import type { Answer, Asked, Server } from '../../engine/wire.ts';
import type { Diary } from './diary.ts';
import type { FranchiseModel } from './franchise.ts';
import type { Locations } from './locations.ts';
import type { Promotions } from './promotions.ts';
import type { StoreQuota } from './quota.ts';

export const STORE_API = 'api.bigcommerce.com';

/** The parts of a store, and what gives access to it. */
export interface StoreParts {
  readonly hash: string;
  readonly token: string;
  readonly diary: Diary;
  readonly quota: StoreQuota;
  readonly locations: Locations;
  readonly promotions: Promotions;
  readonly franchise: FranchiseModel | undefined;
  /** Told of each request before it has its effect. */
  readonly onRequest: (asked: Asked) => void;
}

/** Serves a store in memory, and its franchise. */
export function openStoreServer(parts: StoreParts): Server {
  const { hash, token, diary, quota, locations, promotions, franchise } = parts;
  const base = `/stores/${hash}/v3/`;

  const toStore = (asked: Asked, path: readonly string[]): Answer => {
    if (asked.headers['x-auth-token'] !== token) return answerWith(401, { title: 'Unauthorized' });
    const [area, ...rest] = path;
    if (area === 'promotions') return promotions.handle(asked, rest);
    return area === 'inventory' ? locations.handle(asked) : answerWith(404);
  };

  return {
    hosts: [STORE_API],
    handle: (asked) => {
      const { pathname } = asked.url;
      parts.onRequest(asked);
      if (!pathname.startsWith(base)) {
        const path = pathname.split('/').slice(4);
        return franchise?.handle(asked, path) ?? answerWith(404);
      }
      const refusal = quota.count(asked, diary.run());
      if (refusal !== undefined) return refusal;
      const answer = toStore(asked, pathname.slice(base.length).split('/'));
      return { ...answer, headers: { ...answer.headers, ...quota.headers(asked.atMs) } };
    },
  };
}
