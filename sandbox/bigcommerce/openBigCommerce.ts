import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { Stage } from '../server/stage.ts';
import type { Switches } from '../switches.ts';
import { apiRules } from './api.ts';
import { hostingRules } from './hosting.ts';
import type { Credentials, Deployment, Platform, Project, Upload } from './platform.ts';
import { addProject } from './projects.ts';
import { startWorker } from '../worker/startWorker.ts';
import { storageRules } from './storage.ts';
import type { StoreServer } from '../store/server/index.ts';

/** The BigCommerce stand-in, open for requests. */
export interface BigCommerce {
  /** What `api_url` is set to. */
  readonly apiUrl: string;
  readonly storageUrl: string;
  readonly credentials: Credentials;
  readonly projects: () => readonly Readonly<Project>[];
  readonly uploads: () => readonly Readonly<Upload>[];
  readonly deployments: () => readonly Readonly<Deployment>[];
  /** Adds a project as if it had always been there. Throws when the name or the uuid is taken. */
  readonly addProject: (name: string, uuid?: string) => Readonly<Project>;
}

export interface BigCommerceOptions {
  readonly switches: Switches;
  readonly turned: EventEmitter;
  readonly credentials: Credentials;
  readonly store: StoreServer;
  /** Whether deployed workers are run. */
  readonly runWorkers: boolean;
  /** What signed URLs call the storage's host, in place of its address. */
  readonly storageName: string | undefined;
  /** Port of the API; the storage has the next, and the sites those after it. 0 takes free ones. */
  readonly port: number;
}

/** Opens the API and the storage; a site opens with the first deployment of its project. */
export async function openBigCommerce(
  stage: Stage,
  { switches, turned, credentials, store, port, runWorkers, storageName }: BigCommerceOptions,
): Promise<BigCommerce> {
  let sitePort = port === 0 ? 0 : port + 2;
  const platform: Platform = {
    stage,
    switches,
    turned,
    credentials,
    signingKey: randomBytes(32),
    projects: new Map(),
    uploads: new Map(),
    deployments: new Map(),
    store,
    storageOrigin: () => renameHost(storage.origin, storageName),
    startWorker: runWorkers ? startWorker : undefined,
    openSite: (project) =>
      stage.openHost(hostingRules(project, switches), sitePort === 0 ? 0 : sitePort++),
  };
  stage.log.keepSecret(credentials.accessToken, ['api']);
  const api = await stage.openHost(apiRules(platform), port);
  const storage = await stage.openHost(storageRules(platform), port === 0 ? 0 : port + 1);
  return {
    apiUrl: api.origin,
    storageUrl: storage.origin,
    credentials,
    projects: () => [...platform.projects.values()],
    uploads: () => [...platform.uploads.values()],
    deployments: () => [...platform.deployments.values()],
    addProject: (name, uuid) => addProject(platform, name, uuid),
  };
}

function renameHost(origin: string, name: string | undefined): string {
  const url = new URL(origin);
  if (name !== undefined) url.hostname = name;
  return url.origin;
}
