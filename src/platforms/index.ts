import type { PlatformKind } from '../deploy/index.ts';
import type { ConnectorKind } from '../connector/index.ts';
import type { ClientTools } from '../http/index.ts';
import type { TargetListKind } from '../list/index.ts';
import type { StoreKind } from '../store/index.ts';
import type { RemovalKind } from '../teardown/index.ts';
import type { DescribeDraft } from '../workflow/index.ts';
import { bigcommerce, projectList, projectRemoval, storeSetup } from './bigcommerce/index.ts';
import {
  commercetools,
  connectorRelease,
  describeDraft,
  deploymentList,
  deploymentRemoval,
} from './connect/index.ts';

/** Opens all platforms, by the names of the `platform` input. */
export function platforms(tools: ClientTools): Readonly<Record<string, PlatformKind>> {
  return { bigcommerce: bigcommerce(tools), commercetools: commercetools(tools) };
}

/** Opens the platform whose builds can be kept and deployed again, with its name. */
export function keptPlatform(tools: ClientTools): {
  readonly name: string;
  readonly kind: PlatformKind;
} {
  return { name: 'bigcommerce', kind: bigcommerce(tools) };
}

/** Opens the target lists of all platforms, by the same names. */
export function targetLists(tools: ClientTools): Readonly<Record<string, TargetListKind>> {
  return { bigcommerce: projectList(tools), commercetools: deploymentList(tools) };
}

/** Opens the removals of all platforms, by the same names. */
export function removals(tools: ClientTools): Readonly<Record<string, RemovalKind>> {
  return { bigcommerce: projectRemoval(tools), commercetools: deploymentRemoval(tools) };
}

/** Opens the store setup, which only BigCommerce has. */
export function storeKind(tools: ClientTools): StoreKind {
  return storeSetup(tools);
}

/** Opens the release of Connectors, which only commercetools has. */
export function connectorKind(tools: ClientTools): ConnectorKind {
  return connectorRelease(tools);
}

/** Returns what reads a draft for the inputs of another one. Only commercetools has drafts. */
export function draftReader(tools: ClientTools): DescribeDraft {
  return (runner, cancelled) => describeDraft(tools, runner, cancelled);
}
