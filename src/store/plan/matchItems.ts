import type { Absent, DesiredPromotion, Place, SpecFault, StoreSpec } from '../file/index.ts';
import { allows } from './change.ts';
import type { Policy } from './change.ts';
import type { CurrentPromotion } from './current.ts';

/** How the things of a kind are told apart. */
export interface Identity<Desired, Current> {
  /** `location` or `promotion`. */
  readonly noun: string;
  /** What a thing of the file is called, for people. */
  readonly name: (desired: Desired) => string;
  /** What must be the same for both to be the same thing; undefined when it has no such thing. */
  readonly ofDesired: (desired: Desired) => string | undefined;
  readonly ofCurrent: (current: Current) => string | undefined;
  /** As `ofDesired`, under the name that it had before. */
  readonly formerly?: (desired: Desired) => string | undefined;
}

/** Which thing of the store each thing of the file is. */
export interface Matches<Desired, Current> {
  /** Without those that have a fault. */
  readonly pairs: readonly { readonly desired: Desired; readonly current: Current | undefined }[];
  /** Those of the store that the file does not have. */
  readonly others: readonly Current[];
  readonly faults: readonly SpecFault[];
}

interface Wanted {
  readonly at: Place;
  readonly id?: number;
}

interface Known {
  readonly id: number;
}

/**
 * Finds for each thing of the file the one of the store that is meant: by its id, else by its identity among those that no id
 * names. An id that is not there is a fault, and so is an identity that several have, for any of them could be meant.
 */
export function matchItems<Desired extends Wanted, Current extends Known>(
  wanted: readonly Desired[],
  existing: readonly Current[],
  identity: Identity<Desired, Current>,
): Matches<Desired, Current> {
  const byId = new Map(existing.map((current) => [current.id, current] as const));
  const named = new Set(wanted.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const byIdentity = Map.groupBy(
    existing.filter(({ id }) => !named.has(id)),
    (current) => identity.ofCurrent(current),
  );
  const faults: SpecFault[] = [];
  const pairs = wanted.flatMap((desired) => {
    const of = (key: string | undefined): readonly Current[] =>
      (key === undefined ? undefined : byIdentity.get(key)) ?? [];
    const own =
      desired.id === undefined
        ? of(identity.ofDesired(desired))
        : [byId.get(desired.id)].filter((current) => current !== undefined);
    const former = desired.id === undefined ? of(identity.formerly?.(desired)) : [];
    const found = own.length > 0 ? own : former;
    const message =
      desired.id !== undefined && found.length === 0
        ? notThere(identity.noun, desired.id)
        : own.length > 0 && former.length > 0
          ? bothThere(identity, desired, { own, former })
          : found.length > 1
            ? severalOf(identity, desired, found)
            : undefined;
    if (message === undefined) return [{ desired, current: found[0] }];
    faults.push({ ...desired.at, message });
    return [];
  });
  const matched = new Set(pairs.map(({ current }) => current));
  return { pairs, others: existing.filter((current) => !matched.has(current)), faults };
}

function notThere(noun: string, id: number): string {
  return `The store has no ${noun} with the id ${String(id)}.`;
}

function bothThere<Desired, Current extends Known>(
  { noun, name }: Identity<Desired, Current>,
  desired: Desired,
  { own, former }: Readonly<Record<'own' | 'former', readonly Current[]>>,
): string {
  const [newId, oldId] = [own, former].map(([current]) => String(current?.id));
  return `The store has both the ${noun} ${JSON.stringify(name(desired))} (id ${String(newId)}) and the one of renamed_from (id ${String(oldId)}). Delete one of them, or leave renamed_from out.`;
}

function severalOf<Desired, Current extends Known>(
  { noun, name }: Identity<Desired, Current>,
  desired: Desired,
  found: readonly Current[],
): string {
  const ids = found.map(({ id }) => String(id)).join(', ');
  return `The store has ${String(found.length)} ${noun}s that could be ${JSON.stringify(name(desired))}, with the ids ${ids}. Say which one is meant with \`id:\`.`;
}

/** Which thing of the store each is that the file calls absent; undefined where it is absent already. */
export type AbsentMatches<Current> = Omit<Matches<Absent, Current>, 'others'>;

/** Finds the things of the store that the file calls absent. An id that is not there is absent already. */
export function matchAbsent<Current extends Known>(
  absent: readonly Absent[],
  existing: readonly Current[],
  identity: Omit<Identity<Absent, Current>, 'name'>,
): AbsentMatches<Current> {
  const ids = new Set(existing.map(({ id }) => id));
  const [gone, open] = [true, false].map((isGone) =>
    absent.filter(({ id }) => (id !== undefined && !ids.has(id)) === isGone),
  );
  const name = ({ id, key }: Absent): string => key ?? `id ${String(id)}`;
  const { pairs, faults } = matchItems(open ?? [], existing, { ...identity, name });
  return {
    pairs: [...pairs, ...(gone ?? []).map((desired) => ({ desired, current: undefined }))],
    faults,
  };
}

/**
 * Finds for each promotion of the file the one of the store that is meant. Archived ones are put away: only an id names
 * them, and they are not among the others.
 */
export function matchPromotions(
  wanted: readonly DesiredPromotion[],
  existing: readonly CurrentPromotion[],
): Matches<DesiredPromotion, CurrentPromotion> {
  const matches = matchItems(wanted, existing, {
    noun: 'promotion',
    name: ({ fields }) => fields.name,
    ofDesired: ({ fields }) => identity(fields),
    ofCurrent: identityOf,
    formerly: ({ fields, renamedFrom: name }) =>
      name === undefined ? undefined : identity({ ...fields, name }),
  });
  return { ...matches, others: matches.others.filter((other) => !other.is_archived) };
}

/** Archived promotions are put away. */
function identityOf(current: CurrentPromotion): string | undefined {
  return current.is_archived ? undefined : identity(current);
}

/** Finds which promotions of the store the file calls absent. */
export function matchAbsentPromotions(
  absent: readonly Absent[],
  existing: readonly CurrentPromotion[],
): AbsentMatches<CurrentPromotion> {
  return matchAbsent(absent, existing, {
    noun: 'promotion',
    ofDesired: ({ key, redemptionType }) =>
      key === undefined || redemptionType === undefined
        ? undefined
        : identity({ name: key, redemption_type: redemptionType }),
    ofCurrent: identityOf,
  });
}

function identity(promotion: { readonly redemption_type: string; readonly name: string }): string {
  return `${promotion.redemption_type} ${promotion.name}`;
}

/** Names the promotions of a store whose coupon codes have to be read before `planStore` can plan: ids. */
export function codesToRead(
  promotions: readonly CurrentPromotion[],
  desired: StoreSpec,
  policy: Policy,
): readonly number[] {
  if (desired.promotions === undefined) return [];
  const { pairs, others } = matchPromotions(desired.promotions, promotions);
  const managed = pairs.flatMap(({ desired: { codes }, current }) =>
    codes === undefined || current === undefined ? [] : [current.id],
  );
  const absent = matchAbsentPromotions(desired.absent.promotions, promotions);
  const leaving = [
    ...absent.pairs.flatMap(({ current }) => current ?? []),
    ...(allows(policy, 'delete') ? others : []),
  ].filter(({ redemption_type: type }) => type === 'COUPON');
  return [...new Set([...managed, ...leaving.map(({ id }) => id)])];
}
