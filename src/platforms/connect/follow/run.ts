import type { PlatformRun } from '../../../deploy/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { ConnectApi, ConnectDeployment } from '../api/index.ts';
import type { Target } from '../inputs/index.ts';

/** What one run on the platform needs. */
export interface ConnectRun extends PlatformRun {
  readonly target: Target;
  readonly tools: ClientTools;
  readonly api: ConnectApi;
}

/** A started deployment, with what is needed to separate its outcome from the previous one's. */
export interface Started {
  /** The Deployment just before our call; undefined when we created it. */
  readonly before: ConnectDeployment | undefined;
  /** The Deployment as first seen after our call. */
  readonly first: ConnectDeployment;
  /** Whether `first` is the answer to our call. If not, the answer was lost, and polling found the effect. */
  readonly isAnswer: boolean;
}
