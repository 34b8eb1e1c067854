import { context } from '@actions/github';
import { z } from 'zod';
import type { WorkflowEvent } from '../runner.ts';

const word = z.string().catch('');

/** What this action reads of an event. GitHub adds to it, other events have other shapes, and outside of a workflow there is none. */
const Context = z.looseObject({
  eventName: word,
  ref: word,
  sha: word,
  actor: word,
  payload: z.looseObject({
    pull_request: z
      .looseObject({
        number: z.number(),
        user: z.looseObject({ login: z.string() }).nullish(),
        head: z.looseObject({
          sha: z.string(),
          repo: z.looseObject({ full_name: z.string() }).nullish(),
        }),
        base: z.looseObject({ repo: z.looseObject({ full_name: z.string() }) }),
      })
      .optional()
      .catch(undefined),
  }),
});

/**
 * Reads the event that the workflow runs for. Outside of a workflow, all of it is blank.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 */
export function readEvent(): WorkflowEvent {
  const { eventName, ref, sha, actor, payload } = Context.parse(context);
  const pull = payload.pull_request;
  return {
    name: eventName,
    ref,
    sha: pull?.head.sha ?? sha,
    actor,
    pullRequest: pull && {
      number: pull.number,
      author: pull.user?.login ?? '',
      // The head of a deleted fork has no repository any more.
      fromFork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    },
  };
}
