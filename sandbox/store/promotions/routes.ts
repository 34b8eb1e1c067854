import type { Answer, PlainAnswer } from '../../server/answer.ts';
import type { Parameters, Route } from '../../server/findRoute.ts';
import type { Incoming } from '../../server/incoming.ts';
import { refuseTitles } from '../refuse.ts';
import type { StoreRoute } from '../routeName.ts';
import type { StoreState } from '../state.ts';
import { addCode, deleteCode, deleteCodeByName, findCodeByName } from './codes.ts';
import { deleteCodes, deletePromotion, deletePromotions } from './delete.ts';
import { listCodes } from './listCodes.ts';
import { listPromotions } from './listPromotions.ts';
import type { PromotionRecord } from './wire.ts';
import { answerPromotion, createPromotion, updatePromotion } from './write.ts';

const PROMOTIONS = '/promotions';
const CODES = '/promotions/codes';

/** Serves promotions and their coupon codes. */
export function promotionRoutes(state: StoreState): readonly Route<StoreRoute>[] {
  const withPromotion = findFirst(state);
  return [
    route('GET /promotions', PROMOTIONS, ({ query }) => listPromotions(query, state)),
    route('POST /promotions', PROMOTIONS, (incoming) => createPromotion(incoming, state)),
    route('DELETE /promotions', PROMOTIONS, ({ query }) => deletePromotions(query, state)),
    // Before the operations of one promotion, whose pattern would take `codes` for an id.
    route('GET /promotions/codes', CODES, ({ query }) => findCodeByName(query, state)),
    route('DELETE /promotions/codes', CODES, ({ query }) => deleteCodeByName(query, state)),
    route(
      'GET /promotions/{id}',
      `${PROMOTIONS}/{id}`,
      withPromotion((_incoming, promotion) => answerPromotion(200, promotion, state)),
    ),
    route(
      'PUT /promotions/{id}',
      `${PROMOTIONS}/{id}`,
      withPromotion((incoming, promotion) => updatePromotion(incoming, promotion, state)),
    ),
    route('DELETE /promotions/{id}', `${PROMOTIONS}/{id}`, (_incoming, { id }) =>
      deletePromotion(Number(id), state),
    ),
    route(
      'GET /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion(({ query }, promotion) => listCodes(query, promotion, state)),
    ),
    route(
      'POST /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion((incoming, promotion) => addCode(incoming, promotion, state)),
    ),
    route(
      'DELETE /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion(({ query }, promotion) => deleteCodes(query, promotion, state)),
    ),
    route('DELETE /codes/{id}', `${PROMOTIONS}/{id}/codes/{code_id}`, (_incoming, parameters) =>
      deleteOneCode(parameters, state),
    ),
  ];
}

function route(name: StoreRoute, pattern: string, handle: Route['handle']): Route<StoreRoute> {
  return { name, method: name.split(' ')[0] ?? '', pattern, handle };
}

type Handler = (incoming: Incoming, promotion: PromotionRecord) => Answer | Promise<Answer>;

/** Makes operations of one promotion, named by the path: 404 when there is none (documented for GET and PUT). */
function findFirst({ promotions }: StoreState): (handle: Handler) => Route['handle'] {
  return (handle) =>
    (incoming, { id }) => {
      const promotion = promotions.get(Number(id));
      return promotion === undefined
        ? refuseTitles(404, 'Promotion not found.')
        : handle(incoming, promotion);
    };
}

function deleteOneCode({ id, code_id }: Parameters, state: StoreState): PlainAnswer {
  const promotion = state.promotions.get(Number(id));
  const code = promotion?.codes.get(Number(code_id));
  return deleteCode(code, state);
}
