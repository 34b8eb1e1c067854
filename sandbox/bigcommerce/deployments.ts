import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import type { BigCommerceRoute } from './routeName.ts';
import type { Incoming } from '../server/incoming.ts';
import { parseBody } from './parseBody.ts';
import type { DeployedVariable, Deployment, Platform, Project, Upload } from './platform.ts';
import { processDeployment } from './processDeployment.ts';
import { refuse } from './refuse.ts';
import { isUuid, newUuid } from './uuid.ts';

const variable = z.strictObject({
  type: z.enum(['plain_text', 'secret']),
  key: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'It is no name of a variable.'),
  value: z.string(),
});

const newDeployment = z.strictObject({
  project_uuid: z.string().refine(isUuid, 'It should be a valid UUID.'),
  upload_uuid: z.string().min(1),
  environment_variables: z
    .array(variable)
    .refine(
      (list) => new Set(list.map(({ key }) => key)).size === list.length,
      'A key comes twice.',
    )
    .nullable()
    .optional(),
});

const IN_PROGRESS =
  'You already have a deployment in progress for this project. Please wait for it to complete before trying again.';

/** Serves `POST /infrastructure/deployments`. */
export function deploymentRoutes(platform: Platform): readonly Route<BigCommerceRoute>[] {
  return [
    {
      name: 'POST /deployments',
      method: 'POST',
      pattern: '/infrastructure/deployments',
      handle: (incoming) => createDeployment(incoming, platform),
    },
  ];
}

async function createDeployment(incoming: Incoming, platform: Platform): Promise<Answer> {
  const body = await parseBody(incoming, newDeployment);
  if (!body.ok) return body.refusal;
  const { project_uuid, upload_uuid, environment_variables } = body.value;
  const project = platform.projects.get(project_uuid);
  if (project === undefined) return refuse(404, 'The project was not found.');
  const upload = platform.uploads.get(upload_uuid);
  const fault = findUploadFault(upload, platform);
  if (upload === undefined || fault !== undefined) {
    return refuse(422, 'The artifact cannot be deployed.', { upload_uuid: fault ?? '' });
  }
  if (isBusy(project, platform)) return refuse(409, IN_PROGRESS);
  upload.deployments += 1;
  const deployment: Deployment = {
    uuid: newUuid(),
    projectUuid: project.uuid,
    uploadUuid: upload.uuid,
    variables: (environment_variables ?? []).map(withoutSecret),
    moments: [],
    // Any number of streams can listen.
    told: new EventEmitter().setMaxListeners(0),
    outcome: undefined,
    refusal: undefined,
    opens: 0,
  };
  platform.deployments.set(deployment.uuid, deployment);
  processDeployment(deployment, upload.bytes ?? Buffer.alloc(0), platform);
  return answerJson(200, { data: { deployment_uuid: deployment.uuid }, meta: {} });
}

function findUploadFault(upload: Upload | undefined, { switches }: Platform): string | undefined {
  if (upload === undefined) return 'There is no such upload.';
  if (upload.uploadedAt === undefined) return 'Nothing has been uploaded for it.';
  const ageMs = Date.now() - upload.uploadedAt;
  if (ageMs >= switches.uploadLifetimeMs || upload.bytes === undefined) return 'It has expired.';
  return switches.uploadReuse || upload.deployments === 0
    ? undefined
    : 'It has been deployed already.';
}

function isBusy(project: Project, { deployments, switches }: Platform): boolean {
  if (switches.busyForMs > 0) project.busyUntil ??= Date.now() + switches.busyForMs;
  if ((project.busyUntil ?? 0) > Date.now()) return true;
  return [...deployments.values()].some(
    ({ projectUuid, outcome }) => projectUuid === project.uuid && outcome === undefined,
  );
}

function withoutSecret(sent: DeployedVariable & { readonly value: string }): DeployedVariable {
  return sent.type === 'secret' ? { type: 'secret', key: sent.key } : sent;
}
