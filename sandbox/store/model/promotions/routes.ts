import { route } from '../../../model/index.ts';
import type { Answer, ModelRoute, Parameters, PlainAnswer, Request } from '../../../model/index.ts';
import { refuseTitles } from '../refuse.ts';
import type { StoreRoute } from '../routeName.ts';
import type { StoreState, PromotionRecord } from '../state/index.ts';
import { addCode, deleteCode, deleteCodeByName, findCodeByName } from './codes.ts';
import { deleteCodes, deletePromotion, deletePromotions } from './delete.ts';
import { listCodes } from './listCodes.ts';
import { listPromotions } from './listPromotions.ts';
import { answerPromotion, createPromotion, updatePromotion } from './write.ts';

const PROMOTIONS = '/promotions';
const CODES = '/promotions/codes';

/** Serves promotions and their coupon codes. */
export function promotionRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  const withPromotion = findFirst(state);
  return [
    route('GET /promotions', PROMOTIONS, ({ query }) => listPromotions(query, state)),
    route('POST /promotions', PROMOTIONS, (request) => createPromotion(request, state)),
    route('DELETE /promotions', PROMOTIONS, (request) => deletePromotions(request, state)),
    // Before the operations of one promotion, whose pattern would take `codes` for an id.
    route('GET /promotions/codes', CODES, ({ query }) => findCodeByName(query, state)),
    route('DELETE /promotions/codes', CODES, (request) => deleteCodeByName(request, state)),
    route(
      'GET /promotions/{id}',
      `${PROMOTIONS}/{id}`,
      withPromotion((_request, promotion) => answerPromotion(200, promotion, state)),
    ),
    route(
      'PUT /promotions/{id}',
      `${PROMOTIONS}/{id}`,
      withPromotion((request, promotion) => updatePromotion(request, promotion, state)),
    ),
    route('DELETE /promotions/{id}', `${PROMOTIONS}/{id}`, (request, { id }) =>
      deletePromotion(Number(id), request, state),
    ),
    route(
      'GET /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion(({ query }, promotion) => listCodes(query, promotion, state)),
    ),
    route(
      'POST /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion((request, promotion) => addCode(request, promotion, state)),
    ),
    route(
      'DELETE /codes',
      `${PROMOTIONS}/{id}/codes`,
      withPromotion((request, promotion) => deleteCodes(request, promotion, state)),
    ),
    route('DELETE /codes/{id}', `${PROMOTIONS}/{id}/codes/{code_id}`, (request, parameters) =>
      deleteOneCode(parameters, request, state),
    ),
  ];
}

type Handler = (request: Request, promotion: PromotionRecord) => Answer;

/** Makes operations of one promotion, named by the path: 404 when there is none (documented for GET and PUT). */
function findFirst({ promotions }: StoreState): (handle: Handler) => ModelRoute['handle'] {
  return (handle) =>
    (request, { id }) => {
      const promotion = promotions.get(Number(id));
      return promotion === undefined
        ? refuseTitles(404, 'Promotion not found.')
        : handle(request, promotion);
    };
}

function deleteOneCode(
  { id, code_id }: Parameters,
  request: Request,
  state: StoreState,
): PlainAnswer {
  const promotion = state.promotions.get(Number(id));
  const code = promotion?.codes.get(Number(code_id));
  return deleteCode(code, request, state);
}
