import { describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../src/errors/actionError.ts';
import { applyPromotions } from '../../../src/store/apply/applyPromotions.ts';
import { openResults } from '../../../src/store/apply/results.ts';
import { startWork } from '../../../src/store/apply/startWork.ts';
import type {
  LocationCreate,
  LocationUpdate,
  PromotionCreate,
} from '../../../src/store/plan/change.ts';
import type { LocationResource, PromotionResource } from '../../../src/store/platform.ts';
import { settleLocations } from '../../../src/store/apply/settleLocations.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const { signal } = new AbortController();
const at = { line: 1, column: 1 };

describe('a promotion whose create call was lost', () => {
  test.each([500, 5000, 9000, 30_000, 48_000])(
    'is not created again when the call arrives after %i ms',
    async (lateMs) => {
      const clock = virtualClock();
      const there: {
        readonly id: number;
        readonly name: string;
        readonly redemption_type: string;
      }[] = [];
      const promotions = {
        list: () => Promise.resolve([...there]),
        create: () => {
          const id = 7 + there.length;
          clock.schedule(lateMs, () =>
            there.push({ id, name: 'Sale', redemption_type: 'AUTOMATIC' }),
          );
          return Promise.reject(new HttpError('HTTP 503.', { status: 503, effect: 'unknown' }));
        },
      } as unknown as PromotionResource;
      const change: PromotionCreate = {
        ...{ action: 'create', kind: 'promotion', key: 'Sale', at, redemptionType: 'AUTOMATIC' },
        ...{ fields: [], body: {}, codes: { create: [], delete: [] } },
      };
      const results = openResults([change], () => undefined);
      const work = startWork(results, signal);
      const stage = { promotions, work, clock, signal };
      await clock.runUntil(applyPromotions([change], stage));
      expect(there).toHaveLength(1);
      expect(results.resultOf(change)).toEqual({ status: 'done' });
    },
  );
});

describe('a location that was accepted', () => {
  test('is not said to be there when the file does not fit what is shown', async () => {
    const clock = virtualClock();
    const locations = { list: () => Promise.resolve([]) } as unknown as LocationResource;
    const change: LocationCreate = {
      ...{ action: 'create', kind: 'location', key: 'AUSTIN', at, fields: [], body: {} },
    };
    const results = openResults([change], () => undefined);
    const work = startWork(results, signal);
    const stage = { locations, work, clock, signal, before: [], stillPlanned: () => undefined };
    await clock.runUntil(settleLocations([change], stage));
    expect(results.resultOf(change).status).toBe('unknown');
  });

  test.each([
    ['at once when the platform says that it changed it', { updated_at: '2' }, 0],
    ['for a minute when nothing says so', { updated_at: '1' }, 60_000],
  ])('and is shown otherwise is waited for %s', async (_, shown, ms) => {
    const clock = virtualClock();
    const startedAtMs = clock.now();
    const was = { id: 7, code: 'AUSTIN', updated_at: '1' };
    const locations = {
      list: () => Promise.resolve([{ ...was, ...shown }]),
    } as unknown as LocationResource;
    const change: LocationUpdate = {
      ...{ action: 'update', kind: 'location', key: 'AUSTIN', at, id: 7, fields: [], body: {} },
    };
    const results = openResults([change], () => undefined);
    const work = startWork(results, signal);
    const stage = { locations, work, clock, signal, before: [was] };
    const stillPlanned = (): readonly LocationUpdate[] => [change];
    await clock.runUntil(settleLocations([change], { ...stage, stillPlanned }));
    expect(clock.now() - startedAtMs).toBe(ms);
    expect(results.resultOf(change).status).toBe('done');
  });
});
