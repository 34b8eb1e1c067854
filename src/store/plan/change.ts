import type { CodeFields, Place, SpecFault, StoreFields } from '../file/index.ts';

/** What may be changed: create what is missing, also update what differs, or also delete what the file does not have. */
export type Policy = 'create_only' | 'upsert' | 'sync';

/** JSON for a request, ready to be sent. */
export type Body = Readonly<Record<string, unknown>>;

/** One field that differs. `path` is dotted, with list places in brackets; `undefined` stands for absent. */
export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What every change has. */
interface Named {
  /** Names the thing for people: a location's code, a promotion's name, a store's id. */
  readonly key: string;
  /** What it does, field by field; of a create all that is sent, of a delete nothing. */
  readonly fields: readonly FieldChange[];
}

/** A change that the file asks for. */
interface Wanted extends Named {
  readonly at: Place;
}

interface Unwanted {
  /** Where the file says `state: absent`. Absent: the file does not have it, and the policy deletes what it does not have. */
  readonly at?: Place;
}

/** The store itself is to be created. */
export interface StoreCreate extends Wanted {
  readonly action: 'create';
  readonly kind: 'store';
  readonly accountId: string;
  readonly body: Omit<StoreFields, 'account_id'>;
}

/** A location is to be created. */
export interface LocationCreate extends Wanted {
  readonly action: 'create';
  readonly kind: 'location';
  /** One entry of the list that Create Locations takes. */
  readonly body: Body;
}

/** A location is to be changed; the body is the merged whole, because the platform replaces it. */
export interface LocationUpdate extends Wanted {
  readonly action: 'update';
  readonly kind: 'location';
  readonly id: number;
  /** One entry of the list that Update Locations takes: the whole location, `id` included, so that nothing is lost should it replace. */
  readonly body: Body;
}

/** A location is to be deleted. */
export interface LocationDelete extends Named, Unwanted {
  readonly action: 'delete';
  readonly kind: 'location';
  readonly id: number;
}

/** A promotion is to be created, and then its codes. */
export interface PromotionCreate extends Wanted {
  readonly action: 'create';
  readonly kind: 'promotion';
  readonly redemptionType: string;
  /** The body of Create Promotion. */
  readonly body: Body;
  readonly codes: CodeChanges;
}

/** A promotion is to be changed, or only its codes. */
export interface PromotionUpdate extends Wanted {
  readonly action: 'update';
  readonly kind: 'promotion';
  readonly redemptionType: string;
  readonly id: number;
  /** The body of Update Promotion: only the top-level keys that differ, each whole. Empty when only codes change. */
  readonly body: Body;
  readonly codes: CodeChanges;
}

/** A promotion is to be deleted, after its codes. */
export interface PromotionDelete extends Named, Unwanted {
  readonly action: 'delete';
  readonly kind: 'promotion';
  readonly redemptionType: string;
  readonly id: number;
  /** All its codes: they go before it. */
  readonly codes: CodeChanges;
}

/** Coupon codes to delete, first, and to create. */
export interface CodeChanges {
  readonly delete: readonly { readonly id: number; readonly code: string }[];
  readonly create: readonly CodeFields[];
}

/** One thing that a plan does. */
export type Change =
  | StoreCreate
  | LocationCreate
  | LocationUpdate
  | LocationDelete
  | PromotionCreate
  | PromotionUpdate
  | PromotionDelete;

/** What has to be done, in the order in which it is done. */
export interface StorePlan {
  readonly policy: Policy;
  /** The store that the plan is for, as far as it is known. */
  readonly store?: PlannedStore;
  readonly changes: readonly Change[];
  /** How many things of the file are already as they should be. */
  readonly unchanged: number;
  /** Things of the file that differ but that the policy leaves as they are. */
  readonly held: readonly Change[];
  /** What the store has and the file does not, and what becomes of it: sentences. */
  readonly notes: readonly string[];
  /** What a person should know; those about the file have a place. */
  readonly warnings: readonly PlanWarning[];
}

/** Which store a plan is for. */
export interface PlannedStore {
  /** Its hash, or the partner's own id of a store that has none yet. */
  readonly hash: string;
  /** Absent where the token may not read it. */
  readonly name?: string | undefined;
}

/** A warning, at a place of the file or about the store. */
export interface PlanWarning {
  readonly message: string;
  readonly at?: Place;
}

/** A plan, or why there can be none. */
export type Planning =
  | { readonly plan: StorePlan; readonly faults?: undefined }
  | { readonly faults: readonly SpecFault[] };

const allowed: Readonly<Record<Policy, readonly Change['action'][]>> = {
  create_only: ['create'],
  upsert: ['create', 'update'],
  sync: ['create', 'update', 'delete'],
};

/** Returns whether a policy lets a change happen. What the file itself calls absent is deleted unless only creates are allowed. */
export function allowsChange(policy: Policy, change: Change): boolean {
  const isAskedFor = change.action === 'delete' && change.at !== undefined;
  return isAskedFor ? policy !== 'create_only' : allows(policy, change.action);
}

/** Returns whether a policy lets a kind of change happen. */
export function allows(policy: Policy, action: Change['action']): boolean {
  return allowed[policy].includes(action);
}
