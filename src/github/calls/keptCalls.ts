import * as z from 'zod/mini';
import type { KeepingRun, KeptFile, Repository } from '../../step/index.ts';
import { ask, ifMissing } from '../api/index.ts';
import type { AskTools, Question } from '../api/index.ts';

type Calls = Pick<Repository, 'workflowRun' | 'artifacts' | 'releaseAssets'>;

const ACTIONS = 'actions: read';
const RUN = '/repos/{owner}/{repo}/actions/runs/{run_id}';
const RELEASE = '/repos/{owner}/{repo}/releases/tags/{tag}';
/** GitHub answers 404 for what does not exist and for what the token may not see, and 410 for what has expired. */
const MISSING = [404, 410];
/** GitHub's maximum for a page. A run has one artifact of a name for each of its attempts. */
const PER_PAGE = 100;

const RunJson = z.pipe(
  z.looseObject({
    event: z.string(),
    head_repository: z.nullish(z.looseObject({ full_name: z.string() })),
  }),
  z.transform(({ event, head_repository: head }): KeepingRun => {
    return { event, headRepository: head?.full_name };
  }),
);

const ArtifactsJson = z.looseObject({
  artifacts: z.array(
    z.looseObject({
      id: z.int(),
      name: z.string(),
      size_in_bytes: z.number(),
      expired: z.nullish(z.boolean()),
    }),
  ),
});

const ReleaseJson = z.looseObject({
  assets: z.array(
    z.looseObject({
      id: z.int(),
      name: z.string(),
      size: z.number(),
      state: z.nullish(z.string()),
    }),
  ),
});

/**
 * Opens the calls that find what this repository keeps. They are worth waiting for: without their answer nothing is deployed.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts
 * @see https://docs.github.com/en/rest/releases/releases#get-a-release-by-tag-name
 */
export function keptCalls(tools: AskTools): Calls {
  const find: Find = (question, signal) =>
    ask({ ...question, essential: true }, tools, signal).catch(ifMissing(...MISSING));
  return {
    workflowRun: (id, signal) => {
      const call = { route: `GET ${RUN}`, parameters: { run_id: id } };
      const what = 'Looking up the workflow run';
      return find({ ...call, what, permission: ACTIONS, answer: RunJson }, signal);
    },
    artifacts: async (runId, name, signal) => {
      const parameters = { run_id: runId, name, per_page: PER_PAGE };
      const call = { route: `GET ${RUN}/artifacts`, parameters };
      const what = 'Listing the artifacts of the workflow run';
      const asked = { ...call, what, permission: ACTIONS, answer: ArtifactsJson };
      return newestFirst(name, await find(asked, signal));
    },
    releaseAssets: async (tag, signal) => {
      const call = { route: `GET ${RELEASE}`, parameters: { tag } };
      const what = 'Looking up the release';
      const asked = { ...call, what, permission: 'contents: read', answer: ReleaseJson };
      return byName(await find(asked, signal));
    },
  };
}

type Find = <T>(question: Question<T>, signal: AbortSignal) => Promise<T | undefined>;

/** GitHub Enterprise Server before 3.9 ignores the name. Ids grow, so the highest is the newest. */
function newestFirst(
  name: string,
  found: z.infer<typeof ArtifactsJson> | undefined,
): readonly KeptFile[] {
  return (found?.artifacts ?? [])
    .filter((artifact) => artifact.name === name)
    .sort((one, other) => other.id - one.id)
    .map(({ id, size_in_bytes: size, expired }) => {
      return { kind: 'artifact', id, size, isExpired: expired === true };
    });
}

/** Leaves out assets whose upload broke off, which stay `starter`. */
function byName(
  release: z.infer<typeof ReleaseJson> | undefined,
): ReadonlyMap<string, KeptFile> | undefined {
  const assets = release?.assets.filter(({ state }) => (state ?? 'uploaded') === 'uploaded');
  return (
    assets &&
    new Map(
      assets.map(({ id, name, size }) => [name, { kind: 'asset', id, size, isExpired: false }]),
    )
  );
}
