/** The headers that are looked at here. */
interface Headers {
  readonly accept?: string | undefined;
  readonly 'content-type'?: string | undefined;
  readonly 'content-length'?: string | undefined;
  readonly 'transfer-encoding'?: string | undefined;
}

/** Reads the media type of a request's body, without its parameters and in lower case; undefined when it names none. */
export function mediaTypeOf(headers: Headers): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}

/** Returns whether a client takes an answer of a media type. One that says nothing takes any. */
export function isAccepted(mediaType: string, { accept = '*/*' }: Headers): boolean {
  const accepted = accept.split(',').map((type) => type.split(';')[0]?.trim());
  return accepted.some((type) => type === '*/*' || type === mediaType);
}

/** Returns whether a request announces a body. */
export function announcesBody(headers: Headers): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
