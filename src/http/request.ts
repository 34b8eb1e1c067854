/** A file sent as a request's body, read from disk while it is sent. */
export interface FileBody {
  readonly file: string;
  /** In bytes; sent as `Content-Length`. */
  readonly size: number;
  /** Called as bytes leave, with the number sent so far. */
  readonly onSent?: (sentBytes: number) => void;
}

/** A request, whole. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Sent exactly as they are. Only what HTTP itself needs is added, and `Accept-Encoding: identity`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FileBody;
}

/** The head of a response, and its body as it arrives. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decoded where it was compressed. Can be read once; ends the connection when it is left early. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The port to the network. Resolves with any response that arrives, whatever its status; follows no
 * redirect and repeats nothing. Rejects with {@link NetworkError} when none arrives, or with the signal's
 * reason when it is aborted.
 */
export type SendRequest = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** What is known of a request that got no response, besides Node.js' code. */
export interface NetworkErrorDetails {
  /** Why, as a sentence, where that says more than the code. */
  readonly reason?: string;
  /** Whether it will be the same the next time. A certificate that is not trusted always is. */
  readonly permanent?: boolean;
  /** What the reader can do about it. */
  readonly hint?: string;
}

/** A request that got no response, or one that cannot be read to its end. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** Node.js' code, such as `ECONNRESET`. */
  readonly code: string;
  /** Whether the request can have reached the server: false when no connection was made at all. */
  readonly maybeReceived: boolean;
  /** Whether it will be the same the next time. */
  readonly permanent: boolean;
  /** Whether the server's certificate is not trusted. */
  readonly isAboutTrust: boolean;
  readonly reason: string | undefined;
  readonly hint: string | undefined;

  constructor(code: string, maybeReceived: boolean, details: NetworkErrorDetails = {}) {
    super(details.reason ?? code);
    this.code = code;
    this.maybeReceived = maybeReceived;
    this.reason = details.reason;
    this.hint = details.hint;
    this.isAboutTrust = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code);
    this.permanent = details.permanent ?? this.isAboutTrust;
  }
}

/** Completes a sentence about what failed: `The stream broke (ECONNRESET).`, or with the reason as a sentence of its own. */
export function withReason(what: string, { code, reason }: NetworkError): string {
  return reason === undefined ? `${what} (${code}).` : `${what}. ${reason}`;
}

/** Reads Node.js' code from an error of the network. */
export function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ECONNFAILED';
}
