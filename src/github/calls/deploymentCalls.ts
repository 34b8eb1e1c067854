import * as z from 'zod/mini';
import { cut, parseJson, printable, readSiteUrl } from '../../text/index.ts';
import type { DeploymentStatus, NewDeployment, Repository } from '../../step/index.ts';
import { ask, ifMissing, readPages } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

type Calls = Pick<
  Repository,
  'deployments' | 'deployment' | 'createDeployment' | 'latestStatus' | 'statuses' | 'addStatus'
>;

const permission = 'deployments: write';
const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
const STATUSES = `${DEPLOYMENTS}/{deployment_id}/statuses`;
const LONGEST_DESCRIPTION = 140;
/** GitHub's maximum for a page. A deployment of ours has three or four. */
const MOST_STATUSES = 100;
const STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
] as const;

const DeploymentJson = z.pipe(
  z.looseObject({
    id: z.int(),
    sha: z.string(),
    environment: z.string(),
    payload: z.unknown(),
    production_environment: z.nullish(z.boolean()),
    creator: z.nullish(z.looseObject({ login: z.string() })),
    created_at: z.nullish(z.string()),
  }),
  z.transform(({ payload, production_environment: production, creator, created_at, ...rest }) => {
    const { id, sha, environment } = rest;
    return {
      ...{ id, sha, environment, payload: readPayload(payload), production: production === true },
      creator: creator?.login ?? '',
      createdAtMs: readTime(created_at) ?? 0,
    };
  }),
);

const StatusJson = z.pipe(
  z.looseObject({
    // Treats a state that GitHub adds later as pending.
    state: z.catch(z.enum(STATES), 'pending'),
    description: z.nullish(z.string()),
    environment_url: z.nullish(z.string()),
    log_url: z.nullish(z.string()),
    created_at: z.nullish(z.string()),
  }),
  z.transform(({ state, description, environment_url: url, log_url: log, created_at: at }) => {
    const [environmentUrl, logUrl] = [readSiteUrl(url ?? ''), readSiteUrl(log ?? '')];
    const text = description ?? '';
    return { state, description: text, environmentUrl, logUrl, createdAtMs: readTime(at) };
  }),
);

type Status = z.infer<typeof StatusJson>;
const StatusesJson = z.array(StatusJson);
const PayloadJson = z.record(z.string(), z.unknown());

/**
 * Opens the calls about GitHub Deployments and their statuses.
 *
 * @see https://docs.github.com/en/rest/deployments
 */
export function deploymentCalls(tools: AskTools): Calls {
  const newest = (count: number, id: number, signal: AbortSignal): Promise<Status[]> => {
    const parameters = { deployment_id: id, per_page: count };
    const call = { route: `GET ${STATUSES}`, parameters };
    const what = 'Looking at a GitHub Deployment';
    return ask({ ...call, what, permission, answer: StatusesJson }, tools, signal);
  };
  return {
    deployments: (environment, signal) => {
      const parameters = environment === undefined ? {} : { environment };
      const list = { route: `GET ${DEPLOYMENTS}`, parameters };
      const what = 'Listing the GitHub Deployments';
      return readPages({ ...list, what, permission, item: DeploymentJson }, tools, signal);
    },
    deployment: (id, signal) => {
      const call = {
        route: `GET ${DEPLOYMENTS}/{deployment_id}`,
        parameters: { deployment_id: id },
      };
      const what = 'Looking up the GitHub Deployment';
      return ask({ ...call, what, permission, answer: DeploymentJson }, tools, signal).catch(
        ifMissing(404),
      );
    },
    createDeployment: (deployment, signal) => {
      const call = { route: `POST ${DEPLOYMENTS}`, parameters: toBody(deployment), creates: true };
      const what = 'Creating the GitHub Deployment';
      return ask({ ...call, what, permission, answer: DeploymentJson }, tools, signal);
    },
    latestStatus: async (id, signal) => (await newest(1, id, signal))[0],
    statuses: (id, signal) => newest(MOST_STATUSES, id, signal),
    addStatus: async (id, status, signal) => {
      const parameters = { deployment_id: id, ...toStatusBody(status) };
      const call = { route: `POST ${STATUSES}`, parameters };
      const what = 'Updating the GitHub Deployment';
      await ask({ ...call, what, permission, answer: z.unknown() }, tools, signal);
    },
  };
}

function toBody(deployment: NewDeployment): Record<string, unknown> {
  return {
    ref: deployment.sha,
    task: 'deploy',
    // The workflow decides what to deploy. GitHub must not merge into it, or wait for this job itself.
    auto_merge: false,
    required_contexts: [],
    environment: deployment.environment,
    description: describe(deployment.description),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    payload: deployment.payload,
  };
}

function toStatusBody(status: DeploymentStatus): Record<string, unknown> {
  return {
    state: status.state,
    description: describe(status.description),
    ...(status.logUrl && { log_url: status.logUrl }),
    ...(status.environmentUrl && { environment_url: status.environmentUrl }),
    // GitHub would also retire the deployments of other targets and other tools.
    auto_inactive: false,
  };
}

/** Reads a payload. GitHub returns it as it was sent: an object, or a string of JSON. */
function readPayload(payload: unknown): Readonly<Record<string, string>> {
  const parsed = typeof payload === 'string' ? parseJson(payload) : payload;
  const entries = PayloadJson.safeParse(parsed).data ?? {};
  return Object.fromEntries(
    Object.entries(entries).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function readTime(text: string | null | undefined): number | undefined {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}

function describe(text: string): string {
  return cut(printable(text), LONGEST_DESCRIPTION);
}
