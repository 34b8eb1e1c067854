import { SERVER_FAULT } from '../../../http/index.ts';

const CLIENT =
  'Check `client_id` and `client_secret`, and that `region` is the region of the API client’s project.';
const CONTRACT =
  'Compare `configuration` and `global_configuration` with connect.yaml at the tag that is deployed.';
const BUSY = 'Wait for it and run the job again, or set `on_conflict: wait`.';
const BUG = 'This is a bug in the action. Please report it with the text above.';

/** Hints by error code, of the API and the token service. */
const byCode: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AuthenticationError: CLIENT,
    invalid_token: CLIENT,
    invalid_client: CLIENT,
    unauthorized_client: CLIENT,
    invalid_scope:
      'Check `scope`: the API client lacks part of it. Omit it to use all of the client’s scopes.',
    ConcurrentModification:
      'Another process changed it at the same time. Run the job again. A `concurrency` group keeps jobs apart.',
    DeploymentInvalidStatusTransition: BUSY,
    DeploymentUnknownApplicationConfiguration: CONTRACT,
    DeploymentUnknownApplicationConfigurationKey: `${CONTRACT} A global key belongs in \`global_configuration\`.`,
    DeploymentUnknownGlobalConfigurationKey: CONTRACT,
    DeploymentMissingGlobalConfigurationKey: 'Set the key in `global_configuration`.',
    DeploymentEmptyRequiredGlobalConfigurationKey:
      'Set a value for the key in `global_configuration`. Is the secret or variable behind it set?',
    DeploymentApplicationDoNotBelong:
      'The Deployment was created without this application. Remove it from `configuration`, or delete the Deployment and create it again.',
    DeploymentApplicationRequired: 'The Connector has no application. Check its connect.yaml.',
    DeploymentConnectorUpdateFailure:
      'Check that the Connector is published, or its draft previewable, and that each new required key has a value.',
    DeploymentInvalidRetryPolicy:
      'Check the retry policies that the Deployment and connect.yaml set.',
    DeploymentRetryPolicyOverrideNotAllowed:
      'The Connector does not let a Deployment change the retry policy. Remove it from the Deployment.',
    ConnectorReferenceNotFound:
      'Check `connector_key` or `connector_id`, and `connector_staged` for a Connector that is not published.',
    ConnectorStagedNotPreviewable:
      'Request the preview of the Connector’s draft first, and wait until it is previewable.',
    ConnectorSpecificationFileNotFound:
      'Check that the tag is pushed to the repository of the draft, and that connect.yaml is at its root.',
    ConnectorSpecificationFileNotValid: 'Fix connect.yaml, and release it with a new tag.',
    GitRepositoryNotReachable:
      'Check the URL of the repository. A private one needs its SSH URL and read access for the GitHub user connect-mu.',
    ConnectorStagedPreviewRequestUnderProcess: BUSY,
    ConnectorStagedInCertification:
      'Wait until the certification has ended. This action does not interrupt it.',
    ConnectorStagedNotPrivate: 'Only a private Connector has private projects.',
    DeploymentUnsupportedRegion:
      'Check `deployed_region`, and the regions that the Connector supports.',
    DeploymentInvalidType:
      'Check `deployment_type`: a staged Connector is deployed as preview, a published one as sandbox or production.',
    DeploymentProductionDeactivated:
      'Use `deployment_type: sandbox`, or ask the platform’s support to enable production deployments.',
    DuplicateField: 'A resource with this key already exists. Run the job again to redeploy it.',
    FieldValueNotFound: 'Check the inputs that the answer names.',
    InvalidJsonInput: BUG,
    InvalidPathParam: BUG,
    InvalidQueryParam: BUG,
    BadGateway: SERVER_FAULT,
    General: SERVER_FAULT,
  }),
);

/** Hints by status, for answers without a known code. */
const byStatus: Readonly<Record<number, string>> = {
  401: CLIENT,
  404: 'Check `project_key`, `region` and the key or id.',
  429: 'The platform is overloaded, or received too many requests. Try again later.',
};

/** Returns the hint for an error answer, one or two sentences; undefined when there is none. */
export function hintFor(
  { status, code }: { readonly status: number; readonly code: string | undefined },
  projectKey: string,
): string | undefined {
  const known = code === undefined ? undefined : byCode.get(code);
  if (known !== undefined) return known;
  if (status === 403 || code === 'AuthorizationError' || code === 'insufficient_scope') {
    return scopes(projectKey);
  }
  if (byStatus[status] !== undefined) return byStatus[status];
  if (status >= 500) return SERVER_FAULT;
  return status >= 300 && status < 400
    ? 'Check `auth_url` and `connect_url`. Redirects are not followed, so that credentials stay with their host.'
    : undefined;
}

function scopes(projectKey: string): string {
  return (
    `The API client needs the scope manage_connectors_deployments:${projectKey} (view_connectors_deployments:${projectKey} is enough to read), ` +
    `view_connectors:${projectKey} to read Connectors, manage_connectors:${projectKey} to release them, and manage_api_clients:${projectKey} for a Connector with its own API client.`
  );
}
