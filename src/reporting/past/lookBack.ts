import type { Repository } from '../../step/index.ts';
import type { Subject } from '../marker.ts';
import { NOT_STARTED, newestFirst } from './pastDeployments.ts';
import type { PastDeployment } from './pastDeployments.ts';

/** Receives what a look back finds, as soon as it is found: the look may be ended at any time. */
export interface LookBackNews {
  /** What GitHub shows as live beside the deployment of the run. Called at most once. */
  readonly shown: (past: PastDeployment) => void;
  /** Each of the last deployments, newest first. */
  readonly recent: (past: PastDeployment) => void;
}

/** How many deployments a summary lists. */
const MOST_RECENT = 5;

/**
 * Looks at the deployments before that of one run, for people: at the last five, and at what GitHub shows as live, which is the
 * newest that succeeded, unless one after it may have replaced it. Asks for one list, and for a status of each that it needs.
 */
export async function lookBack(
  repository: Repository,
  { news, ...subject }: Subject & { readonly besides: string; readonly news: LookBackNews },
  signal: AbortSignal,
): Promise<void> {
  let isDecided = false;
  let recent = 0;
  for await (const past of newestFirst(repository, subject, signal)) {
    const { payload } = past.deployment;
    if (payload['correlation_id'] === subject.besides) continue;
    if (recent < MOST_RECENT) news.recent(past);
    recent += 1;
    if (!isDecided && payload['not_started'] !== NOT_STARTED.not_started) {
      if (past.status.state === 'success') news.shown(past);
      isDecided = past.status.state !== 'failure';
    }
    if (isDecided && recent >= MOST_RECENT) return;
  }
}
