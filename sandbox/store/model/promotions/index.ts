/**
 * Promotions and their coupon codes: created, changed, deleted and listed.
 */
export {
  addCodeTo,
  addPromotion,
  findPromotion,
  previewPromotion,
  touchCode,
  touchPromotion,
  usePromotion,
} from './add.ts';
export { promotionRoutes } from './routes.ts';
export { showPromotion } from './show.ts';
