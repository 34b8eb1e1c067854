import type { StoreEffect, StoreState } from '../../../../sandbox/store/model/index.ts';
import type { Counted } from '../../../../sandbox/bigcommerce/model/index.ts';

/** Something that a run did to a store. */
export interface StoreDeed extends StoreEffect {
  /** Which run of the schedule did it, from 1. */
  readonly run: number;
}

/** What the runs of a schedule did to a store, and what the store refused. */
export interface StoreHistory {
  readonly deeds: readonly StoreDeed[];
  /** Requests that were counted against the quota. */
  readonly counted: readonly (Counted & { readonly run: number })[];
  /** What this run was refused for its content, as it would be again: codes of locations, names of promotions. */
  readonly refused: ReadonlySet<string>;
  /** Codes of locations and names of promotions whose change was accepted and came to nothing, wholly or in part. */
  readonly lost: ReadonlySet<string>;
  /** Ids of promotions that were made beside one of the same name and type, with the time since when that had been there. */
  readonly twins: ReadonlyMap<string, number>;
  /** Records what happened since the last call. */
  readonly note: () => void;
  /** Which run it is, from 1. */
  readonly run: () => number;
  readonly beginRun: () => void;
}

/** Creates the record of a store whose contents have existed since a given time. */
export function openStoreHistory(model: StoreState, sinceMs: number): StoreHistory {
  const { effects, ignored, rateLimit, promotions } = model;
  const deeds: StoreDeed[] = [];
  const counted: (Counted & { run: number })[] = [];
  const refused = new Set<string>();
  const lost = new Set<string>();
  const twins = new Map<string, number>();
  const bornAtMs = new Map([...promotions.keys()].map((id) => [id, sinceMs]));
  let run = 0;
  let refusals = 0;
  const noteTwin = ({ what, kind, id }: StoreEffect): void => {
    const made = promotions.get(Number(id));
    if (what !== 'create' || kind !== 'promotion' || made === undefined) return;
    const twin = [...promotions.values()].find(({ wire }) => {
      const isSame = wire.name === made.wire.name && wire.id !== made.wire.id;
      return isSame && wire.redemption_type === made.wire.redemption_type && !wire.is_archived;
    });
    // One that was not seen before was made since the last request.
    if (twin !== undefined) twins.set(id, bornAtMs.get(twin.wire.id) ?? model.now());
  };
  return {
    ...{ deeds, counted, refused, lost, twins },
    note: () => {
      for (const effect of effects.slice(deeds.length)) {
        deeds.push({ run, ...effect });
        noteTwin(effect);
      }
      for (const each of rateLimit.counted.slice(counted.length)) counted.push({ run, ...each });
      for (const { key } of model.refused.slice(refusals)) refused.add(key);
      refusals = model.refused.length;
      for (const { key, promotion } of ignored) lost.add(promotion ?? key);
      for (const id of promotions.keys()) {
        if (!bornAtMs.has(id)) bornAtMs.set(id, model.now());
      }
    },
    run: () => run,
    beginRun: () => {
      refused.clear();
      run += 1;
    },
  };
}
