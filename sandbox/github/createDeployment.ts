import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { parseBody } from './parseBody.ts';
import { refuse, refuseField } from './refuse.ts';
import type { DeploymentRecord, GitHubState } from './state.ts';
import { toWireDeployment } from './toWireDeployment.ts';

const DOCS = '/deployments/deployments#create-a-deployment';
/** The most characters in the description of a deployment, or of one of its statuses. */
export const LONGEST_DESCRIPTION = 140;

const newDeployment = z.strictObject({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).optional(),
  payload: z.union([z.record(z.string(), z.unknown()), z.string()]).default({}),
  environment: z.string().min(1).default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
});

type NewDeployment = z.infer<typeof newDeployment>;

/**
 * Creates a deployment, unless GitHub would rather merge first or wait for the checks of the commit.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
export async function createDeployment(incoming: Incoming, state: GitHubState): Promise<Answer> {
  const body = await parseBody(incoming, newDeployment, DOCS);
  if (!body.ok) return body.refusal;
  const wanted = body.value;
  const { ref } = wanted;
  if (isTooLong(wanted.description ?? '', LONGEST_DESCRIPTION)) {
    return refuseField(DOCS, tooLong('Deployment'));
  }
  const sha = findCommit(ref, state);
  if (sha === undefined) return refuse(422, `No ref found for: ${ref}`, { docs: DOCS });
  const { behind, checksFail } = state.switches.github;
  if (behind && wanted.auto_merge) {
    const message = `Auto-merged ${state.repository.defaultBranch} into ${ref} on deployment.`;
    return answerJson(202, { message });
  }
  // No list means all checks, an empty one none.
  if (checksFail && wanted.required_contexts?.length !== 0) return refuseForChecks(ref);
  const deployment = keepDeployment(wanted, sha, state);
  return answerJson(201, toWireDeployment(deployment, state));
}

/** Tells whether a text has more characters than allowed. */
export function isTooLong(text: string, most: number): boolean {
  return Array.from(text).length > most;
}

/** Says so of a description. */
export function tooLong(resource: string): Parameters<typeof refuseField>[1] {
  const message = `description is too long (maximum is ${String(LONGEST_DESCRIPTION)} characters)`;
  return { resource, code: 'custom', field: 'description', message };
}

/** Finds the commit that a ref stands for: the id of one, or a branch by its name. */
function findCommit(ref: string, { commits, branches }: GitHubState): string | undefined {
  return commits.has(ref) ? ref : branches.get(ref.replace(/^refs\/heads\//, ''));
}

function refuseForChecks(ref: string): Answer {
  return refuse(409, `Conflict: Commit status checks failed for ${ref}.`, {
    docs: DOCS,
    errors: [
      {
        contexts: [{ context: 'build', state: 'pending' }],
        resource: 'Deployment',
        field: 'required_contexts',
        code: 'invalid',
      },
    ],
  });
}

function keepDeployment(wanted: NewDeployment, sha: string, state: GitHubState): DeploymentRecord {
  const { ref, task, environment, payload } = wanted;
  const now = new Date();
  const deployment: DeploymentRecord = {
    ...{ id: state.nextId(), ref, sha, task, environment, payload },
    originalEnvironment: environment,
    description: wanted.description ?? '',
    transient: wanted.transient_environment,
    production: wanted.production_environment ?? environment === 'production',
    creator: state.switches.github.tokenOwner,
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
  state.deployments.set(deployment.id, deployment);
  return deployment;
}
