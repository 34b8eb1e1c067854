import type { RequestHead } from '../../../model/index.ts';

export interface SignedPut {
  readonly origin: string;
  /** Path of the object, with a leading slash. */
  readonly object: string;
  readonly contentType: string;
  readonly signedAt: Date;
  readonly lifetimeMs: number;
}

const ACCOUNT = 'uploader@sandbox.iam.gserviceaccount.example';

/**
 * Signs a PUT like Google Cloud Storage, version 4: the signature covers method, path, query, content type and host. Only the
 * kind of key differs.
 *
 * @see https://cloud.google.com/storage/docs/access-control/signed-urls
 */
export function signPut(put: SignedPut, sign: (canonical: string) => string): string {
  const { origin, object, contentType, signedAt, lifetimeMs } = put;
  const stamp = signedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    'X-Goog-Algorithm': 'GOOG4-RSA-SHA256',
    'X-Goog-Credential': `${ACCOUNT}/${stamp.slice(0, 8)}/auto/storage/goog4_request`,
    'X-Goog-Date': stamp,
    'X-Goog-Expires': String(Math.ceil(lifetimeMs / 1000)),
    'X-Goog-SignedHeaders': 'content-type;host',
  });
  const request = { method: 'PUT', path: object, query, contentType, host: new URL(origin).host };
  query.append('X-Goog-Signature', sign(canonicalRequest(request)));
  return `${origin}${object}?${query.toString()}`;
}

/** Returns the canonical request, and whether its signature matches. */
export function checkSignature(
  { method, path, query, headers }: RequestHead,
  sign: (canonical: string) => string,
): { readonly canonical: string; readonly matches: boolean } {
  const canonical = canonicalRequest({
    method,
    path,
    query,
    contentType: headers['content-type'] ?? '',
    host: headers['host'] ?? '',
  });
  return { canonical, matches: query.get('X-Goog-Signature') === sign(canonical) };
}

interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly host: string;
}

function canonicalRequest({ method, path, query, contentType, host }: Signable): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('X-Goog-Signature');
  parameters.sort();
  return [
    method,
    path,
    parameters.toString(),
    `content-type:${contentType}`,
    `host:${host}`,
    '',
    'content-type;host',
    'UNSIGNED-PAYLOAD',
  ].join('\n');
}
