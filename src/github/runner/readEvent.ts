import { asObject, asText, parseJson } from '../../text/index.ts';
import { readSmallFile } from '../../files/index.ts';
import type { FollowedRun, PullRequest, Runner, WorkflowEvent } from '../../step/index.ts';

/**
 * Reads the workflow's event. All of it is blank outside of a workflow.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
export function readEvent(env: Runner['env']): WorkflowEvent {
  const payload = asObject(readPayload(env['GITHUB_EVENT_PATH']));
  const pull = readPull(payload?.['pull_request']);
  const run = readRun(payload?.['workflow_run']);
  const branch = run?.branch;
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  return {
    name,
    action: asText(payload?.['action']) ?? '',
    // A workflow_run always runs for the default branch, whatever branch the followed run was for.
    ref: branch ? `refs/heads/${branch}` : (env['GITHUB_REF'] ?? ''),
    sha: pull?.sha ?? run?.sha ?? env['GITHUB_SHA'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    pullRequest: pull && toPullRequest(pull),
    followed: run ? toFollowedRun(run, env) : name === 'workflow_run' ? UNREADABLE : undefined,
  };
}

/** Webhooks have at most 25 MB. */
const MOST_EVENT_BYTES = 32 * 1024 * 1024;

function readPayload(path: string | undefined): unknown {
  const file = readSmallFile(path ?? '', { mostBytes: MOST_EVENT_BYTES });
  return file.kind === 'text' ? parseJson(file.text) : undefined;
}

/** A repository: undefined when it is not readable, such as that of a fork that was deleted. */
interface Repository {
  readonly fullName: string;
  readonly owner: string | undefined;
}

function readRepository(value: unknown): Repository | undefined {
  const { full_name: fullName, owner } = asObject(value) ?? {};
  return typeof fullName === 'string'
    ? { fullName, owner: asText(asObject(owner)?.['login']) }
    : undefined;
}

interface Pull {
  readonly number: number;
  readonly author: string;
  readonly sha: string;
  readonly head: Repository | undefined;
  readonly base: Repository | undefined;
}

/** Reads a pull request; undefined for anything else. */
function readPull(value: unknown): Pull | undefined {
  const { number, user, head: headJson, base: baseJson } = asObject(value) ?? {};
  const [head, base] = [asObject(headJson), asObject(baseJson)];
  const sha = asText(head?.['sha']);
  if (typeof number !== 'number' || sha === undefined || base === undefined) return undefined;
  const author = asText(asObject(user)?.['login']) ?? '';
  return {
    ...{ number, author, sha },
    ...{ head: readRepository(head?.['repo']), base: readRepository(base['repo']) },
  };
}

function toPullRequest({ number, author, head, base }: Pull): PullRequest {
  // A deleted fork has no repository. Two unknown repositories are not equal.
  return { number, author, fromFork: isAnother(head, base?.fullName) };
}

function isAnother(head: Repository | undefined, own: string | undefined): boolean {
  return head === undefined || head.fullName !== own;
}

interface RunOfEvent {
  readonly event: string;
  readonly sha: string;
  /** Blank for a run without a branch. */
  readonly branch: string;
  readonly head: Repository | undefined;
}

/** Reads a run of a workflow; undefined for anything else. */
function readRun(value: unknown): RunOfEvent | undefined {
  const json = asObject(value);
  const [event, sha] = [asText(json?.['event']), asText(json?.['head_sha'])];
  if (event === undefined || sha === undefined) return undefined;
  const branch = asText(json?.['head_branch']) ?? '';
  return { event, sha, branch, head: readRepository(json?.['head_repository']) };
}

/** A run that nothing can be read of may be a fork's. */
const UNREADABLE: FollowedRun = { event: '', head: undefined, fromFork: true };

function toFollowedRun(
  { event, branch, head }: RunOfEvent,
  // A workflow_run runs for the default branch.
  { GITHUB_REPOSITORY: own, GITHUB_REF: defaultRef }: Runner['env'],
): FollowedRun {
  const isDefault = branch === '' || `refs/heads/${branch}` === defaultRef;
  return {
    event,
    head: head?.owner && branch ? `${head.owner}:${branch}` : undefined,
    fromFork: isAnother(head, own),
    ...(!isDefault && { refName: branch }),
  };
}
