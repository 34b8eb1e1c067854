import type { PlainAnswer } from '../../../model/index.ts';

const ERRORS = {
  AccessDenied: [403, 'Access denied.'],
  EntityTooLarge: [400, 'Your proposed upload exceeds the maximum allowed object size.'],
  ExpiredToken: [400, 'The provided token has expired.'],
  InternalError: [500, 'We encountered an internal error. Please try again.'],
  InvalidArgument: [400, 'Invalid argument.'],
  MalformedSecurityHeader: [400, 'Your request has a malformed header.'],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  MissingContentLength: [411, 'You must provide the Content-Length HTTP header.'],
  NoSuchUpload: [404, 'The requested upload was not found.'],
  RequestTimeout: [408, 'Your socket connection was not read from or written to in time.'],
  ServiceUnavailable: [503, 'Service unavailable. Please retry.'],
  SignatureDoesNotMatch: [403, 'Access denied.'],
  SlowDown: [429, 'Please reduce your request rate.'],
} as const satisfies Record<string, readonly [number, string]>;

export type StorageErrorCode = keyof typeof ERRORS;

/**
 * Refuses in the form of the XML API of Google Cloud Storage.
 *
 * @see https://cloud.google.com/storage/docs/xml-api/reference-status
 */
export function storageError(
  code: StorageErrorCode,
  details: Readonly<Record<string, string>> = {},
): PlainAnswer {
  const [status, message] = ERRORS[code];
  const fields = Object.entries({ Code: code, Message: message, ...details })
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('');
  return {
    status,
    headers: { 'Content-Type': 'application/xml; charset=UTF-8', Server: 'UploadServer' },
    body: `<?xml version='1.0' encoding='UTF-8'?><Error>${fields}</Error>`,
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
