import type { Sandbox } from '../../sandbox/sandbox.ts';

/** Inputs that give access to the store of a sandbox. */
export function storeAccess({ credentials, apiUrl }: Sandbox): Readonly<Record<string, string>> {
  const { storeHash, accessToken } = credentials;
  return {
    store_hash: storeHash,
    access_token: accessToken,
    api_url: apiUrl,
  };
}

/** Inputs that give access to the Connect project of a sandbox. */
export function projectAccess({ connect }: Sandbox): Readonly<Record<string, string>> {
  const { projectKey, clientId, clientSecret } = connect.credentials;
  return {
    region: 'europe-west1.gcp',
    project_key: projectKey,
    client_id: clientId,
    client_secret: clientSecret,
    auth_url: connect.authUrl,
    connect_url: connect.connectUrl,
  };
}

/** Lists the secrets of both: no run may leave one behind. */
export function secretsOfAccess({ credentials, connect }: Sandbox): readonly string[] {
  const { clientId, clientSecret } = connect.credentials;
  return [
    credentials.accessToken,
    clientSecret,
    Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
    ...connect.tokens(),
  ];
}
