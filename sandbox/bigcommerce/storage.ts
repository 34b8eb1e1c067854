import { createHash } from 'node:crypto';
import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { FoundRoute } from '../server/findRoute.ts';
import type { Incoming } from '../server/incoming.ts';
import type { HostRules } from '../server/openHost.ts';
import { BodyTooLarge } from '../server/readBody.ts';
import type { Platform, Upload } from './platform.ts';
import { checkSignature } from './signature.ts';
import { storageError } from './storageError.ts';
import type { BigCommerceSwitches } from './switches.ts';
import { objectPath } from './uploads.ts';

const REQUIRED_PARAMETERS = [
  'X-Goog-Algorithm',
  'X-Goog-Credential',
  'X-Goog-Date',
  'X-Goog-Expires',
  'X-Goog-SignedHeaders',
  'X-Goog-Signature',
];

/** Stands in for Google Cloud Storage, as far as a signed PUT goes. */
export function storageRules(platform: Platform): HostRules {
  return {
    name: 'storage',
    stranger: true,
    admit: refuseUnasked,
    routes: [
      {
        name: 'PUT /artifact',
        method: 'PUT',
        pattern: '/*',
        handle: async (incoming) => refuseUnsigned(platform, incoming) ?? store(platform, incoming),
      },
    ],
  };
}

function refuseUnasked(incoming: Incoming, found: FoundRoute): Answer | undefined {
  const { headers } = incoming;
  if (headers['x-auth-token'] !== undefined || headers.authorization !== undefined) {
    return storageError('InvalidArgument', {
      Details: 'A signed URL and another credential were sent together.',
    });
  }
  if (found.kind === 'route') return undefined;
  // The method is signed as well, so that a GET, HEAD, POST or DELETE fails for its signature.
  return storageError(
    ['GET', 'HEAD', 'POST', 'DELETE'].includes(incoming.method)
      ? 'SignatureDoesNotMatch'
      : 'MethodNotAllowed',
  );
}

function refuseUnsigned(
  { signingKey, uploads }: Platform,
  incoming: Incoming,
): PlainAnswer | undefined {
  const { query, headers } = incoming;
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
  const { canonical, matches } = checkSignature(incoming, signingKey);
  const upload = findUpload(uploads, incoming.path);
  if (!matches || upload === undefined) {
    return storageError('SignatureDoesNotMatch', {
      Details:
        'The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.',
      CanonicalRequest: canonical,
    });
  }
  if (Date.now() >= upload.signedUntil) {
    const Details = `Request signature expired at: ${new Date(upload.signedUntil).toISOString()}`;
    return storageError('ExpiredToken', { Details });
  }
  if (headers['content-length'] === undefined) return storageError('MissingContentLength');
  return undefined;
}

async function store(platform: Platform, incoming: Incoming): Promise<Answer> {
  const { uploads, switches } = platform;
  const upload = findUpload(uploads, incoming.path);
  if (upload === undefined) return storageError('NoSuchUpload');
  const limitBytes = switches.maxObjectBytes;
  const size = Number(incoming.headers['content-length']);
  if (size > limitBytes) return storageError('EntityTooLarge');
  try {
    const bytes = await incoming.readBody({
      limitBytes,
      bytesPerSecond: paceOf(size, switches.uploadPace),
    });
    upload.bytes = bytes;
    upload.uploadedAt = Date.now();
    upload.sha256 = createHash('sha256').update(bytes).digest('hex');
  } catch (error) {
    if (error instanceof BodyTooLarge) return storageError('EntityTooLarge');
    throw error;
  }
  forgetOldest(uploads, switches.keptBytes);
  return {
    status: 200,
    headers: { ETag: `"${upload.sha256.slice(0, 32)}"`, Server: 'UploadServer' },
    body: '',
  };
}

function paceOf(size: number, pace: BigCommerceSwitches['uploadPace']): number {
  if (pace === undefined) return Infinity;
  return 'totalMs' in pace ? (size / pace.totalMs) * 1000 : pace.bytesPerSecond;
}

function findUpload(uploads: Platform['uploads'], path: string): Upload | undefined {
  const uuid = path.split('/').at(-2) ?? '';
  const upload = uploads.get(uuid);
  return upload !== undefined && path === objectPath(uuid) ? upload : undefined;
}

/** Forgets the artifacts that arrived first, but never the newest. What is live stays. */
function forgetOldest(uploads: Platform['uploads'], keptBytes: number): void {
  const held = [...uploads.values()].sort((a, b) => (b.uploadedAt ?? 0) - (a.uploadedAt ?? 0));
  let size = 0;
  for (const [index, upload] of held.entries()) {
    size += upload.bytes?.length ?? 0;
    if (index > 0 && size > keptBytes) upload.bytes = undefined;
  }
}
