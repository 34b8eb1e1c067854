import * as z from 'zod/mini';
import type { Artifact } from '../../../build/index.ts';
import type { Deadline, Journal } from '../../../step/index.ts';
import { ActionError } from '../../../errors/index.ts';
import type { HttpError } from '../../../errors/index.ts';
import {
  NetworkError,
  failedWith,
  hideSignedUrl,
  isSafeStorage,
  isTemporary,
  readBody,
  retry,
  unanswered,
} from '../../../http/index.ts';
import { asSentence, oneLine } from '../../../text/index.ts';
import { platformId } from '../api.ts';
import type { HostingApi } from '../api.ts';
import type { HostingRun } from './hostingRun.ts';

interface Upload extends Pick<HostingRun, 'api' | 'tools'> {
  readonly journal: Pick<Journal, 'info' | 'secret'>;
  readonly artifact: Artifact;
  readonly deadline: Deadline;
  /** Starts a new progress display. Called once for each attempt. */
  readonly newProgress: () => (sentBytes: number) => void;
}

/** An artifact that the storage has. */
export interface Uploaded {
  readonly uuid: string;
  /** How long the attempt that worked took to send it, in milliseconds. */
  readonly sentInMs: number;
}

const WHAT = 'Uploading the artifact';

const Signature = z.looseObject({
  data: z.looseObject({ upload_url: z.string(), upload_uuid: platformId }),
});

/**
 * Uploads the artifact. Each attempt gets a new signed URL, because one lives for only 59 s.
 * The URL is a credential, so it is masked before it is used.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export function upload(job: Upload): Promise<Uploaded> {
  const { tools, deadline } = job;
  return retry(() => uploadOnce(job), {
    clock: tools.clock,
    random: tools.random,
    deadline,
    retryable: (error) => isTemporary(error) || isExpired(error),
    onRetry: job.journal.info,
  });
}

async function uploadOnce(job: Upload): Promise<Uploaded> {
  const { api, tools, deadline, journal } = job;
  const { data } = await api.call(
    {
      what: 'Asking for an upload URL',
      method: 'POST',
      path: '/deployments/uploads',
      body: {},
      answer: Signature,
    },
    // Not retried here, because `upload` retries the whole attempt.
    { deadline, retryable: () => false, onRetry: journal.info },
  );
  hideSignedUrl(data.upload_url, journal.secret);
  checkUrl(data.upload_url, api);
  const startedAtMs = tools.clock.now();
  await put(data.upload_url, job);
  return { uuid: data.upload_uuid, sentInMs: tools.clock.now() - startedAtMs };
}

/** Refuses to send the artifact unencrypted, because it can contain more than is public. */
function checkUrl(url: string, api: HostingApi): void {
  if (isSafeStorage(url, api.request({ method: 'GET', path: '' }).url)) return;
  throw new ActionError(
    'unexpected-response',
    'The platform gave an upload URL that is not https.',
  );
}

async function put(url: string, { tools, artifact, deadline, newProgress }: Upload): Promise<void> {
  try {
    const response = await tools.send(
      {
        method: 'PUT',
        url,
        // Only what the signature covers, and no credentials: the storage is another host.
        headers: { 'Content-Type': 'application/zip' },
        body: { file: artifact.path, size: artifact.size, onSent: newProgress() },
      },
      deadline.signal,
    );
    const { text } = await readBody(response);
    if (response.status >= 200 && response.status < 300) return;
    const { code, message } = readStorageError(text);
    throw failedWith(
      `${WHAT} failed with HTTP ${String(response.status)}: ${asSentence(message ?? code ?? 'the storage gives no reason')}`,
      { response, json: undefined, nowMs: tools.clock.now() },
      {
        platformCode: code === undefined ? undefined : oneLine(code),
        hint: 'The storage refused the upload, not the BigCommerce API. The access token is not involved.',
      },
    );
  } catch (error) {
    throw error instanceof NetworkError ? unanswered(WHAT, error) : error;
  }
}

/** Returns whether the signed URL expired: only the message says so, the status is 400 or 403. */
function isExpired(error: HttpError): boolean {
  return (
    (error.status === 400 || error.status === 403) &&
    /expired/i.test(`${error.platformCode ?? ''} ${error.message}`)
  );
}

/**
 * Reads the code and message of a storage error, which is XML. Ignores the rest, because the body repeats the signed request.
 *
 * @see https://cloud.google.com/storage/docs/xml-api/reference-status
 */
function readStorageError(xml: string): {
  readonly code: string | undefined;
  readonly message: string | undefined;
} {
  return { code: element(xml, 'Code'), message: element(xml, 'Message') };
}

function element(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start === -1 || end === -1) return undefined;
  return xml.slice(start + name.length + 2, end).trim() || undefined;
}
