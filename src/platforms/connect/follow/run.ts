import type { Deadline } from '../../../step/index.ts';
import type { PlatformRun } from '../../../deploy/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { ConnectApi, ConnectDeployment } from '../api/index.ts';
import type { Target } from '../inputs/index.ts';

/** What one run on the platform works with. */
export interface ConnectRun extends PlatformRun {
  readonly target: Target;
  readonly tools: ClientTools;
  readonly api: ConnectApi;
}

/** A deployment that is to be started. */
export interface StartJob {
  readonly run: ConnectRun;
  readonly deadline: Deadline;
}

/** A deployment that runs, and what is needed to tell its outcome from that of the one before. */
export interface Started {
  /** The Deployment just before our call; undefined when we created it. */
  readonly before: ConnectDeployment | undefined;
  /** The Deployment as first seen after our call. */
  readonly first: ConnectDeployment;
  /** Whether that is our call's own answer. Otherwise the answer was lost, and this was found out by looking. */
  readonly isAnswer: boolean;
}
