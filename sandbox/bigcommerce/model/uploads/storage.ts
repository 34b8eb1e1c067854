import { route } from '../../../model/index.ts';
import type {
  Answer,
  BodyLimits,
  FoundRoute,
  ModelHost,
  PlainAnswer,
  Request,
  RequestHead,
} from '../../../model/index.ts';
import type { BigCommerceRoute } from '../routeName.ts';
import { checkSignature } from './signature.ts';
import type { HostingState, Upload } from '../state.ts';
import { storageError } from './storageError.ts';
import type { BigCommerceSwitches } from '../switches.ts';
import { objectPath } from './uploads.ts';

const REQUIRED_PARAMETERS = [
  'X-Goog-Algorithm',
  'X-Goog-Credential',
  'X-Goog-Date',
  'X-Goog-Expires',
  'X-Goog-SignedHeaders',
  'X-Goog-Signature',
];

/** Stands in for Google Cloud Storage, for signed PUTs only. */
export function storageHost(
  state: HostingState,
  onChange: ModelHost['onChange'],
): ModelHost<BigCommerceRoute> {
  return {
    onChange,
    admit: refuseUnasked,
    routes: [
      {
        ...route('PUT /artifact', '/*', (request) => store(request, state)),
        receive: (head) => refuseUnsigned(head, state) ?? limitsOf(head, state),
      },
    ],
  };
}

function refuseUnasked(head: RequestHead, found: FoundRoute): Answer | undefined {
  const { headers } = head;
  if (headers['x-auth-token'] !== undefined || headers['authorization'] !== undefined) {
    return storageError('InvalidArgument', {
      Details: 'A signed URL and another credential were sent together.',
    });
  }
  if (found.kind === 'route') return undefined;
  // The signature covers the method, so a GET, HEAD, POST or DELETE fails with a wrong signature.
  return storageError(
    ['GET', 'HEAD', 'POST', 'DELETE'].includes(head.method)
      ? 'SignatureDoesNotMatch'
      : 'MethodNotAllowed',
  );
}

function refuseUnsigned(
  head: RequestHead,
  { sign, uploads, now }: HostingState,
): PlainAnswer | undefined {
  const { query, headers } = head;
  if (REQUIRED_PARAMETERS.some((name) => !query.has(name))) {
    const Details =
      'Anonymous caller does not have storage.objects.create access to the Google Cloud Storage object.';
    return storageError('AccessDenied', { Details });
  }
  if (headers['content-type'] === undefined) {
    return storageError('MalformedSecurityHeader', {
      Details: 'Header was included in signedheaders, but not in the request.',
      ParameterName: 'content-type',
    });
  }
  const { canonical, matches } = checkSignature(head, sign);
  const upload = findUpload(uploads, head.path);
  if (!matches || upload === undefined) {
    return storageError('SignatureDoesNotMatch', {
      Details:
        'The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.',
      CanonicalRequest: canonical,
    });
  }
  if (now() >= upload.signedUntil) {
    const Details = `Request signature expired at: ${new Date(upload.signedUntil).toISOString()}`;
    return storageError('ExpiredToken', { Details });
  }
  if (headers['content-length'] === undefined) return storageError('MissingContentLength');
  return undefined;
}

function limitsOf({ headers }: RequestHead, { switches }: HostingState): Answer | BodyLimits {
  const limitBytes = switches.maxObjectBytes;
  const tooLarge = storageError('EntityTooLarge');
  const size = Number(headers['content-length']);
  if (size > limitBytes) return tooLarge;
  return { limitBytes, bytesPerSecond: paceOf(size, switches.uploadPace), tooLarge };
}

function store(
  { n, path, body }: Request,
  { uploads, switches, effects, now }: HostingState,
): Answer {
  const upload = findUpload(uploads, path);
  if (upload === undefined) return storageError('NoSuchUpload');
  upload.bytes = Buffer.from(body);
  upload.uploadedAt = now();
  effects.push({ atMs: now(), byRequest: n, what: 'artifact-stored', id: upload.uuid });
  forgetOldest(uploads, switches.keptBytes);
  const headers = { ETag: `"${upload.uuid.replaceAll('-', '')}"`, Server: 'UploadServer' };
  return { status: 200, headers, body: '' };
}

function paceOf(size: number, pace: BigCommerceSwitches['uploadPace']): number {
  if (pace === undefined) return Infinity;
  return 'totalMs' in pace ? (size / pace.totalMs) * 1000 : pace.bytesPerSecond;
}

function findUpload(uploads: HostingState['uploads'], path: string): Upload | undefined {
  const uuid = path.split('/').at(-2) ?? '';
  const upload = uploads.get(uuid);
  return upload !== undefined && path === objectPath(uuid) ? upload : undefined;
}

/** Drops the oldest artifacts, but never the newest. Live deployments stay. */
function forgetOldest(uploads: HostingState['uploads'], keptBytes: number): void {
  const held = [...uploads.values()].sort((a, b) => (b.uploadedAt ?? 0) - (a.uploadedAt ?? 0));
  let size = 0;
  for (const [index, upload] of held.entries()) {
    size += upload.bytes?.length ?? 0;
    if (index > 0 && size > keptBytes) upload.bytes = undefined;
  }
}
