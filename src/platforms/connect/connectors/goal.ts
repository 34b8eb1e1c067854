import { oneLine } from '../../../text/index.ts';
import type { ReportEntry } from '../api/index.ts';
import type { Draft } from './draft.ts';

/** The desired state of a draft. */
export interface Goal {
  readonly command: 'publish' | 'preview';
  readonly tag: string;
  /** Undefined for the draft's own URL. */
  readonly url: string | undefined;
}

/** One update action of a draft. */
export type UpdateAction =
  | { readonly action: 'setRepository'; readonly url?: string; readonly tag: string }
  | { readonly action: 'updatePreviewable' }
  | { readonly action: 'publish'; readonly certification: false };

/** How far a draft is from its goal. */
export type Distance =
  /** Nothing is left to do. */
  | { readonly kind: 'reached' }
  /** The platform is checking this tag. */
  | { readonly kind: 'under-way' }
  /** The platform is checking something else and accepts no update. */
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'open'; readonly actions: readonly UpdateAction[] };

/**
 * Returns what is left to do for a draft to reach its goal. A tag that was moved to another commit cannot be detected.
 *
 * | the draft                                        | publish     | preview     |
 * | ------------------------------------------------ | ----------- | ----------- |
 * | `Processing` with this tag                       | under way   | busy        |
 * | `Processing` with another tag                    | busy        | busy        |
 * | `pending` with this tag                          | busy        | under way   |
 * | `pending` with another tag                       | busy        | busy        |
 * | `Published` with this tag and without changes    | reached     |             |
 * | `isPreviewable: "true"` with this tag            |             | reached     |
 */
export function distanceTo(goal: Goal, draft: Draft): Distance {
  const { status, isPreviewable, hasChanges } = draft;
  const isOurs = hasSource(goal, draft);
  const publishes = goal.command === 'publish';
  if (status === 'Processing') {
    if (isOurs && publishes) return { kind: 'under-way' };
    return { kind: 'busy', what: `${oneLine(draft.tag ?? 'another tag')} is being published` };
  }
  if (isPreviewable === 'pending') {
    if (isOurs && !publishes) return { kind: 'under-way' };
    return {
      kind: 'busy',
      what: `the preview of ${oneLine(draft.tag ?? 'another tag')} is being checked`,
    };
  }
  const isReached = publishes
    ? status === 'Published' && hasChanges === false
    : isPreviewable === 'true';
  if (isOurs && isReached) return { kind: 'reached' };
  return { kind: 'open', actions: actionsFor(goal, draft) };
}

function actionsFor(goal: Goal, draft: Draft): readonly UpdateAction[] {
  const url = goal.url ?? draft.url;
  const asked: UpdateAction =
    goal.command === 'publish'
      ? { action: 'publish', certification: false }
      : { action: 'updatePreviewable' };
  if (hasSource(goal, draft)) return [asked];
  return [{ action: 'setRepository', ...(url === undefined ? {} : { url }), tag: goal.tag }, asked];
}

/** Returns whether a draft has the tag and the repository of a goal. */
export function hasSource({ tag, url }: Goal, draft: Pick<Draft, 'tag' | 'url'>): boolean {
  return draft.tag === tag && (url === undefined || draft.url === url);
}

/** The platform's state that decides about a goal. */
export function stateOf({ command }: Pick<Goal, 'command'>, draft: Draft): string {
  return command === 'publish' ? draft.status : draft.isPreviewable;
}

/** The report that belongs to a goal. */
export function reportOf(
  { command }: Pick<Goal, 'command'>,
  { publishReport, previewReport }: Draft,
): readonly ReportEntry[] {
  return command === 'publish' ? publishReport : previewReport;
}

/** What a state means: the check is running, succeeded or failed, or none is running. */
export type StateClass = 'working' | 'reached' | 'failed' | 'certification' | 'idle' | 'unknown';

const CLASSES: Readonly<Record<Goal['command'], Readonly<Record<string, StateClass>>>> = {
  publish: {
    Draft: 'idle',
    Processing: 'working',
    Published: 'reached',
    Failed: 'failed',
    ReadyForCertification: 'certification',
    InCertification: 'certification',
  },
  preview: { none: 'idle', pending: 'working', true: 'reached', false: 'failed' },
};

/** Classifies the state of a draft for a goal. An undocumented state is `unknown` and ends nothing. */
export function classOf(goal: Pick<Goal, 'command'>, draft: Draft): StateClass {
  return CLASSES[goal.command][stateOf(goal, draft)] ?? 'unknown';
}
