import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connect } from './openConnect.ts';

/** A home folder for the official command line, in which it is logged in to the sandbox. */
export interface CliHome {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const DAY_MS = 86_400_000;

/** Makes that folder: the command line can be told where the API is, but not where to log in. */
export async function makeCliHome(connect: Connect): Promise<CliHome> {
  const { projectKey, clientId, clientSecret, scopes } = connect.credentials;
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-cli-'));
  await mkdir(join(folder, '.commercetools'));
  const login = {
    authentication: 'client-credentials',
    clientId,
    clientSecret,
    projectKey,
    scope: scopes.map((scope) => `${scope}:${projectKey}`).join(' '),
    region: 'europe-west1.gcp',
    accessToken: connect.issueToken(),
    refreshToken: null,
    issuedAt: Date.now(),
    expiresAt: Date.now() + DAY_MS,
  };
  const file = join(folder, '.commercetools/credentials');
  await writeFile(file, JSON.stringify(login), { mode: 0o600 });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
