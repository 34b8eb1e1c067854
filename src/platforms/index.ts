import type { PlatformKind } from '../deploy/platform.ts';
import type { ClientTools } from '../http/api/clientTools.ts';
import type { TargetListKind } from '../list/targetList.ts';
import type { StoreKind } from '../store/storeKind.ts';
import type { RemovalKind } from '../teardown/removal.ts';
import { bigcommerce } from './bigcommerce/hosting/bigcommerce.ts';
import { projectList } from './bigcommerce/projects/projectList.ts';
import { projectRemoval } from './bigcommerce/projects/projectRemoval.ts';
import { storeSetup } from './bigcommerce/setup/index.ts';
import { commercetools, deploymentList, deploymentRemoval } from './connect/index.ts';

/** Opens every platform there is, by the name that the `platform` input gives it. */
export function platforms(tools: ClientTools): Readonly<Record<string, PlatformKind>> {
  return { bigcommerce: bigcommerce(tools), commercetools: commercetools(tools) };
}

/** Opens what can be listed of every platform, by the same names. */
export function targetLists(tools: ClientTools): Readonly<Record<string, TargetListKind>> {
  return { bigcommerce: projectList(tools), commercetools: deploymentList(tools) };
}

/** Opens what can be removed from every platform, by the same names. */
export function removals(tools: ClientTools): Readonly<Record<string, RemovalKind>> {
  return { bigcommerce: projectRemoval(tools), commercetools: deploymentRemoval(tools) };
}

/** Opens the setup of stores, which only BigCommerce has. */
export function storeKind(tools: ClientTools): StoreKind {
  return storeSetup(tools);
}
