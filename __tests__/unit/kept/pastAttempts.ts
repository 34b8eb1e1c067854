import type { Attempt } from '../../../src/kept/attempts.ts';
import type { DeploymentState } from '../../../src/step/index.ts';

/** A deployment of the past in short: its content, all its states with the newest first, and what it went back from. */
export interface Past {
  readonly id: number;
  readonly content?: string;
  readonly states: readonly DeploymentState[];
  readonly from?: number;
  readonly payload?: Readonly<Record<string, string>>;
}

/** States of a deployment that was good and was replaced, newest first. */
export const REPLACED = ['inactive', 'success', 'in_progress'] as const;
/** States of a deployment that is live. */
export const LIVE = ['success', 'in_progress'] as const;
/** States of a deployment that the platform refused, or that is live but unhealthy. */
export const FAILED = ['failure', 'in_progress'] as const;
export const UNHEALTHY = ['error', 'in_progress'] as const;

/** Writes a deployment of the past out. */
export function toAttempt({ id, content, states, from, payload }: Past): Attempt {
  return {
    deployment: {
      ...{ id, sha: `c0ffee${String(id)}`, environment: 'production', production: true },
      ...{ creator: 'someone', createdAtMs: id },
      payload: {
        ...(content !== undefined && { content_sha256: content }),
        ...(from !== undefined && { rolled_back_from: String(from) }),
        ...payload,
      },
    },
    statuses: states.map((state) => ({ state, description: '' })),
  };
}
