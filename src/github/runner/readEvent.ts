import * as z from 'zod/mini';
import { parseJson } from '../../text/index.ts';
import { readSmallFile } from '../../files/index.ts';
import type { FollowedRun, PullRequest, WorkflowEvent } from '../../step/index.ts';

/** Takes what is of another type for missing. */
function lenient<T extends z.ZodMiniType>(schema: T): z.ZodMiniCatch<z.ZodMiniOptional<T>> {
  return z.catch(z.optional(schema), undefined);
}

const repository = lenient(
  z.nullable(
    z.looseObject({
      full_name: z.string(),
      owner: z.nullish(z.looseObject({ login: z.string() })),
    }),
  ),
);

const PullRequestJson = z.looseObject({
  number: z.number(),
  user: z.nullish(z.looseObject({ login: z.string() })),
  head: z.looseObject({ sha: z.string(), repo: repository }),
  base: z.looseObject({ repo: repository }),
});

const WorkflowRunJson = z.looseObject({
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.nullish(z.string()),
  head_repository: repository,
});

/** The parts of an event that this action reads. Other events have other shapes. */
const Payload = z.looseObject({
  action: lenient(z.string()),
  pull_request: lenient(PullRequestJson),
  workflow_run: lenient(WorkflowRunJson),
});

type Payload = z.infer<typeof Payload>;

/**
 * Reads the workflow's event. All of it is blank outside of a workflow.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
export function readEvent(env: NodeJS.ProcessEnv): WorkflowEvent {
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  const { pull_request: pull, workflow_run: run } = payload;
  const branch = run?.head_branch;
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  return {
    name,
    action: payload.action ?? '',
    // A workflow_run always runs for the default branch, whatever branch the followed run was for.
    ref: branch ? `refs/heads/${branch}` : (env['GITHUB_REF'] ?? ''),
    sha: pull?.head.sha ?? run?.head_sha ?? env['GITHUB_SHA'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    pullRequest: pull && toPullRequest(pull),
    followed: run ? toFollowedRun(run, env) : name === 'workflow_run' ? UNREADABLE : undefined,
  };
}

/** Webhooks have at most 25 MB. */
const MOST_EVENT_BYTES = 32 * 1024 * 1024;

function readPayload(path: string | undefined): Payload {
  const file = readSmallFile(path ?? '', { mostBytes: MOST_EVENT_BYTES });
  const content = file.kind === 'text' ? parseJson(file.text) : undefined;
  return Payload.safeParse(content).data ?? {};
}

function toPullRequest({ number, user, head, base }: z.infer<typeof PullRequestJson>): PullRequest {
  return {
    number,
    author: user?.login ?? '',
    // A deleted fork has no repository. Two unknown repositories are not equal.
    fromFork: isAnother(head.repo, base.repo?.full_name),
  };
}

function isAnother(head: z.infer<typeof repository>, own: string | undefined): boolean {
  return head?.full_name === undefined || head.full_name !== own;
}

/** A run that nothing can be read of may be a fork's. */
const UNREADABLE: FollowedRun = { event: '', head: undefined, fromFork: true };

function toFollowedRun(
  run: z.infer<typeof WorkflowRunJson>,
  // A workflow_run runs for the default branch.
  { GITHUB_REPOSITORY: own, GITHUB_REF: defaultRef }: NodeJS.ProcessEnv,
): FollowedRun {
  const owner = run.head_repository?.owner?.login;
  const branch = run.head_branch ?? '';
  const isDefault = branch === '' || `refs/heads/${branch}` === defaultRef;
  return {
    event: run.event,
    head: owner && run.head_branch ? `${owner}:${run.head_branch}` : undefined,
    fromFork: isAnother(run.head_repository, own),
    ...(!isDefault && { refName: branch }),
  };
}
