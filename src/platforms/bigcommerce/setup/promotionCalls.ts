import * as z from 'zod/mini';
import type { Call, Waiting } from '../../../http/index.ts';
import { canSendAgain, isTemporary, lenient } from '../../../http/index.ts';
import type { PromotionResource } from '../../../store/index.ts';
import { pageOf, readPages } from './readPages.ts';
import type { StoreApi } from './storeApi.ts';

const PATH = '/v3/promotions';

/** The platform's maximum for one call. */
const MOST_CODES = 250;

const text = lenient(z.string());
const number = lenient(z.number());

const PromotionJson = z.looseObject({
  id: z.int(),
  name: z.string(),
  redemption_type: z.string(),
  status: text,
  current_uses: number,
  max_uses: number,
  coupon_type: text,
  is_archived: lenient(z.boolean()),
});

const CodeJson = z.looseObject({ id: z.int(), code: z.string(), current_uses: number });

const PromotionPage = pageOf(PromotionJson);
const CodePage = pageOf(CodeJson);

const Created = z.looseObject({ data: z.looseObject({ id: z.int() }) });
const CreatedCode = z.looseObject({ data: CodeJson });

const LIST = {
  what: 'Listing the promotions',
  path: PATH,
  page: PromotionPage,
  by: 'number',
  query: 'sort=id&direction=asc',
} as const;

/**
 * Opens the calls about a store's promotions and their coupon codes.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/promotions
 */
export function promotionCalls(api: StoreApi, waiting: Waiting): PromotionResource {
  const once = { ...waiting, retryable: canSendAgain };
  const repeat = async (call: Omit<Call<unknown>, 'answer'>): Promise<void> => {
    await api.call({ ...call, answer: z.unknown() }, { ...waiting, retryable: isTemporary });
  };
  return {
    list: () => readPages(api, LIST, waiting),
    codes: (promotion) =>
      readPages(
        api,
        {
          what: 'Listing the coupon codes',
          path: codesPath(promotion),
          page: CodePage,
          by: 'cursor',
        },
        waiting,
      ),
    create: async (body) => {
      const what = 'Creating the promotion';
      const call = { what, method: 'POST', path: PATH, body, answer: Created } as const;
      return (await api.call(call, once)).data.id;
    },
    update: (id, body) =>
      repeat({ what: 'Updating the promotion', method: 'PUT', path: pathOf(id), body }),
    remove: (id) => repeat({ what: 'Deleting the promotion', method: 'DELETE', path: pathOf(id) }),
    createCode: async (promotion, body) => {
      const call = { method: 'POST', path: codesPath(promotion), body } as const;
      const what = 'Creating the coupon code';
      return (await api.call({ ...call, what, answer: CreatedCode }, once)).data;
    },
    removeCodes: async (promotion, ids) => {
      for (let first = 0; first < ids.length; first += MOST_CODES) {
        const some = ids.slice(first, first + MOST_CODES).join(',');
        const path = `${codesPath(promotion)}?id:in=${some}`;
        await repeat({ what: 'Deleting coupon codes', method: 'DELETE', path });
      }
    },
  };
}

function pathOf(id: number): string {
  return `${PATH}/${String(id)}`;
}

function codesPath(promotion: number): string {
  return `${pathOf(promotion)}/codes`;
}
