import type { PlatformRun } from '../../../deploy/index.ts';
import type { HostingApi } from '../api.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { Target } from '../inputs/index.ts';

/** What one run on the platform needs. */
export interface HostingRun extends PlatformRun {
  readonly target: Target;
  readonly tools: ClientTools;
  readonly api: HostingApi;
}
