import type { PlatformRun } from '../../../deploy/platform.ts';
import type { HostingApi } from '../api.ts';
import type { ClientTools } from '../../../http/api/clientTools.ts';
import type { Target } from '../inputs/target.ts';

/** What one run on the platform works with. */
export interface HostingRun extends PlatformRun {
  readonly target: Target;
  readonly tools: ClientTools;
  readonly api: HostingApi;
}
