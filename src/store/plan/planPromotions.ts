import type { DesiredPromotion, PromotionFields } from '../file/index.ts';
import { promotionEntry } from '../schema/index.ts';
import { allows } from './change.ts';
import type { Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentCode, CurrentPromotion } from './current.ts';
import { matchPromotions } from './matchItems.ts';
import { noCodeChanges } from './planCodes.ts';
import { fieldsOf } from './section.ts';
import type { Item, Section } from './section.ts';
import { updatePromotion } from './updatePromotion.ts';

/** The promotions of a store, with the codes of those whose codes matter. */
export interface CurrentPromotions {
  readonly all: readonly CurrentPromotion[];
  readonly codesOf: (id: number) => readonly CurrentCode[];
}

/** To compare each of thousands of new promotions with each that the file does not have would take minutes. */
const MOST_COMPARISONS = 50_000;

/** Plans the promotions and their codes. Archived ones are put away: only an id names them, and none is deleted. */
export function planPromotions(
  wanted: readonly DesiredPromotion[],
  { all, codesOf }: CurrentPromotions,
  policy: Policy,
): Section {
  const { pairs, others, faults } = matchPromotions(wanted, all);
  const creates = pairs.filter(({ current }) => current === undefined).length;
  const renamable = others.slice(0, Math.floor(MOST_COMPARISONS / Math.max(1, creates)));
  return {
    wanted: pairs.map(({ desired, current }) =>
      current === undefined
        ? create(desired, renamable)
        : updatePromotion(desired, { current, codesOf, policy }),
    ),
    others: allows(policy, 'delete') ? others.map((current) => remove(current, codesOf)) : [],
    faults,
  };
}

function create(
  { at, fields, codes = [] }: DesiredPromotion,
  others: readonly CurrentPromotion[],
): Item {
  const renamed = findRename(fields, others);
  return {
    change: {
      action: 'create',
      kind: 'promotion',
      key: fields.name,
      at,
      redemptionType: fields.redemption_type,
      fields: fieldsOf(fields),
      body: fields,
      codes: { delete: [], create: codes },
    },
    warnings:
      renamed === undefined
        ? []
        : [
            {
              at,
              message: `The promotion ${JSON.stringify(fields.name)} is new, but ${JSON.stringify(renamed.name)} (id ${String(renamed.id)}) has the same rules. Write \`id: ${String(renamed.id)}\` if that one was renamed.`,
            },
          ],
  };
}

function remove(current: CurrentPromotion, codesOf: CurrentPromotions['codesOf']): Item {
  const { id, name, redemption_type: redemptionType } = current;
  const codes = redemptionType === 'COUPON' ? codesOf(id) : [];
  return {
    change: {
      action: 'delete',
      kind: 'promotion',
      key: name,
      id,
      redemptionType,
      fields: [],
      codes: { ...noCodeChanges, delete: codes.map((code) => ({ id: code.id, code: code.code })) },
    },
  };
}

/** Finds a promotion that a new one may be under another name: one of the same type with the same rules. */
function findRename(
  { redemption_type: type, rules }: PromotionFields,
  others: readonly CurrentPromotion[],
): CurrentPromotion | undefined {
  if (rules.length === 0) return undefined;
  return others.find(
    (other) =>
      other.redemption_type === type &&
      compareFields(promotionEntry, { rules }, { rules: other['rules'] }).length === 0,
  );
}
