import type { Journal } from '../../step/index.ts';
import { occasionOf } from '../../event/index.ts';
import { inputSource, readInputs } from '../../inputs/index.ts';
import {
  collectComplaints,
  keepComment,
  logLink,
  startReportLimit,
  workflowRun,
} from '../../reporting/index.ts';
import type { Subject } from '../../reporting/index.ts';
import { setupFields } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import type { StoreRequest, Target } from '../readRequest.ts';
import type { StoreKind } from '../platform.ts';
import type { StoreWorld } from '../world.ts';

interface World extends Pick<StoreWorld, 'runner' | 'clock' | 'openRepository'> {
  readonly journal: Pick<Journal, 'startedAtMs'>;
  readonly platform: Pick<StoreKind, 'fields'>;
}

/** Which comment it is, and what may write it. */
interface About {
  readonly subject: Subject;
  readonly token: string;
}

/**
 * Keeps one comment on the pull request with the plan, or with what became of it. Where there is nothing to change, and where the
 * request is undefined because inputs or file are wrong, only a comment that is there already says so. Never rejects; warns once
 * when it cannot be written.
 */
export async function commentOnPullRequest(
  request: StoreRequest | undefined,
  { outcome, blocks }: { readonly outcome: Outcome; readonly blocks: readonly string[] },
  { cancelled, ...world }: World & { readonly cancelled: AbortSignal },
): Promise<void> {
  const { runner, clock } = world;
  const { startedAtMs } = world.journal;
  const pullRequest = runner.event.pullRequest?.number;
  if (pullRequest === undefined) return;
  const about = request === undefined ? aboutWrongInputs(world) : aboutRequest(request);
  const repository = about && (await world.openRepository(about.token));
  if (about === undefined || repository === undefined) return;
  const { note, warn } = collectComplaints(runner);
  const run = workflowRun(runner.env);
  const { subject } = about;
  const comment = keepComment({ repository, clock, pullRequest, subject, startedAtMs });
  const limit = startReportLimit(clock, cancelled);
  const isOnlyUpdate = request === undefined || outcome.status === 'no_changes';
  const write = isOnlyUpdate ? comment.amend : comment.write;
  await write([...blocks, ...logLink(run.url)].join('\n\n'), limit.signal).catch(note);
  limit.clear();
  warn();
}

/** Opens the repository for the comment at the end: what that needs is loaded before anything is written. */
export async function openForComment(
  request: StoreRequest,
  { runner, openRepository }: Pick<World, 'runner' | 'openRepository'>,
): Promise<void> {
  const about = runner.event.pullRequest && aboutRequest(request);
  if (about !== undefined) await openRepository(about.token);
}

function aboutRequest(request: StoreRequest): About | undefined {
  const { github_token: token, pr_comment: wantsComment } = request.inputs;
  if (!wantsComment || token === undefined) return undefined;
  if (request.command === 'check' || request.command === 'export') return undefined;
  return { subject: subjectOf(request.environment, nameOfTarget(request.target)), token };
}

const { environment, github_token, pr_comment, command } = setupFields;

/** Undefined when the inputs do not even say which comment it is. */
function aboutWrongInputs({
  runner,
  platform,
}: Pick<World, 'runner' | 'platform'>): About | undefined {
  const source = inputSource(runner);
  const fields = { environment, github_token, pr_comment, command };
  const { value: inputs } = readInputs(fields, source);
  const target = readHash(platform, source);
  if (inputs?.github_token === undefined || target === undefined) return undefined;
  if (!inputs.pr_comment || inputs.command === 'export') return undefined;
  const occasion = occasionOf(runner.event, inputs.environment);
  return { subject: subjectOf(occasion.environment, target), token: inputs.github_token };
}

function readHash(
  { fields: { store_hash } }: Pick<StoreKind, 'fields'>,
  source: ReturnType<typeof inputSource>,
): string | undefined {
  const hash = store_hash && readInputs({ store_hash }, source).value?.store_hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** Says which comment is that of a store in an environment. */
export function subjectOf(environment: string, target: string): Subject {
  return { platform: 'store', environment, target };
}

/** Names the store that a run is for, in words that stay the same from run to run. */
export function nameOfTarget(target: Target): string {
  return target.storeHash ?? (target.kind === 'described' ? target.section.fields.id : '');
}
