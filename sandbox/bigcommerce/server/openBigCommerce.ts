import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { Clock, OpenHost, MountOptions, Stage } from '../../server/index.ts';
import { mount, newUuid } from '../../server/index.ts';
import type { StoreServer } from '../../store/server/index.ts';
import type { Switches } from '../../switches.ts';
import { startWorker } from './worker/index.ts';
import { endOf, openHosting } from '../model/index.ts';
import type { Credentials, Deployment, Hosting, Project, Upload } from '../model/index.ts';
import { apiRules } from './api.ts';
import { keepArtifacts } from './artifacts.ts';
import type { Artifacts } from './artifacts.ts';
import type { Site } from './inspectArtifact.ts';
import { siteRules } from './site.ts';

/** The BigCommerce stand-in, open for requests. */
export interface BigCommerce {
  /** For the input `api_url`. */
  readonly apiUrl: string;
  readonly storageUrl: string;
  readonly credentials: Credentials;
  readonly projects: () => readonly ProjectLook[];
  readonly uploads: () => readonly UploadLook[];
  readonly deployments: () => readonly DeploymentLook[];
  /** Adds an existing project. Throws when the name or the uuid is taken. */
  readonly addProject: (name: string, uuid?: string) => ProjectLook;
}

/** A project as it is now. */
export interface ProjectLook extends Readonly<Project> {
  /** Undefined until a deployment was completed. */
  readonly hostname: string | undefined;
  /** The live site. */
  readonly site: Site | undefined;
}

/** An upload as it is now. */
export interface UploadLook extends Readonly<Upload> {
  readonly sha256: string | undefined;
}

/** A deployment as it is now, with its past states. */
export interface DeploymentLook extends Readonly<Deployment> {
  readonly outcome: 'completed' | 'failed' | undefined;
}

export interface BigCommerceOptions {
  readonly switches: Switches;
  readonly turned: EventEmitter;
  readonly credentials: Credentials;
  readonly store: StoreServer;
  /** Whether deployed workers are run. */
  readonly runWorkers: boolean;
  /** Host name of the storage in signed URLs, instead of its address. */
  readonly storageName: string | undefined;
  /** Port of the API. The storage gets the next one, the sites those after it. 0 takes free ones. */
  readonly port: number;
}

/** Opens the API and the storage; a site opens with the first deployment of its project. */
export async function openBigCommerce(
  stage: Stage,
  options: BigCommerceOptions,
): Promise<BigCommerce> {
  const { switches, turned, credentials, store, port, runWorkers, storageName } = options;
  const now = timeUntil(stage.ending, stage.clock);
  const key = randomBytes(32);
  const artifacts = keepArtifacts({
    ...{ switches, ending: stage.ending, hosting: () => hosting },
    startWorker: runWorkers ? startWorker : undefined,
  });
  const sites = new Map<string, OpenHost>();
  const hosting = openHosting({
    ...{ switches, credentials, now, newUuid: () => newUuid(now()), rateLimit: store.rateLimit },
    sign: (canonical) => sign(canonical, key),
    storageOrigin: () => renameHost(storage.origin, storageName),
    hostnameOf: ({ uuid }) => sites.get(uuid)?.address ?? '',
    inspect: ({ uuid }) => artifacts.of(uuid)?.refusal,
  });
  turned.on('change', hosting.turned);
  const mounting: Omit<MountOptions, 'name' | 'stranger'> = {
    ...{ clock: { ...stage.clock, now }, ending: stage.ending },
    prepare: prepareDeployments({ stage, switches, hosting, artifacts, sites, port }),
  };
  stage.log.keepSecret(credentials.accessToken, ['api']);
  const api = await stage.openHost(apiRules(hosting, store, mounting), port);
  const ofStorage = mount(hosting.storage, { ...mounting, name: 'storage', stranger: true });
  const storage = await stage.openHost(ofStorage, port === 0 ? 0 : port + 1);
  const lookAt = (project: Project): ProjectLook => {
    const live = hosting
      .lives()
      .find(({ deployment, atMs }) => deployment.projectUuid === project.uuid && atMs <= now());
    const site = artifacts.of(hosting.served(project.uuid)?.uploadUuid)?.site;
    return { ...project, hostname: live && sites.get(project.uuid)?.address, site };
  };
  return {
    apiUrl: api.origin,
    storageUrl: storage.origin,
    credentials,
    projects: () => [...hosting.projects.values()].map(lookAt),
    uploads: () => [...hosting.uploads.values()].map(lookAtUpload),
    deployments: () =>
      [...hosting.deployments.values()].map((deployment) => lookAtDeployment(deployment, now())),
    addProject: (name, uuid) => lookAt(hosting.addProject({ name, uuid })),
  };
}

/** Returns a time that stops when the sandbox closes, and everything in progress with it. */
function timeUntil(ending: AbortSignal, { now }: Clock): () => number {
  let endedAt: number | undefined;
  ending.addEventListener('abort', () => (endedAt = now()), { once: true });
  return () => endedAt ?? now();
}

interface Preparation extends Pick<BigCommerceOptions, 'switches' | 'port'> {
  readonly stage: Stage;
  readonly hosting: Hosting;
  readonly artifacts: Artifacts;
  /** By the ids of their projects. */
  readonly sites: Map<string, OpenHost>;
}

/** Opens the upload and the project's site before the model handles a deployment. */
function prepareDeployments(options: Preparation): NonNullable<MountOptions['prepare']> {
  const { stage, switches, hosting, artifacts, sites, port } = options;
  let sitePort = port + 2;
  const openSite = async (project: Project): Promise<void> => {
    const { uuid } = project;
    if (sites.has(uuid)) return;
    const artifact = () => artifacts.of(hosting.served(uuid)?.uploadUuid);
    const rules = siteRules({ project, switches, hosting, artifact, now: stage.clock.now });
    sites.set(uuid, await stage.openHost(rules, port === 0 ? 0 : sitePort++));
  };
  hosting.api.onChange(() => {
    for (const [uuid, site] of sites) {
      if (hosting.projects.has(uuid)) continue;
      sites.delete(uuid);
      void site.close();
    }
  });
  return async (incoming, route) => {
    if (route !== 'POST /deployments') return;
    const body = readIds(await incoming.readBody());
    const project = hosting.projects.get(body.project_uuid ?? '');
    const upload = hosting.uploads.get(body.upload_uuid ?? '');
    if (project !== undefined) await openSite(project);
    if (upload !== undefined) await artifacts.open(upload);
    artifacts.tidy();
  };
}

/** Reads only the ids from a body. The model validates it. */
function readIds(body: Buffer): { readonly project_uuid?: string; readonly upload_uuid?: string } {
  try {
    return (JSON.parse(body.toString('utf8')) ?? {}) as object;
  } catch {
    return {};
  }
}

function lookAtUpload(upload: Upload): UploadLook {
  const { bytes } = upload;
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  return { ...upload, sha256 };
}

function lookAtDeployment(deployment: Deployment, nowMs: number): DeploymentLook {
  const end = endOf(deployment);
  return {
    ...deployment,
    moments: deployment.moments.filter(({ atMs }) => atMs <= nowMs),
    outcome: end !== undefined && end.atMs <= nowMs ? end.outcome : undefined,
  };
}

function renameHost(origin: string, name: string | undefined): string {
  const url = new URL(origin);
  if (name !== undefined) url.hostname = name;
  return url.origin;
}

const SIGNATURE_BYTES = 256;

function sign(canonical: string, key: Buffer): string {
  let hex = '';
  for (let part = 0; hex.length < SIGNATURE_BYTES * 2; part += 1) {
    hex += createHmac('sha256', key)
      .update(`${String(part)}${canonical}`)
      .digest('hex');
  }
  return hex;
}
