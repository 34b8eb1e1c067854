import type { PlatformRun } from '../../../deploy/platform.ts';
import type { ClientTools } from '../../../http/clientTools.ts';
import type { ConnectApi } from '../api/api.ts';
import type { Target } from '../inputs/target.ts';

/** What one run on the platform works with. */
export interface ConnectRun extends PlatformRun {
  readonly target: Target;
  readonly tools: ClientTools;
  readonly api: ConnectApi;
}
