import type { StoreState } from './state/index.ts';

/** Returns a list whose order means nothing: as it was kept, or in any order. */
export function shuffled<Item>(
  items: readonly Item[],
  { switches, chance }: Pick<StoreState, 'switches' | 'chance'>,
): readonly Item[] {
  if (switches.listOrder === 'kept') return items;
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
