import { nearestName } from '../../text/index.ts';
import type { DesiredPromotion, Place, PromotionFields } from '../file/index.ts';
import { canonical, promotionEntry } from '../schema/index.ts';
import { allows } from './change.ts';
import type { Policy } from './change.ts';
import type { CurrentCode, CurrentPromotion } from './current.ts';
import { matchPromotions } from './matchItems.ts';
import { noCodeChanges } from './planCodes.ts';
import { fieldsOf } from './section.ts';
import type { FileSection, Item, Section } from './section.ts';
import { updatePromotion } from './updatePromotion.ts';

/** The promotions of a store, with the codes of those whose codes matter. */
export interface CurrentPromotions {
  readonly all: readonly CurrentPromotion[];
  readonly codesOf: (id: number) => readonly CurrentCode[];
}

/** Comparing thousands of new promotions with each that the file does not have would take minutes. */
const MOST_COMPARISONS = 50_000;

/** Plans the promotions and their codes. Archived ones are put away: only an id names them, and none is deleted. */
export function planPromotions(
  section: FileSection<DesiredPromotion>,
  { all, codesOf }: CurrentPromotions,
  policy: Policy,
): Section {
  const { pairs, unwanted, others, faults } = matchPromotions(section, all);
  const creates = pairs.filter(({ current }) => current === undefined).length;
  const renamable =
    creates === 0 ? [] : toRenamable(others.slice(0, Math.floor(MOST_COMPARISONS / creates)));
  return {
    noun: 'promotion',
    wanted: [
      ...pairs.map(({ desired, current }) =>
        current === undefined
          ? create(desired, renamable)
          : updatePromotion(desired, { current, codesOf, policy }),
      ),
      ...unwanted.map(({ desired: { at }, current }) =>
        current === undefined ? {} : remove(current, codesOf, at),
      ),
    ],
    others: allows(policy, 'delete') ? others.map((current) => remove(current, codesOf)) : [],
    extra: others.map(({ name }) => JSON.stringify(name)),
    faults,
  };
}

function create({ at, fields, codes = [] }: DesiredPromotion, others: readonly Renamable[]): Item {
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
    warnings: [
      ...(renamed === undefined ? [] : [warnOfRename(fields.name, renamed)]),
      ...(needsCodes(fields) && codes.length === 0 ? [warnOfNoCodes(fields.name)] : []),
    ].map((message) => ({ at, message })),
  };
}

function warnOfRename(name: string, { id, name: old }: CurrentPromotion): string {
  const key = JSON.stringify(old);
  return `The promotion ${JSON.stringify(name)} would be created, but ${key} (id ${String(id)}) has a similar name and the same rules. If it was renamed, add \`renamed_from: ${key}\`.`;
}

function needsCodes({ redemption_type: type, coupon_type: couponType }: PromotionFields): boolean {
  return type === 'COUPON' && couponType !== 'BULK';
}

function warnOfNoCodes(name: string): string {
  return `The promotion ${JSON.stringify(name)} is a coupon without \`codes\`: nobody can use it until it has one.`;
}

function remove(
  current: CurrentPromotion,
  codesOf: CurrentPromotions['codesOf'],
  at?: Place,
): Item {
  const { id, name, redemption_type: redemptionType } = current;
  const codes = redemptionType === 'COUPON' ? codesOf(id) : [];
  return {
    change: {
      action: 'delete',
      kind: 'promotion',
      key: name,
      id,
      ...(at === undefined ? {} : { at }),
      redemptionType,
      fields: [],
      codes: { ...noCodeChanges, delete: codes.map((code) => ({ id: code.id, code: code.code })) },
    },
  };
}

/** A promotion that the file does not have, with its rules as they compare. */
interface Renamable {
  readonly promotion: CurrentPromotion;
  readonly rules: string;
}

function toRenamable(others: readonly CurrentPromotion[]): readonly Renamable[] {
  return others.map((promotion) => ({ promotion, rules: rulesKey(promotion['rules']) }));
}

function rulesKey(rules: unknown): string {
  return JSON.stringify([canonical(promotionEntry.shape.rules, rules)]);
}

/** Finds a promotion that a new one may be under another name: a similar one, of the same type and with the same rules. */
function findRename(
  { name, redemption_type: type, rules }: PromotionFields,
  others: readonly Renamable[],
): CurrentPromotion | undefined {
  if (rules.length === 0) return undefined;
  const key = rulesKey(rules);
  return others.find(
    (other) =>
      other.promotion.redemption_type === type &&
      other.rules === key &&
      nearestName(name, [other.promotion.name]) !== undefined,
  )?.promotion;
}
