import type * as z from 'zod/mini';
import { formatCount, isRecord, listNames } from '../../text/index.ts';
import type { DesiredPromotion, PromotionFields, SpecFault } from '../file/index.ts';
import { pickKnown, promotionEntry } from '../schema/index.ts';
import type { Body, FieldChange, Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentCode, CurrentPromotion } from './current.ts';
import { noCodeChanges, planCodes } from './planCodes.ts';
import type { CodePlan } from './planCodes.ts';
import type { Item } from './section.ts';

/** A promotion of the store, and what planning its change needs. */
export interface Existing {
  readonly current: CurrentPromotion;
  readonly codesOf: (id: number) => readonly CurrentCode[];
  readonly policy: Policy;
}

/** Plans what happens to a promotion that is in the file and in the store. */
export function updatePromotion(
  desired: DesiredPromotion,
  { current, codesOf, policy }: Existing,
): Item {
  const status = planStatus(desired.fields, current);
  const { fields, body } = findDrift(desired.fields, current, status);
  const codes: CodePlan =
    desired.codes === undefined
      ? { changes: noCodeChanges, differing: [], unknownSchedules: [], extra: [] }
      : planCodes(desired.codes, codesOf(current.id), policy);
  const changed = fields.length + codes.changes.create.length + codes.changes.delete.length > 0;
  return {
    faults: findFixed(desired, current),
    warnings: [
      ...statusWarnings[status](desired.fields.name, current),
      ...codes.differing.map(warnOfCode),
      ...codes.unknownSchedules.map(warnOfSchedule),
    ].map((message) => ({ at: desired.at, message })),
    notes: noteExtraCodes(desired.fields.name, codes.extra),
    change: changed
      ? {
          action: 'update',
          kind: 'promotion',
          key: desired.fields.name,
          at: desired.at,
          redemptionType: current.redemption_type,
          id: current.id,
          fields,
          body,
          codes: codes.changes,
        }
      : undefined,
  };
}

function findDrift(
  desired: PromotionFields,
  current: CurrentPromotion,
  status: StatusPlan,
): { readonly fields: readonly FieldChange[]; readonly body: Body } {
  const wanted: Body = { ...desired, ...mergeCustomer(desired, current) };
  const { status: word, ...others } = wanted;
  const drift = compareFields(promotionEntry, status === 'compare' ? wanted : others, current);
  // Another change may be what fixes an invalid promotion.
  const fixed = status === 'invalid' && word !== undefined && drift.length > 0;
  const fields = fixed
    ? [...drift, { path: 'status', before: current.status, after: word }]
    : drift;
  const keys = new Set(fields.map(({ path }) => path.split(/[.[]/, 1)[0]));
  return {
    fields,
    body: Object.fromEntries(Object.entries(wanted).filter(([key]) => keys.has(key))),
  };
}

/** Finds what the file wants changed but the platform cannot change. */
function findFixed({ at, fields }: DesiredPromotion, current: CurrentPromotion): SpecFault[] {
  return compareFields(
    promotionEntry,
    { redemption_type: fields.redemption_type, coupon_type: fields.coupon_type },
    current,
  ).map(({ path, before, after }) => ({
    ...at,
    message: `The promotion ${JSON.stringify(fields.name)} (id ${String(current.id)}) has the ${path} ${String(before)}. It cannot be changed to ${String(after)}: give the promotion another name, or delete the one in the store.`,
  }));
}

const statusWarnings: Readonly<
  Record<StatusPlan, (name: string, current: CurrentPromotion) => readonly string[]>
> = {
  compare: () => [],
  exhausted: (name, { id, current_uses: uses }) => [
    `The promotion ${JSON.stringify(name)} (id ${String(id)}) has been used ${formatCount(uses ?? 0, 'time')}, as often as it may, and the platform disabled it. It stays disabled; raise max_uses to enable it again.`,
  ],
  invalid: (name, { id }) => [
    `The platform calls the promotion ${JSON.stringify(name)} (id ${String(id)}) INVALID. Look for what its rules name and the store no longer has.`,
  ],
};

function noteExtraCodes(name: string, extra: readonly CurrentCode[]): readonly string[] {
  if (extra.length === 0) return [];
  const codes = extra.map(({ code }) => code);
  const verb = codes.length === 1 ? 'is not in the file and keeps' : 'are not in the file and keep';
  return [
    `${formatCount(codes.length, 'code')} of the promotion ${JSON.stringify(name)} ${verb} working: ${listNames(codes)}.`,
  ];
}

function warnOfCode({ code, current_uses: uses }: CurrentCode): string {
  const reason =
    (uses ?? 0) > 0
      ? `it has been used ${formatCount(uses ?? 0, 'time')}, and that count would be lost`
      : 'only the policy sync deletes';
  return `The coupon code ${code} differs from the file. The platform cannot change a code, and it is not created again, because ${reason}.`;
}

function warnOfSchedule({ code }: CurrentCode): string {
  return `The platform does not say whether the coupon code ${code} has the schedule of the file. To be sure of it, delete the code in the store; the next run creates it again.`;
}

/** What becomes of the status that the file asks for. */
type StatusPlan =
  /** Compare it like any other field. */
  | 'compare'
  /** It has been used as often as it may. The platform disabled it, and to enable it would give the discount again. */
  | 'exhausted'
  /** The platform found a fault in it. Enabling it again helps only with a change that fixes it. */
  | 'invalid';

/** Decides about the status of a promotion, which the file may say nothing of. */
function planStatus(desired: PromotionFields, current: CurrentPromotion): StatusPlan {
  if (current.status === 'INVALID' && desired.status !== 'DISABLED') return 'invalid';
  if (desired.status !== 'ENABLED') return 'compare';
  const limit = desired.max_uses === undefined ? current.max_uses : desired.max_uses;
  const used = (limit ?? 0) > 0 && (current.current_uses ?? 0) >= (limit ?? 0);
  return current.status === 'DISABLED' && used ? 'exhausted' : 'compare';
}

type Customer = NonNullable<PromotionFields['customer']>;

/**
 * Puts what the file says about customers over what the promotion has. Groups and excluded groups rule each other out, so
 * that naming the one empties the other.
 */
function mergeCustomer(
  { customer }: PromotionFields,
  current: CurrentPromotion,
): { readonly customer?: Body } {
  if (customer === undefined) return {};
  const known = pickKnown(customerSchema, current['customer']);
  return { customer: { ...(isRecord(known) ? known : {}), ...emptied(customer), ...customer } };
}

const customerSchema: z.ZodMiniType = promotionEntry.shape.customer;

function emptied({ group_ids: groups, excluded_group_ids: excluded }: Customer): Body {
  return {
    ...(groups !== undefined && groups.length > 0 ? { excluded_group_ids: [] } : {}),
    ...(excluded !== undefined && excluded.length > 0 ? { group_ids: [] } : {}),
  };
}
