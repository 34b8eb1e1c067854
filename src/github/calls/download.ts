import { startDeadline } from '../../step/index.ts';
import type { Download, KeptFile } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
import type { HttpError } from '../../errors/index.ts';
import {
  NetworkError,
  failedWith,
  hideSignedUrl,
  isSafeStorage,
  isTemporary,
  readBody,
  retry,
  unanswered,
} from '../../http/index.ts';
import type { ClientTools, HttpResponse } from '../../http/index.ts';
import { asSentence, parseJson } from '../../text/index.ts';
import { explain, readReason } from '../api/index.ts';

/** What downloading needs. */
export interface DownloadTools extends Omit<ClientTools, 'correlationId'> {
  readonly token: string;
  /** `https://api.github.com/repos/owner/name`, without a slash at its end. */
  readonly repositoryUrl: string;
}

/** What to download, and where to. */
interface Wanted {
  readonly file: KeptFile;
  readonly to: Download;
}

/** A kept zip has at most 64 MiB, so this is for a slow line. */
const WITHIN_MS = 10 * 60_000;
const ATTEMPTS = 4;
/** GitHub redirects once, to the storage. A company's proxy or Enterprise Server may add one. */
const MOST_REDIRECTS = 4;

const WHAT = 'Downloading the kept file';

const places: Readonly<
  Record<
    KeptFile['kind'],
    { readonly path: (id: number) => string; readonly accept: string; readonly permission: string }
  >
> = {
  artifact: {
    path: (id) => `/actions/artifacts/${String(id)}/zip`,
    accept: 'application/vnd.github+json',
    permission: 'actions: read',
  },
  // With another type GitHub answers with a description of the asset.
  asset: {
    path: (id) => `/releases/assets/${String(id)}`,
    accept: 'application/octet-stream',
    permission: 'contents: read',
  },
};

/**
 * Downloads an artifact or an asset, with retries for at most 10 minutes. The signed URL lives for a minute, so each attempt
 * gets a new one. Only GitHub's API gets the token. Throws `HttpError`, `timeout`, and whatever `save` throws.
 *
 * @see https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
 * @see https://docs.github.com/en/rest/releases/assets#get-a-release-asset
 */
export async function download(
  tools: DownloadTools,
  { file, to }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  const deadline = startDeadline(tools.clock, WITHIN_MS, {
    parent: signal,
    reason: () => new ActionError('timeout', `${WHAT} did not finish within 10 minutes.`),
  });
  try {
    await retry(() => attempt(tools, { file, to }, deadline.signal), {
      ...{ clock: tools.clock, random: tools.random, deadline },
      retryable: (error) => isTemporary(error) || isFromStorage(error),
      onRetry: () => undefined,
      attempts: ATTEMPTS,
    });
  } finally {
    deadline.clear();
  }
}

const FROM_STORAGE = `${WHAT} failed at its storage`;

/** The storage refuses a signed URL that is too old. Another one may do. */
function isFromStorage({ status, message }: HttpError): boolean {
  return status === 403 && message.startsWith(FROM_STORAGE);
}

async function attempt(
  tools: DownloadTools,
  { file, to }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  try {
    const response = await open(tools, { file, to }, signal);
    await to.save(response.body);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof NetworkError ? unanswered(WHAT, error) : error;
  }
}

async function open(
  tools: DownloadTools,
  { file, to }: Wanted,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { path, accept, permission } = places[file.kind];
  const apiUrl = tools.repositoryUrl + path(file.id);
  const headers = {
    Authorization: `Bearer ${tools.token}`,
    Accept: accept,
    'X-GitHub-Api-Version': '2022-11-28',
    'User-Agent': tools.userAgent,
  };
  let response = await tools.send({ method: 'GET', url: apiUrl, headers }, signal);
  if (response.status >= 400) throw await refusedByApi(response, permission, tools.clock.now());
  for (let at = apiUrl, redirects = 0; response.status !== 200; redirects += 1) {
    at = locationOf(response, at);
    if (redirects === MOST_REDIRECTS) throw odd('GitHub redirects the download without end.');
    hideSignedUrl(at, to.secret);
    if (!isSafeStorage(at, apiUrl)) throw odd('GitHub gave a download URL that is not https.');
    // Without the token: the storage is another host, and its URL is signed.
    const plain = { Accept: '*/*', 'User-Agent': tools.userAgent };
    response = await tools.send({ method: 'GET', url: at, headers: plain }, signal);
    if (response.status >= 400) throw await refusedByStorage(response, tools.clock.now());
  }
  return response;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function locationOf({ status, headers }: HttpResponse, from: string): string {
  const { location } = headers;
  if (REDIRECTS.has(status) && location !== undefined && URL.canParse(location, from)) {
    return new URL(location, from).href;
  }
  throw odd(`${WHAT} got HTTP ${String(status)} instead of the file.`);
}

async function refusedByApi(
  response: HttpResponse,
  permission: string,
  nowMs: number,
): Promise<HttpError> {
  const json = parseJson((await readBody(response)).text);
  const reason = readReason(json);
  const { status } = response;
  return failedWith(
    `${WHAT} failed with HTTP ${String(status)}: ${asSentence(reason)}`,
    { response, json, nowMs },
    { hint: explain(status, reason, permission) },
  );
}

/** The storage's words repeat the signed request, so they are not quoted. */
async function refusedByStorage(response: HttpResponse, nowMs: number): Promise<HttpError> {
  await readBody(response);
  return failedWith(
    `${FROM_STORAGE} with HTTP ${String(response.status)}.`,
    { response, json: undefined, nowMs },
    { hint: 'The storage that GitHub redirects to refused, not GitHub’s API. Run the job again.' },
  );
}

function odd(message: string): ActionError {
  return new ActionError('unexpected-response', message);
}
