import { normalBigCommerce } from './bigcommerce/switches.ts';
import type { BigCommerceSwitches } from './bigcommerce/switches.ts';

/** Everything about the stand-ins that can be turned, at any time. */
export type Switches = BigCommerceSwitches;

/** Sets every switch to what the platforms usually do, at the pace of a test. */
export function normalSwitches(): Switches {
  return normalBigCommerce();
}
