import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask, askApi } from './ask.ts';
import type { Reply } from './ask.ts';

/** The smallest build that runs. */
export const smallBuild: Readonly<Record<string, string>> = {
  'output/worker.js': 'export default {};',
  'output/assets/index.html': '<h1>Grüße</h1>',
};

/** Zips files given by name and text. */
export function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

export interface Signature {
  readonly url: string;
  readonly uuid: string;
}

/** Asks for a signed URL. */
export async function askForSignature(sandbox: Sandbox): Promise<Signature> {
  const reply = await askApi(sandbox, 'POST /deployments/uploads', {});
  const { data } = reply.json() as { data: { upload_url: string; upload_uuid: string } };
  return { url: data.upload_url, uuid: data.upload_uuid };
}

/** Puts bytes where a signature says. */
export function put(
  url: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return ask(url, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(body.length),
      ...headers,
    },
    body,
  });
}

/** Uploads a build and returns the upload's uuid. */
export async function upload(sandbox: Sandbox, artifact: Uint8Array): Promise<string> {
  const signature = await askForSignature(sandbox);
  await ask(signature.url, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/zip', 'Content-Length': String(artifact.length) },
    body: artifact,
    ca: sandbox.caPem,
  });
  return signature.uuid;
}

/** Uploads and deploys a build; returns the deployment's uuid without waiting for its end. */
export async function deploy(
  sandbox: Sandbox,
  projectUuid: string,
  artifact?: Uint8Array,
): Promise<string> {
  const upload_uuid = await upload(sandbox, artifact ?? (await zipOf(smallBuild)));
  const body = { project_uuid: projectUuid, upload_uuid };
  const reply = await askApi(sandbox, 'POST /deployments', body);
  return (reply.json() as { data: { deployment_uuid: string } }).data.deployment_uuid;
}

/** Waits until a deployment is over, by the sandbox's own books. */
export async function settle(
  sandbox: Sandbox,
  uuid: string,
): Promise<ReturnType<Sandbox['deployments']>[number]> {
  for (;;) {
    const deployment = sandbox.deployments().find((candidate) => candidate.uuid === uuid);
    if (deployment === undefined) throw new Error(`There is no deployment ${uuid}.`);
    if (deployment.outcome !== undefined) return deployment;
    await sleep(2);
  }
}
