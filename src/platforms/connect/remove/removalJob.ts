import type { ClientTools } from '../../../http/clientTools.ts';
import type { RemovalRun } from '../../../teardown/removal.ts';
import type { ConnectApi } from '../api/api.ts';
import type { Reference } from '../inputs/target.ts';

/** A Deployment to remove, and what that takes. */
export interface RemovalJob extends Pick<RemovalRun, 'journal' | 'noteUnderWay'> {
  readonly api: ConnectApi;
  readonly tools: ClientTools;
  readonly place: { readonly projectKey: string; readonly deployment: Reference };
}
