import type { Absent, DesiredPromotion, Place, SpecFault, StoreSpec } from '../file/index.ts';
import { allows } from './change.ts';
import type { Policy } from './change.ts';
import type { CurrentPromotion } from './current.ts';
import type { FileSection } from './section.ts';

/** What makes two things of a kind the same. */
export interface Identity<Desired, Current> {
  /** `location` or `promotion`. */
  readonly noun: string;
  /** What a thing of the file is called, for people. */
  readonly name: (desired: Desired) => string;
  /** What must be the same for both to be the same thing; undefined when it has no such thing. */
  readonly ofDesired: (desired: Desired) => string | undefined;
  readonly ofCurrent: (current: Current) => string | undefined;
  readonly ofAbsent: (absent: Absent) => string | undefined;
  /** As `ofDesired`, under the name that it had before. */
  readonly formerly?: (desired: Desired) => string | undefined;
}

/** Which thing of the store each thing of the file is. Those with a fault are left out. */
export interface Matches<Desired, Current> {
  readonly pairs: readonly Pair<Desired, Current>[];
  /** What the file calls absent. */
  readonly unwanted: readonly Pair<Absent, Current>[];
  /** Those of the store that the file does not have. */
  readonly others: readonly Current[];
  readonly faults: readonly SpecFault[];
}

interface Pair<Desired, Current> {
  readonly desired: Desired;
  /** Undefined when the store does not have it. */
  readonly current: Current | undefined;
}

interface Wanted {
  readonly at: Place;
  readonly id?: number;
}

interface Known {
  readonly id: number;
}

/** Finds for each thing of a section of the file the one of the store that is meant. */
export function matchSection<Desired extends Wanted, Current extends Known>(
  { present, absent }: FileSection<Desired>,
  existing: readonly Current[],
  identity: Identity<Desired, Current>,
): Matches<Desired, Current> {
  const wanted = matchItems(present, existing, identity);
  const unwanted = matchAbsent(absent, existing, identity);
  const matched = new Set([...wanted.pairs, ...unwanted.pairs].map(({ current }) => current));
  return {
    pairs: wanted.pairs,
    unwanted: unwanted.pairs,
    others: existing.filter((current) => !matched.has(current)),
    faults: [...wanted.faults, ...unwanted.faults],
  };
}

interface Found<Desired, Current> {
  readonly pairs: readonly Pair<Desired, Current>[];
  readonly faults: readonly SpecFault[];
}

/**
 * Finds a thing by its id, else by its identity among those that no id names. An id that is not there is a fault, and so is an
 * identity that several have, for any of them could be meant.
 */
function matchItems<Desired extends Wanted, Current extends Known>(
  wanted: readonly Desired[],
  existing: readonly Current[],
  identity: Omit<Identity<Desired, Current>, 'ofAbsent'>,
): Found<Desired, Current> {
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
  return { pairs, faults };
}

type Named<Desired> = Pick<Identity<Desired, never>, 'noun' | 'name'>;

function notThere(noun: string, id: number): string {
  return `The store has no ${noun} with the id ${String(id)}.`;
}

function bothThere<Desired>(
  { noun, name }: Named<Desired>,
  desired: Desired,
  { own, former }: Readonly<Record<'own' | 'former', readonly Known[]>>,
): string {
  const [newId, oldId] = [own, former].map(([current]) => String(current?.id));
  return `The store has both the ${noun} ${JSON.stringify(name(desired))} (id ${String(newId)}) and the one of renamed_from (id ${String(oldId)}). Delete one of them, or leave renamed_from out.`;
}

function severalOf<Desired>(
  { noun, name }: Named<Desired>,
  desired: Desired,
  found: readonly Known[],
): string {
  const ids = found.map(({ id }) => String(id)).join(', ');
  return `The store has ${String(found.length)} ${noun}s that could be ${JSON.stringify(name(desired))}, with the ids ${ids}. Say which one is meant with \`id:\`.`;
}

/** Finds the things of the store that the file calls absent. An id that is not there is absent already. */
function matchAbsent<Current extends Known>(
  absent: readonly Absent[],
  existing: readonly Current[],
  { noun, ofAbsent, ofCurrent }: Pick<Identity<never, Current>, 'noun' | 'ofAbsent' | 'ofCurrent'>,
): Found<Absent, Current> {
  const ids = new Set(existing.map(({ id }) => id));
  const isGone = ({ id }: Absent): boolean => id !== undefined && !ids.has(id);
  const open = absent.filter((each) => !isGone(each));
  const name = ({ id, key }: Absent): string => key ?? `id ${String(id)}`;
  const { pairs, faults } = matchItems(open, existing, {
    ...{ noun, name, ofCurrent },
    ofDesired: ofAbsent,
  });
  const gone = absent.filter(isGone).map((desired) => ({ desired, current: undefined }));
  return { pairs: [...pairs, ...gone], faults };
}

/**
 * Finds for each promotion of the file the one of the store that is meant. Archived ones are put away: only an id names
 * them, and they are not among the others.
 */
export function matchPromotions(
  section: FileSection<DesiredPromotion>,
  existing: readonly CurrentPromotion[],
): Matches<DesiredPromotion, CurrentPromotion> {
  const matches = matchSection(section, existing, {
    noun: 'promotion',
    name: ({ fields }) => fields.name,
    ofDesired: ({ fields }) => promotionKey(fields),
    ofCurrent: (current) => (current.is_archived ? undefined : promotionKey(current)),
    ofAbsent: ({ key: name, redemptionType: type }) =>
      name === undefined || type === undefined
        ? undefined
        : promotionKey({ name, redemption_type: type }),
    formerly: ({ fields, renamedFrom: name }) =>
      name === undefined ? undefined : promotionKey({ ...fields, name }),
  });
  return { ...matches, others: matches.others.filter((other) => !other.is_archived) };
}

/** Returns what two promotions have in common that are the same one: a file names it by its type and its name. */
export function promotionKey({
  redemption_type: type,
  name,
}: Pick<CurrentPromotion, 'redemption_type' | 'name'>): string {
  return `${type} ${name}`;
}

/** Names the promotions of a store whose coupon codes have to be read before `planStore` can plan: ids. */
export function codesToRead(
  promotions: readonly CurrentPromotion[],
  { promotions: present, absent }: StoreSpec,
  policy: Policy,
): readonly number[] {
  if (present === undefined) return [];
  const section = { present, absent: absent.promotions };
  const { pairs, unwanted, others } = matchPromotions(section, promotions);
  const managed = pairs.flatMap(({ desired: { codes }, current }) =>
    codes === undefined || current === undefined ? [] : [current.id],
  );
  const leaving = [
    ...unwanted.flatMap(({ current }) => current ?? []),
    ...(allows(policy, 'delete') ? others : []),
  ].filter(({ redemption_type: type }) => type === 'COUPON');
  return [...new Set([...managed, ...leaving.map(({ id }) => id)])];
}
