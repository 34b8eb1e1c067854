/** The headers that matter here. */
interface Headers {
  readonly accept?: string | undefined;
  readonly 'content-type'?: string | undefined;
  readonly 'content-length'?: string | undefined;
  readonly 'transfer-encoding'?: string | undefined;
}

/** Reads the media type of a request's body in lower case, without parameters; undefined when there is none. */
export function mediaTypeOf(headers: Headers): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}

/** Returns whether a client accepts a media type. Without an `Accept` header it accepts any. */
export function isAccepted(mediaType: string, { accept = '*/*' }: Headers): boolean {
  const accepted = accept.split(',').map((type) => type.split(';')[0]?.trim());
  return accepted.some((type) => type === '*/*' || type === mediaType);
}

/** Returns whether a request announces a body. */
export function announcesBody(headers: Headers): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
