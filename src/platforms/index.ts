import type { PlatformKind } from '../deploy/platform.ts';
import { bigcommerce } from './bigcommerce/bigcommerce.ts';
import { commercetools } from './commercetools/commercetools.ts';
import type { ClientTools } from '../http/clientTools.ts';

/** Opens every platform there is, by the name that the `platform` input gives it. */
export function platforms(tools: ClientTools): Readonly<Record<string, PlatformKind>> {
  return { bigcommerce: bigcommerce(tools), commercetools: commercetools(tools) };
}
