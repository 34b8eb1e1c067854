import { ActionError } from '../../errors/index.ts';
import { formatCount } from '../../text/index.ts';
import type { SpecFault, StoreSpec } from '../file/index.ts';
import { mapInParallel, sideBySide } from '../mapInParallel.ts';
import { resolveNames } from '../names.ts';
import { codesToRead } from '../plan/index.ts';
import type { CurrentCode, CurrentStore, PlannedStore, Policy } from '../plan/index.ts';
import type { DescribedStore, SetupOrder } from '../readRequest.ts';
import type { FranchiseResource, FranchiseStore, StoreResources } from '../platform.ts';
import type { StoreStage } from '../world.ts';
import { awaitStore, outputStore } from './awaitStore.ts';

/** Coupon codes by the id of their promotion. */
export type CodesByPromotion = ReadonlyMap<number, readonly CurrentCode[]>;

/** What there is to plan with. What was not read cannot be planned. */
export interface Snapshot {
  /** With ids in place of names. */
  readonly spec: StoreSpec;
  readonly store: PlannedStore;
  /** Names of the file that nothing in the store has, or that several things have. Then nothing else was read. */
  readonly faults?: readonly SpecFault[];
  readonly current: CurrentStore;
  /** Undefined when the file's locations and promotions are left for another run. */
  readonly resources: StoreResources | undefined;
  /** Undefined when the file does not describe the store itself. */
  readonly franchise: FranchiseResource | undefined;
  /** What of the file is left for another run, and why. */
  readonly left: string | undefined;
}

/** Reads of a store what the file is about, and nothing else. Before `apply`, waits for a store that is being created. */
export async function readSnapshot(order: SetupOrder, stage: StoreStage): Promise<Snapshot> {
  const { target, spec } = order;
  if (target.kind === 'existing') {
    const { storeHash: hash } = target;
    const resources = await target.openStore(hash, stage.run);
    const [name, found] = await sideBySide(
      resources.names.storeName(),
      readNamed(resources, { spec, policy: stage.policy }),
    );
    return { ...found, store: { hash, name }, resources, franchise: undefined, left: undefined };
  }
  const franchise = await target.openFranchise(stage.run);
  const store = await findStore(order, target, { ...stage, franchise });
  const resources = await openDescribed(target, store, stage);
  const isLeft = resources === undefined;
  const found = isLeft
    ? { spec, current: {} }
    : await readNamed(resources, { spec, policy: stage.policy });
  const { id, store_name: name } = target.section.fields;
  return {
    ...found,
    store: { hash: store?.store_hash ?? id, name },
    current: { ...found.current, store: store ?? null },
    resources,
    franchise,
    left: isLeft ? describeRest(spec, target) : undefined,
  };
}

/** Reads again what a snapshot has read, except known coupon codes. */
export async function readAgain(
  { spec, current, resources, franchise }: Snapshot,
  { policy }: StoreStage,
  known: CodesByPromotion,
): Promise<CurrentStore> {
  const id = spec.store?.fields.id;
  return {
    ...(resources === undefined ? {} : await readCurrent(resources, { spec, policy, known })),
    ...(franchise === undefined || id === undefined
      ? {}
      : { store: current.store ?? (await franchise.find(id)) ?? null }),
  };
}

async function findStore(
  { command }: SetupOrder,
  { section }: DescribedStore,
  stage: StoreStage & { readonly franchise: FranchiseResource },
): Promise<FranchiseStore | undefined> {
  const { id } = section.fields;
  const store = await stage.franchise.find(id);
  if (store === undefined) return undefined;
  outputStore(store, stage.journal);
  return command === 'apply' && store.status !== 'active' ? awaitStore(id, stage) : store;
}

async function openDescribed(
  { storeHash: given, openStore }: DescribedStore,
  store: FranchiseStore | undefined,
  { run }: StoreStage,
): Promise<StoreResources | undefined> {
  const actual = store?.status === 'active' ? store.store_hash : undefined;
  if (actual === undefined || openStore === undefined) return undefined;
  if (given !== undefined && given.toLowerCase() !== actual.toLowerCase()) {
    throw new ActionError(
      'input',
      `store_hash: ${given} is another store than the one that the file describes, which is ${actual}.`,
      { hint: 'Leave `store_hash` out, and give the `access_token` of the described store.' },
    );
  }
  return openStore(actual, run);
}

function describeRest(
  { locations, promotions }: StoreSpec,
  { openStore }: DescribedStore,
): string | undefined {
  const parts = [
    ...(locations === undefined ? [] : [formatCount(locations.length, 'location')]),
    ...(promotions === undefined ? [] : [formatCount(promotions.length, 'promotion')]),
  ];
  if (parts.length === 0) return undefined;
  const why = openStore === undefined ? NO_TOKEN : NOT_YET;
  return `Left for another run: ${parts.join(' and ')} of the file. ${why}`;
}

const NO_TOKEN =
  'The platform gives no API token for a store that it creates. Make an API account in the control panel of the store, ' +
  'or let your app do it, and run this step again with its token as `access_token`.';

const NOT_YET =
  'The store has to be active first; run this step again with its own `access_token`.';

/** Which things of a store to read. */
interface Scope {
  readonly spec: StoreSpec;
  readonly policy: Policy;
  /** Coupon codes that have been read before and need not be read again, by the id of their promotion. */
  readonly known?: CodesByPromotion;
}

/** Replaces the names of the file by ids, and reads what it is about. */
async function readNamed(
  resources: StoreResources,
  scope: Scope,
): Promise<Pick<Snapshot, 'spec' | 'current' | 'faults'>> {
  const { spec, faults } = {
    spec: scope.spec,
    ...(await resolveNames(scope.spec, resources.names)),
  };
  if (faults !== undefined) return { spec, current: {}, faults };
  return { spec, current: await readCurrent(resources, { ...scope, spec }) };
}

/** Reads what of a store the file is about: every page, and nothing else. */
async function readCurrent(
  { locations, promotions }: StoreResources,
  { spec, policy, known = new Map() }: Scope,
): Promise<CurrentStore> {
  const [allLocations, allPromotions] = await sideBySide(
    Promise.resolve(spec.locations && locations.list()),
    Promise.resolve(spec.promotions && promotions.list()),
  );
  const owners = allPromotions === undefined ? [] : codesToRead(allPromotions, spec, policy);
  const codes = await mapInParallel(
    owners,
    async (id) => [id, known.get(id) ?? (await promotions.codes(id))] as const,
  );
  return {
    ...(allLocations === undefined ? {} : { locations: allLocations }),
    ...(allPromotions === undefined ? {} : { promotions: allPromotions }),
    codes: new Map(codes),
  };
}
