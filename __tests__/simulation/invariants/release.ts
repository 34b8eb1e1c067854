import type { Run } from '../runs/runScene.ts';
import type { Release } from '../worlds/scene.ts';
import { colourFaults } from './colour.ts';
import { hadNoEffect } from './answers.ts';
import type { Seen } from '../engine/wire.ts';
import { CONNECT } from '../models/connect.ts';

const GREEN = ['published', 'previewable', 'unchanged', 'planned', 'deleted', 'already_gone'];
const RED = ['failed', 'timed_out', 'cancelled', 'unknown'];

/** `published`, `previewable` and `unchanged` are said only when the platform has it so, for this tag. */
export function releasedIsTrue({ scene, witness, endMs }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  const { release } = scene;
  if (release === undefined || !['published', 'previewable', 'unchanged'].includes(status))
    return [];
  const isReached = (record: ReturnType<Release['recordAt']>): boolean =>
    release.command === 'publish'
      ? record?.published?.tag === release.tag
      : record?.isPreviewable === 'true' && record.draft.tag === release.tag;
  return isReached(release.recordAt(endMs)) || release.beforeOthers().some(isReached)
    ? []
    : [`${status}, but the platform does not have ${release.tag} so`];
}

/** A check is asked for once in a run, and a draft created once. */
export function asksOnce({ scene }: Run): string[] {
  const whats = (scene.release?.effects() ?? []).map(({ what }) => what);
  const checks = whats.filter((what) => what === 'publish' || what === 'preview');
  const created = whats.filter((what) => what === 'create-draft');
  return [
    ...(checks.length > 1 ? [`asked for ${String(checks.length)} checks`] : []),
    ...(created.length > 1 ? [`created ${String(created.length)} drafts`] : []),
  ];
}

/** Nothing is sent that the draft already is, and nothing at all that was not asked for. */
export function sendsOnlyWhatIsMissing({ scene, witness }: Run): string[] {
  const { release, inputs } = scene;
  if (release === undefined) return [];
  const { status = '' } = witness.runner.outputs;
  const effects = release.effects();
  const faults: string[] = [];
  if (['unchanged', 'planned'].includes(status) && effects.length > 0)
    faults.push(`${status}, but it did ${effects.map(({ what }) => what).join(', ')}`);
  const hadTag = release.before?.tag === release.tag && release.beforeOthers().length === 0;
  if (hadTag && effects.some(({ what }) => what === 'set-repository'))
    faults.push('sent a tag that the draft had already');
  const asked = release.command === 'delete' ? 'delete-draft' : release.command;
  const others = effects.filter(
    ({ what }) => what !== asked && what !== 'set-repository' && what !== 'create-draft',
  );
  if (others.length > 0) faults.push(`did ${others.map(({ what }) => what).join(', ')}`);
  if (inputs['dry_run'] === 'true' && effects.length > 0) faults.push('a dry run writes');
  return faults;
}

/** A call that may have worked is sent again only after a look at the drafts that was answered. */
export function looksBeforeSendingAgain({ network }: Run): string[] {
  const about = network.sent.filter(({ url }) => url.pathname.includes('/connectors/drafts'));
  const calls = about.filter(({ request }) => request.method === 'POST');
  return calls.slice(1).flatMap((second, at) => {
    const first = calls[at];
    if (first === undefined || hadNoEffect(first.seen) || isSuccess(first.seen)) return [];
    const looks = about.filter(
      ({ n, request, seen }) =>
        n > first.n && n < second.n && request.method === 'GET' && seen?.kind === 'answer',
    );
    const pair = `request ${String(second.n)} repeats request ${String(first.n)}`;
    return looks.length > 0 ? [] : [`${pair} without a look`];
  });
}

function isSuccess(seen: Seen | undefined): boolean {
  return seen?.kind === 'answer' && seen.status < 300;
}

/** What is published with the tag is not published again. */
export function publishesOnce({ scene, network }: Run): string[] {
  const { release } = scene;
  if (release?.command !== 'publish' || release.before?.isPublished !== true) return [];
  if (release.beforeOthers().length > 0) return [];
  return network.sent
    .filter(({ url, request }) => request.method === 'POST' && url.host === CONNECT)
    .map(({ n }) => `request ${String(n)} publishes what is published`);
}

/** The checks are said to have failed only when they have. */
export function failedCheckIsTrue({ scene, witness, endMs }: Run): string[] {
  const saysSo = witness.runner.lines.some((line) => line.startsWith('error: The checks failed'));
  if (!saysSo || scene.release === undefined) return [];
  const { command, tag, recordAt, beforeOthers } = scene.release;
  const hasFailed = (record: ReturnType<Release['recordAt']>): boolean => {
    if (record?.draft.tag !== tag) return false;
    return command === 'publish'
      ? record.status === 'Failed' || record.status === 'ReadyForCertification'
      : record.isPreviewable === 'false';
  };
  return hasFailed(recordAt(endMs)) || beforeOthers().some(hasFailed)
    ? []
    : ['the checks are said to have failed, and have not'];
}

/** Nothing is deleted that was ever published, is in use, or belongs to another pull request. */
export function deletesOnlyWhatMayGo({ scene }: Run): string[] {
  const { release } = scene;
  if (release === undefined) return [];
  const deleted = release.effects().some(({ what }) => what === 'delete-draft');
  return deleted && !release.mayDelete ? ['deleted a draft that must stay'] : [];
}

/** `deleted` and `already_gone` are said only of what is not there any more. */
export function goneIsTrue({ scene, witness, endMs }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  if (!['deleted', 'already_gone'].includes(status)) return [];
  return scene.release?.recordAt(endMs) === undefined ? [] : [`${status}, but it is there still`];
}

/** The step is red exactly for the statuses that say so. */
export function colourOfReleaseIsRight(run: Run): string[] {
  return colourFaults(run, { green: GREEN, red: RED });
}

/** How long a check can take to be noticed, and what was published to show, when nothing goes wrong. */
const SLACK_MS = 300_000;

/** Without any trouble, a release ends as its checks do. */
export function calmReleaseEndsWell({ scene, conditions, witness }: Run): string[] {
  const { status = '' } = witness.runner.outputs;
  const lastMs = (scene.release?.effects() ?? []).reduce(
    (sum, { atMs, endsAtMs }) => sum + endsAtMs - atMs,
    0,
  );
  const expected = scene.release?.calmEnd();
  if (!conditions.isCalm || expected === undefined || lastMs + SLACK_MS > scene.limitMs) return [];
  return status === expected ? [] : [`${status}, although all was well: ${expected}`];
}
