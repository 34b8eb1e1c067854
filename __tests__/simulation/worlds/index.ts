import type { Dice } from '../engine/dice.ts';
import { drawBigCommerce } from './bigcommerce.ts';
import { drawCommercetools } from './commercetools.ts';
import { drawConnectList, drawHostingList } from './list.ts';
import type { Scene } from './scene.ts';
import { drawStore } from './store.ts';
import { drawConnectTeardown, drawHostingTeardown } from './teardown.ts';

/** Every world that can be simulated, by its name. */
export const worlds = {
  bigcommerce: drawBigCommerce,
  commercetools: drawCommercetools,
  'bigcommerce-teardown': drawHostingTeardown,
  'commercetools-teardown': drawConnectTeardown,
  'bigcommerce-list': drawHostingList,
  'commercetools-list': drawConnectList,
  store: drawStore,
} as const satisfies Readonly<Record<string, (dice: Dice, startMs: number) => Scene>>;

export type WorldName = keyof typeof worlds;

/** Reads the name of a world; throws an error that names those there are. */
export function toWorldName(text: string): WorldName {
  const names = Object.keys(worlds) as WorldName[];
  const name = names.find((each) => each === text);
  if (name === undefined) throw new Error(`${text} is none of ${names.join(', ')}.`);
  return name;
}
