import type { Dice } from '../engine/dice.ts';
import { answerWith } from '../engine/wire.ts';
import type { Answer, Asked, Server } from '../engine/wire.ts';
import type { Deed } from '../worlds/scene.ts';
import { drawLife } from './hostingLife.ts';
import type { Life } from './hostingLife.ts';
import { streamLife } from './hostingStream.ts';

export const API = 'api.bigcommerce.com';
export const STORAGE = 'storage.googleapis.com';

/** A signed URL lives for 59 s. */
const SIGNATURE_MS = 59_000;
const PER_PAGE = 50;

export interface HostingOptions {
  readonly projects: readonly { readonly uuid: string; readonly name: string }[];
  /** Somebody else's deployment is in progress until then. */
  readonly busyUntilMs: number;
  /** How long an upload is kept. */
  readonly uploadLivesMs: number;
}

export interface Hosting extends Server {
  readonly deeds: readonly Deed[];
  readonly deleted: readonly string[];
  readonly created: readonly string[];
}

interface Deployment extends Deed {
  readonly projectUuid: string;
  readonly life: Life;
}

interface Upload {
  readonly uuid: string;
  readonly signedAtMs: number;
  isThere: boolean;
}

/** What makes a signed URL a secret: each has a signature that begins with this. */
export const SIGNATURE = 'signature-of-the-storage';

/**
 * BigCommerce hosting, as a state machine in memory. Everything a deployment will go through is drawn when it is created.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function openHosting(options: HostingOptions, dice: Dice): Hosting {
  const projects = options.projects.map((project) => ({ ...project }));
  const uploads: Upload[] = [];
  const deployments: Deployment[] = [];
  const deleted: string[] = [];
  const created: string[] = [];

  const listProjects = ({ url }: Asked): Answer => {
    const wanted = url.searchParams.get('uuid:in');
    const all = wanted === null ? projects : projects.filter(({ uuid }) => uuid === wanted);
    const from = Number(url.searchParams.get('after') ?? 0);
    const data = all.slice(from, from + PER_PAGE);
    const isMore = from + PER_PAGE < all.length;
    const links = isMore ? { next: `?after=${String(from + PER_PAGE)}` } : {};
    const pagination = { end_cursor: String(from + PER_PAGE), links };
    const withHosts = data.map((project) => ({ ...project, deployment_hostnames: [HOST_NAME] }));
    return answerWith(200, { data: withHosts, meta: { cursor_pagination: pagination } });
  };

  const createProject = ({ json }: Asked): Answer => {
    const { name } = json as { readonly name: string };
    if (projects.some((project) => project.name === name)) return refuse(409, 'The name is taken.');
    const uuid = idOf(700 + created.length);
    projects.push({ uuid, name });
    created.push(uuid);
    return answerWith(200, { data: { uuid, name } });
  };

  const deleteProject = (uuid: string): Answer => {
    const at = projects.findIndex((project) => project.uuid === uuid);
    if (at < 0) return refuse(404, 'There is no such project.');
    projects.splice(at, 1);
    deleted.push(uuid);
    return { status: 204, headers: {}, parts: [] };
  };

  const signUpload = ({ atMs }: Asked): Answer => {
    const upload = { uuid: idOf(800 + uploads.length), signedAtMs: atMs, isThere: false };
    uploads.push(upload);
    const query = `X-Goog-Expires=59&X-Goog-Signature=${SIGNATURE}-${String(uploads.length)}`;
    const url = `https://${STORAGE}/bucket/${upload.uuid}/bundle.zip?${query}`;
    return answerWith(200, { data: { upload_url: url, upload_uuid: upload.uuid }, meta: {} });
  };

  const store = ({ url, atMs }: Asked): Answer => {
    const upload = uploads.find(({ uuid }) => url.pathname.includes(uuid));
    if (upload === undefined) return answerWith(403, storageError('AccessDenied'));
    if (atMs - upload.signedAtMs > SIGNATURE_MS)
      return answerWith(400, storageError('ExpiredToken'));
    upload.isThere = true;
    return answerWith(200);
  };

  const deploy = ({ n, json, atMs }: Asked): Answer => {
    const body = json as { readonly project_uuid: string; readonly upload_uuid: string };
    const upload = uploads.find(({ uuid }) => uuid === body.upload_uuid);
    if (!projects.some(({ uuid }) => uuid === body.project_uuid)) return refuse(404, 'No project.');
    const isBusy =
      atMs < options.busyUntilMs || deployments.some(({ endsAtMs }) => atMs < endsAtMs);
    if (isBusy) return refuse(409, 'You already have a deployment in progress.');
    if (
      upload === undefined ||
      !upload.isThere ||
      atMs > upload.signedAtMs + options.uploadLivesMs
    ) {
      return refuse(422, 'The upload does not exist.');
    }
    const life = drawLife(dice, HOST_NAME);
    const id = idOf(900 + deployments.length);
    const endsAtMs = atMs + life.lastsMs;
    const { project_uuid: projectUuid } = body;
    deployments.push({ id, byRequest: n, atMs, endsAtMs, end: life.end, projectUuid, life });
    return answerWith(200, { data: { deployment_uuid: id }, meta: {} });
  };

  const follow = (uuid: string, { atMs }: Asked): Answer => {
    const found = deployments.find(({ id }) => id === uuid);
    if (found === undefined || atMs < found.atMs + found.life.unknownForMs) {
      return refuse(404, 'There is no such deployment.');
    }
    const parts = streamLife({ uuid, life: found.life, sinceMs: found.atMs }, atMs, dice);
    return { status: 200, headers: { 'content-type': 'text/event-stream' }, parts };
  };

  return {
    hosts: [API, STORAGE],
    deeds: deployments,
    deleted,
    created,
    handle: (asked) => {
      if (asked.url.host === STORAGE) return store(asked);
      const [, path = ''] = asked.url.pathname.split('/infrastructure');
      const [, stream = ''] = /^\/deployments\/([^/]+)\/events$/.exec(path) ?? [];
      if (stream !== '') return follow(stream, asked);
      switch (`${asked.method} ${path}`) {
        case 'GET /projects':
          return listProjects(asked);
        case 'POST /projects':
          return createProject(asked);
        case 'POST /deployments/uploads':
          return signUpload(asked);
        case 'POST /deployments':
          return deploy(asked);
        default:
          return asked.method === 'DELETE'
            ? deleteProject(path.split('/').at(-1) ?? '')
            : refuse(404, 'There is nothing here.');
      }
    },
  };
}

const HOST_NAME = 'shop.catalyst-sandbox.store';

/** Makes one of the ids that the platform gives out. */
export function idOf(number: number): string {
  return `0194fd2b-2ac6-72de-b73f-${String(number).padStart(12, '0')}`;
}

function refuse(status: number, title: string): Answer {
  return answerWith(status, { status, title, errors: {} });
}

function storageError(code: string): string {
  return `<?xml version='1.0'?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
}
