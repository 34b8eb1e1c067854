import { createHash } from 'node:crypto';
import { route } from '../../../model/index.ts';
import type { Answer, ModelHost, PlainAnswer, Request, Stream } from '../../../model/index.ts';
import type { GitHubRoute } from '../operation.ts';
import type { GitHubState } from '../state/index.ts';

/**
 * Makes a signed URL of the storage, which lives for a minute.
 *
 * @see https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
 */
export function signUrl(state: GitHubState, bytes: () => Uint8Array | undefined): string {
  const key = String(state.nextId());
  const signature = createHash('sha256').update(`${state.token} ${key}`).digest('base64url');
  state.signed.set(signature, { bytes, untilMs: state.now() + state.switches.signedForMs });
  const query = new URLSearchParams({ sp: 'r', sig: signature });
  return `${state.storageOrigin()}/kept/${key}.zip?${query.toString()}`;
}

/** Stands in for the storage behind the redirects, another host than the API's: it takes signed URLs, and no other credential. */
export function storageHost(state: GitHubState): ModelHost<GitHubRoute> {
  let cuts = 0;
  return {
    onChange: () => () => undefined,
    admit: ({ headers }, found) => {
      if (headers['authorization'] !== undefined) return refuse(400, 'InvalidAuthenticationInfo');
      return found.kind === 'route' ? undefined : refuse(405, 'UnsupportedHttpVerb');
    },
    routes: [
      route('GET /kept', '/kept/{key}', (request) => {
        const answer = serve(request, state);
        if (!(answer.body instanceof Uint8Array) || cuts >= state.switches.storedCuts)
          return answer;
        cuts += 1;
        return breakOff(answer, answer.body);
      }),
    ],
  };
}

function serve({ query }: Request, state: GitHubState): Answer {
  const signed = state.signed.get(query.get('sig') ?? '');
  if (signed === undefined || state.now() >= signed.untilMs) {
    return refuse(403, 'AuthenticationFailed');
  }
  const { storedPageBytes } = state.switches;
  if (storedPageBytes !== undefined) return page(storedPageBytes);
  const bytes = signed.bytes();
  if (bytes === undefined) return refuse(404, 'BlobNotFound');
  return { status: 200, headers: { 'Content-Type': 'application/zip' }, body: bytes };
}

/** Announces the whole file, and sends half of it before the connection breaks. */
function breakOff({ status, headers }: Answer, bytes: Uint8Array): Answer {
  const parts = [bytes.subarray(0, bytes.length / 2), 'reset' as const];
  const body: Stream = { dueMs: () => 0, take: () => parts.shift() ?? 'silence' };
  return { status, headers: { ...headers, 'Content-Length': String(bytes.length) }, body };
}

/** What a proxy serves in the storage's place: a long HTML page, with success. */
function page(bytes: number): Answer {
  const piece = Buffer.alloc(
    64 * 1024,
    '<!DOCTYPE html><title>Sign in</title><p>Sign in first.</p>\n',
  );
  let left = bytes;
  const body: Stream = {
    dueMs: () => 0,
    take: () => {
      if (left <= 0) return 'end';
      const part = piece.subarray(0, left);
      left -= part.length;
      return part;
    },
  };
  return { status: 200, headers: { 'Content-Type': 'text/html' }, body };
}

/** Refuses like Azure Blob Storage, which repeats what was signed. */
function refuse(status: number, code: string): PlainAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>Server failed.</Message></Error>`,
  };
}
