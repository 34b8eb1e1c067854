import { z } from 'zod';
import { answerJson, route } from '../../model/index.ts';
import type { Answer, ModelRoute, Request } from '../../model/index.ts';
import { endOf, planCourse } from './events/index.ts';
import { isUuid, parseBody, refuse } from './refusals.ts';
import type { BigCommerceRoute } from './routeName.ts';
import type { DeployedVariable, Deployment, HostingState, Project, Upload } from './state.ts';

const variable = z.strictObject({
  type: z.enum(['plain_text', 'secret']),
  key: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'It is not a valid variable name.'),
  value: z.string(),
});

const newDeployment = z.strictObject({
  project_uuid: z.string().refine(isUuid, 'It should be a valid UUID.'),
  upload_uuid: z.string().min(1),
  environment_variables: z
    .array(variable)
    .refine(
      (list) => new Set(list.map(({ key }) => key)).size === list.length,
      'A key occurs twice.',
    )
    .nullable()
    .optional(),
});

const IN_PROGRESS =
  'You already have a deployment in progress for this project. Please wait for it to complete before trying again.';

/** Serves `POST /infrastructure/deployments`. */
export function deploymentRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  return [
    route('POST /deployments', '/infrastructure/deployments', (request) =>
      createDeployment(request, state),
    ),
  ];
}

function createDeployment(request: Request, state: HostingState): Answer {
  const body = parseBody(request, newDeployment);
  if (!body.ok) return body.refusal;
  const { project_uuid, upload_uuid, environment_variables } = body.value;
  const project = state.projects.get(project_uuid);
  if (project === undefined) return refuse(404, 'The project was not found.');
  const upload = state.uploads.get(upload_uuid);
  const fault = findUploadFault(upload, state);
  if (upload === undefined || fault !== undefined) {
    return refuse(422, 'The artifact cannot be deployed.', { upload_uuid: fault ?? '' });
  }
  if (isBusy(project, state)) return refuse(409, IN_PROGRESS);
  upload.deployments += 1;
  const deployment: Deployment = {
    uuid: state.newUuid(),
    projectUuid: project.uuid,
    uploadUuid: upload.uuid,
    byRequest: request.n,
    createdAt: state.now(),
    variables: (environment_variables ?? []).map(withoutSecret),
    moments: [],
    refusal: state.inspect(upload),
    opens: 0,
  };
  planCourse(deployment, state);
  state.deployments.set(deployment.uuid, deployment);
  state.effects.push({
    ...{ atMs: state.now(), byRequest: request.n },
    ...{ what: 'deployment-created', id: deployment.uuid },
  });
  return answerJson(200, { data: { deployment_uuid: deployment.uuid }, meta: {} });
}

function findUploadFault(
  upload: Upload | undefined,
  { switches, now }: HostingState,
): string | undefined {
  if (upload === undefined) return 'There is no such upload.';
  if (upload.uploadedAt === undefined) return 'Nothing has been uploaded for it.';
  const ageMs = now() - upload.uploadedAt;
  if (ageMs >= switches.uploadLifetimeMs || upload.bytes === undefined) return 'It has expired.';
  return switches.uploadReuse || upload.deployments === 0 ? undefined : 'It was already deployed.';
}

function isBusy(project: Project, { deployments, switches, now }: HostingState): boolean {
  if (switches.busyForMs > 0) project.busyUntil ??= now() + switches.busyForMs;
  if ((project.busyUntil ?? 0) > now()) return true;
  return [...deployments.values()].some((each) => {
    if (each.projectUuid !== project.uuid) return false;
    return (endOf(each)?.atMs ?? Infinity) > now();
  });
}

function withoutSecret(sent: DeployedVariable & { readonly value: string }): DeployedVariable {
  return sent.type === 'secret' ? { type: 'secret', key: sent.key } : sent;
}
