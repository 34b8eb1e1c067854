import { normalBigCommerce } from './bigcommerce/model/index.ts';
import type { BigCommerceSwitches } from './bigcommerce/model/index.ts';
import { normalConnect } from './connect/model/index.ts';
import type { ConnectSwitches } from './connect/model/index.ts';
import { normalGitHub } from './github/model/index.ts';
import type { GitHubSwitches } from './github/model/index.ts';
import { normalStore } from './store/model/index.ts';
import type { StoreSwitches } from './store/model/index.ts';

/** Everything about the stand-ins that can be turned, at any time. `paceMs` and `busyForMs` are for both platforms. */
export interface Switches extends BigCommerceSwitches {
  readonly connect: ConnectSwitches;
  /** Locations, promotions, and the store itself. */
  readonly store: StoreSwitches;
  readonly github: GitHubSwitches;
}

/** Some switches, and what they are turned to. */
export type SwitchChange = Partial<BigCommerceSwitches> & {
  readonly connect?: Partial<ConnectSwitches>;
  readonly store?: Partial<StoreSwitches>;
  readonly github?: Partial<GitHubSwitches>;
};

/** Sets every switch to what the platforms usually do, at the pace of a test. */
export function normalSwitches(): Switches {
  return {
    ...normalBigCommerce(),
    connect: normalConnect(),
    store: normalStore(),
    github: normalGitHub(),
  };
}

/** Turns switches, in place: whatever is under way sees it. */
export function turnSwitches(
  switches: Switches,
  { connect, store, github, ...others }: SwitchChange,
): void {
  Object.assign(switches, others);
  Object.assign(switches.connect, connect);
  Object.assign(switches.store, store);
  Object.assign(switches.github, github);
}
