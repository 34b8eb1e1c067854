import type { Dice } from '../engine/dice.ts';
import { drawBigCommerce } from './bigcommerce.ts';
import { drawCommercetools } from './commercetools.ts';
import { drawFleet } from '../fleet/drawFleet.ts';
import { drawConnector } from './connector.ts';
import { drawConnectList, drawHostingList } from './list.ts';
import type { Scene } from './scene.ts';
import type { Unkind } from './switches.ts';
import { drawStore } from './store.ts';
import { drawConnectTeardown, drawHostingTeardown } from './teardown.ts';
import type { WorldName } from './worldName.ts';

/** Every world that can be simulated, by its name. */
export const worlds = {
  bigcommerce: drawBigCommerce,
  commercetools: drawCommercetools,
  'bigcommerce-teardown': drawHostingTeardown,
  'commercetools-teardown': drawConnectTeardown,
  'bigcommerce-list': drawHostingList,
  'commercetools-list': drawConnectList,
  connector: drawConnector,
  fleet: drawFleet,
  store: drawStore,
} as const satisfies Readonly<
  Record<WorldName, (dice: Dice, startMs: number, unkind: Unkind) => Scene>
>;

export { toWorldName } from './worldName.ts';
export type { WorldName } from './worldName.ts';
