import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** Deploys a build to a project by hand, and waits until it is live, so that a demo has something to replace. */
export async function deployEarlier(
  sandbox: Sandbox,
  projectUuid: string,
  build: string,
): Promise<void> {
  const { upload_url: url = '', upload_uuid } = await post(sandbox, '/deployments/uploads', {});
  const headers = { 'Content-Type': 'application/zip' };
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(await zipOf(filesOf(build))) });
  await post(sandbox, '/deployments', { project_uuid: projectUuid, upload_uuid });
  while (sandbox.deployments().at(-1)?.outcome === undefined) await sleep(2);
}

async function post(
  { apiUrl, credentials }: Sandbox,
  path: string,
  body: object,
): Promise<Readonly<Record<string, string>>> {
  const url = `${apiUrl}/stores/${credentials.storeHash}/v3/infrastructure${path}`;
  const headers = { 'Content-Type': 'application/json', 'X-Auth-Token': credentials.accessToken };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered HTTP ${String(response.status)}.`);
  return ((await response.json()) as { data: Record<string, string> }).data;
}

/** Reads a build as the files of a zip, below `output`, as the platform takes it. */
function filesOf(build: string): Readonly<Record<string, Buffer>> {
  const entries = readdirSync(build, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [
      `output/${relative(build, path).replaceAll('\\', '/')}`,
      readFileSync(path),
    ]),
  );
}

/** Zips files by their names. */
export function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}
