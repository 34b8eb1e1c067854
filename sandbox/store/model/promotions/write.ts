import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../../model/index.ts';
import type { Parsed, PlainAnswer, Request } from '../../../model/index.ts';
import { refuseForbidden, refuseSyntax, refuseTitles, titlesOf } from '../refuse.ts';
import { takeEffect, draft, fields, formatDate } from '../state/index.ts';
import type {
  StoreState,
  Change,
  Draft,
  PromotionRecord,
  Settings,
  WirePromotion,
} from '../state/index.ts';
import { findFault } from './findFault.ts';
import { showPromotion } from './show.ts';

/** Creates a promotion. Two of the same name are two promotions: nothing documents that names are unique. */
export function createPromotion(request: Request, state: StoreState): PlainAnswer {
  const body = parseFields(request, draft);
  if (!body.ok) return body.refusal;
  const settings = fill(body.value, state);
  const refusal = refuse(settings, request, state);
  if (refusal !== undefined) return refusal;
  const record = buildPromotion(settings, state);
  const { id, name: key } = record.wire;
  takeEffect(state, { what: 'create', kind: 'promotion', key, id, byRequest: request.n }, () => {
    state.promotions.set(id, record);
  });
  return answerPromotion(201, record, state);
}

/** Makes a promotion that was never there. */
export function buildPromotion(settings: Settings, state: StoreState): PromotionRecord {
  const id = (state.lastId.promotion += 1);
  const wire: WirePromotion = {
    ...settings,
    id,
    current_uses: 0,
    created_from: 'api',
    is_archived: false,
  };
  return { wire, codes: new Map() };
}

/** Changes a promotion: what is named, each list as a whole (documented as a partial, and observed). */
export function updatePromotion(
  request: Request,
  record: PromotionRecord,
  state: StoreState,
): PlainAnswer {
  const merge = state.switches.promotionUpdate === 'merge';
  const body = parseFields<Change>(request, merge ? fields : draft);
  const { wire: current } = record;
  if (!body.ok) {
    state.refused.push({ byRequest: request.n, key: current.name });
    return body.refusal;
  }
  const change = forType(current.redemption_type, body.value);
  for (const name of ['redemption_type', 'coupon_type'] as const) {
    if (name in change && change[name] !== current[name]) {
      return refuseTitles(422, `${name}: It cannot be changed.`);
    }
  }
  const settings = { ...current, ...(merge ? change : fill(body.value as Draft, state)) };
  const status = settings.status === 'DISABLED' ? 'DISABLED' : 'ENABLED';
  const refusal = refuse({ ...settings, status }, request, state);
  if (refusal !== undefined) return refusal;
  // It leaves INVALID with rules that are valid again, and not because it is told to (a guess).
  const invalid = current.status === 'INVALID' && change.rules === undefined;
  const { id, name: key } = current;
  takeEffect(state, { what: 'update', kind: 'promotion', key, id, byRequest: request.n }, () => {
    record.wire = { ...settings, status: invalid && status === 'ENABLED' ? 'INVALID' : status };
  });
  return answerPromotion(200, record, state);
}

/** Fills in what a new promotion leaves out (computed from the official pairs of request and response). */
export function fill(wanted: Draft, { switches, now }: StoreState): Settings {
  return {
    display_name: '',
    channels: [],
    customer: { group_ids: [], minimum_order_count: 0, excluded_group_ids: [], segments: null },
    max_uses: null,
    status: 'ENABLED',
    // To the second, as in the official examples.
    start_date: formatDate(Math.floor(now() / 1000) * 1000),
    end_date: null,
    stop: false,
    can_be_used_with_other_promotions: true,
    currency_code: switches.currencies[0] ?? 'USD',
    notifications: [],
    shipping_address: null,
    schedule: null,
    is_featured_promotion: false,
    featured_promotion_callout_message: null,
    ...(wanted.redemption_type === 'COUPON'
      ? {
          coupon_type: 'SINGLE',
          coupon_overrides_other_promotions: false,
          coupon_overrides_automatic_when_offering_higher_discounts: false,
        }
      : {}),
    ...forType(wanted.redemption_type, wanted),
  };
}

/** What only coupons have is dropped from others, unless it is an overriding one, which is refused (documented). */
function forType<Wanted extends Change>(
  type: 'AUTOMATIC' | 'COUPON',
  wanted: Wanted,
): Given<Omit<Wanted, 'codes'>> {
  const entries = Object.entries(wanted).filter(
    ([key, value]) =>
      value !== undefined && (type === 'COUPON' || !key.startsWith('coupon_') || value === true),
  );
  return Object.fromEntries(entries) as Given<Omit<Wanted, 'codes'>>;
}

type Given<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };

function parseFields<Value>(request: Request, schema: z.ZodType<Value>): Parsed<Value> {
  return parseJsonBody(request, schema, {
    noJson: () => refuseSyntax('Syntax error'),
    wrong: (error) =>
      error.issues.some(({ path }) => path.length === 0)
        ? refuseSyntax('The body should be an object.')
        : refuseTitles(422, ...titlesOf(error)),
  });
}

function refuse(
  settings: Settings,
  { n }: Request,
  { switches, refused }: StoreState,
): PlainAnswer | undefined {
  if (settings.customer.segments !== null && switches.plan !== 'enterprise') {
    return refuseForbidden('Customer segments are not available on this plan.');
  }
  const fault = findFault(settings, switches);
  if (fault === undefined) return undefined;
  refused.push({ byRequest: n, key: settings.name });
  return refuseTitles(422, fault);
}

/** Answers with one promotion. */
export function answerPromotion(
  status: number,
  record: PromotionRecord,
  state: StoreState,
): PlainAnswer {
  return answerJson(status, { data: showPromotion(record, state), meta: {} });
}
