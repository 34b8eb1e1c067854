const CLIENT =
  'Check `client_id` and `client_secret`, and that `region` is the region of the project the API client belongs to.';
const CONTRACT =
  'Compare `configuration` and `global_configuration` with connect.yaml at the tag that is deployed.';
const BUSY = 'Wait for it and run the job again, or set `on_conflict: wait`.';
const SERVER_FAULT =
  'The fault is on the platform’s side. Try again later; its support can trace the correlation id.';
const BUG = 'This is a bug of the action. Please report it with the text above.';

/** What to do about an error code, of the API or of the token service. */
const byCode: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AuthenticationError: CLIENT,
    invalid_token: CLIENT,
    invalid_client: CLIENT,
    unauthorized_client: CLIENT,
    invalid_scope:
      'Check `scope`: the API client has not got all of it. Leave it out to use all it has.',
    ConcurrentModification:
      'Somebody else changed the Deployment at the same time. Run the job again; a `concurrency` group keeps jobs apart.',
    DeploymentInvalidStatusTransition: BUSY,
    DeploymentUnknownApplicationConfiguration: CONTRACT,
    DeploymentUnknownApplicationConfigurationKey: `${CONTRACT} A global key belongs in \`global_configuration\`.`,
    DeploymentUnknownGlobalConfigurationKey: CONTRACT,
    DeploymentMissingGlobalConfigurationKey: 'Give the key in `global_configuration`.',
    DeploymentEmptyRequiredGlobalConfigurationKey:
      'Give the key a value in `global_configuration`. Is the secret or variable behind it set?',
    DeploymentApplicationDoNotBelong:
      'The Deployment was created without this application. Leave it out of `configuration`, or delete the Deployment and create it again.',
    DeploymentApplicationRequired: 'The Connector has no application. Check its connect.yaml.',
    DeploymentConnectorUpdateFailure:
      'Check that the Connector is published, or its draft previewable, and that each required key it has added has a value.',
    DeploymentInvalidRetryPolicy:
      'Check the retry policies that the Deployment and connect.yaml set.',
    DeploymentRetryPolicyOverrideNotAllowed:
      'The Connector does not let a Deployment change the retry policy. Remove it from the Deployment.',
    ConnectorReferenceNotFound:
      'Check `connector_key` or `connector_id`, and `connector_staged` for a Connector that is not published.',
    ConnectorStagedNotPreviewable:
      'Request the preview of the Connector’s draft first, and wait until it is previewable.',
    DeploymentUnsupportedRegion:
      'Check `deployed_region`, and the regions that the Connector supports.',
    DeploymentInvalidType:
      'Check `deployment_type`: a staged Connector is deployed as preview, a published one as sandbox or production.',
    DeploymentProductionDeactivated:
      'Use `deployment_type: sandbox`, or ask the platform’s support to enable production deployments.',
    DuplicateField: 'Something with this key is there already. Run the job again to redeploy it.',
    FieldValueNotFound: 'Check the inputs that the answer names.',
    InvalidJsonInput: BUG,
    InvalidPathParam: BUG,
    InvalidQueryParam: BUG,
    BadGateway: SERVER_FAULT,
    General: SERVER_FAULT,
  }),
);

/** What to do about a status that comes without a code we know. */
const byStatus: Readonly<Record<number, string>> = {
  401: CLIENT,
  404: 'Check `project_key`, `region` and the name that was asked for.',
  429: 'The platform is overloaded, or too many requests were made. Try again later.',
};

/** Says what to do about an error answer, as one or two sentences; undefined when we do not know. */
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
    ? 'Check `auth_url` and `connect_url`: redirects are not followed, so that credentials stay with their host.'
    : undefined;
}

function scopes(projectKey: string): string {
  return (
    `The API client needs the scope manage_connectors_deployments:${projectKey} (view_connectors_deployments:${projectKey} is enough to look), ` +
    `to read Connectors view_connectors:${projectKey}, and for a Connector with an API client of its own manage_api_clients:${projectKey}.`
  );
}
