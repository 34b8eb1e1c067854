import { mayBeLive, wasGood } from './attempts.ts';
import type { Attempt } from './attempts.ts';

/** The way back: from what may be live to the newest earlier deployment that was good. */
export interface WayBack {
  /** Undefined when nothing was deployed yet. */
  readonly from: Attempt | undefined;
  /** Undefined when there is none. */
  readonly to: Attempt | undefined;
}

/**
 * Chooses the newest earlier good deployment of a target, from its deployments, newest first. Reads no more of them than it
 * needs.
 *
 * | skipped                                                        | because                                        |
 * | -------------------------------------------------------------- | ---------------------------------------------- |
 * | the newest that may be live, and what came after it            | it is what to go back from                     |
 * | what never succeeded                                           | nobody has seen it work                        |
 * | what has the content that is live                              | it would change nothing                        |
 * | what a later rollback left, and older ones with its content    | a second rollback goes further back, not ahead |
 */
export async function chooseEarlier(
  attempts: AsyncIterable<Attempt> | Iterable<Attempt>,
): Promise<WayBack> {
  let [newest, live]: (Attempt | undefined)[] = [];
  const left = new Set<string>();
  const leftContents = new Set<string>();
  for await (const attempt of attempts) {
    const { id, payload } = attempt.deployment;
    const { content_sha256: content = `unknown of ${String(id)}`, rolled_back_from: from } =
      payload;
    newest ??= attempt;
    if (left.has(String(id))) leftContents.add(content);
    if (live === undefined) {
      if (mayBeLive(attempt)) live = attempt;
    } else if (
      wasGood(attempt) &&
      content !== live.deployment.payload['content_sha256'] &&
      !leftContents.has(content)
    ) {
      return { from: live, to: attempt };
    }
    if (from !== undefined) left.add(from);
  }
  return { from: live ?? newest, to: undefined };
}
