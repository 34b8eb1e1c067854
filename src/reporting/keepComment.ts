import type { Clock, Comment, Repository } from '../step/index.ts';
import { LOOKS_AFTER_MS, createOnce } from '../step/index.ts';
import { hasStatus } from '../errors/index.ts';
import { cut } from '../text/index.ts';
import { markerOf, startLine, startOf } from './marker.ts';
import type { Subject } from './marker.ts';

/** GitHub takes 65,536 characters; the rest is for what it may count differently. */
const LONGEST = 60_000;

/** Which comment it is: on which pull request, about what, by which run. */
export interface CommentOptions {
  readonly repository: Repository;
  readonly clock: Clock;
  readonly pullRequest: number;
  readonly subject: Subject;
  /**
   * When this run started: a comment of a run that started later is left alone. The id of the run would not do, as a rerun keeps it
   * and deploys last all the same.
   */
  readonly startedAtMs: number;
}

/** The one comment about a subject on a pull request. */
export interface CommentKeeper {
  /** Creates the comment, or updates it in place. `Markdown` is cut to what GitHub takes. */
  readonly write: (markdown: string, signal: AbortSignal) => Promise<void>;
  /** Updates the comment if there is one. */
  readonly amend: (markdown: string, signal: AbortSignal) => Promise<void>;
}

/**
 * Keeps one comment up to date. It is found by a hidden line at its beginning, on whichever page it is, and only if the
 * token's own user has written it: anybody can write that line.
 */
export function keepComment(options: CommentOptions): CommentKeeper {
  const { repository, clock, pullRequest, startedAtMs } = options;
  const head = `${markerOf(options.subject)}\n${startLine(startedAtMs)}\n\n`;
  let id: number | undefined;

  const update = async (markdown: string, signal: AbortSignal): Promise<boolean> => {
    const comment = await (id === undefined
      ? findComment(options, signal)
      : repository.readComment(id, signal).catch(unlessGone));
    if (comment === undefined) return false;
    id = comment.id;
    if (startOf(comment.body) > startedAtMs) return true;
    await repository.updateComment(comment.id, fit(head + markdown), signal);
    return true;
  };

  return {
    write: async (markdown, signal) => {
      if (await update(markdown, signal)) return;
      id = undefined;
      // A second comment would stay for ever.
      const { value, how } = await createOnce({
        what: 'the comment',
        create: () => repository.createComment(pullRequest, fit(head + markdown), signal),
        look: () => findComment(options, signal),
        looksAfterMs: LOOKS_AFTER_MS,
        ...{ clock, signal },
      });
      ({ id } = value);
      if (how === 'found') await update(markdown, signal);
    },
    amend: async (markdown, signal) => {
      await update(markdown, signal);
    },
  };
}

/** Finds our comment about a subject on a pull request; undefined when there is none. */
export async function findComment(
  {
    repository,
    pullRequest,
    subject,
  }: Pick<CommentOptions, 'repository' | 'pullRequest' | 'subject'>,
  signal: AbortSignal,
): Promise<Comment | undefined> {
  const names = [subject.target, ...(subject.same?.targets ?? [])];
  const markers = names.map((target) => `${markerOf({ ...subject, target })}\n`);
  let own: string | undefined;
  for await (const comment of repository.comments(pullRequest, signal)) {
    const body = comment.body.replaceAll('\r\n', '\n');
    if (!markers.some((marker) => body.startsWith(marker))) continue;
    own ??= await repository.ownLogin(signal);
    if (comment.author === own) return comment;
  }
  return undefined;
}

function unlessGone(error: unknown): undefined {
  if (hasStatus(error, 404)) return undefined;
  throw error;
}

function fit(body: string): string {
  return cut(body, LONGEST);
}
