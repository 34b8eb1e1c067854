import type { PlatformKind } from '../deploy/index.ts';
import type { ClientTools } from '../http/index.ts';
import type { TargetListKind } from '../list/index.ts';
import type { StoreKind } from '../store/index.ts';
import type { RemovalKind } from '../teardown/index.ts';
import { bigcommerce, projectList, projectRemoval, storeSetup } from './bigcommerce/index.ts';
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
