import { normalBigCommerce } from './bigcommerce/switches.ts';
import type { BigCommerceSwitches } from './bigcommerce/switches.ts';
import { normalConnect } from './connect/switches.ts';
import type { ConnectSwitches } from './connect/switches.ts';

/** Everything about the stand-ins that can be turned, at any time. `paceMs` and `busyForMs` are for both platforms. */
export interface Switches extends BigCommerceSwitches {
  readonly connect: ConnectSwitches;
}

/** Some switches, and what they are turned to. */
export type SwitchChange = Partial<BigCommerceSwitches> & {
  readonly connect?: Partial<ConnectSwitches>;
};

/** Sets every switch to what the platforms usually do, at the pace of a test. */
export function normalSwitches(): Switches {
  return { ...normalBigCommerce(), connect: normalConnect() };
}

/** Turns switches, in place: whatever is under way sees it. */
export function turnSwitches(switches: Switches, { connect, ...others }: SwitchChange): void {
  Object.assign(switches, others);
  Object.assign(switches.connect, connect);
}
