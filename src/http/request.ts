/** A file to stream from disk as a request's body. */
export interface FileBody {
  readonly file: string;
  /** In bytes; sent as `Content-Length`. */
  readonly size: number;
  /** Called with the number of bytes sent so far. */
  readonly onSent?: (sentBytes: number) => void;
}

/** A complete request. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Sent as they are. Only what HTTP itself needs is added, and `Accept-Encoding: identity`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FileBody;
}

/** The head of a response, and its body as it arrives. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decompressed. Can be read once; leaving the loop early closes the connection. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The port to the network. Resolves with any response, whatever its status. Follows no redirects and does not retry.
 * Rejects with {@link NetworkError} when no response arrives, and with the signal's reason on abort.
 */
export type SendRequest = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** Details of a request that got no response, besides the code of Node.js. */
export interface NetworkErrorDetails {
  /** The cause as a sentence, where that says more than the code. */
  readonly reason?: string;
  /** Whether a retry is bound to fail, as with an untrusted certificate. */
  readonly permanent?: boolean;
  /** What the reader can do about it. */
  readonly hint?: string;
}

/** A request that got no response, or one that broke off. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** The code of Node.js, such as `ECONNRESET`. */
  readonly code: string;
  /** Whether the server may have received the request: false when there was no connection. */
  readonly maybeReceived: boolean;
  /** Whether a retry is bound to fail. */
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

/** Completes a sentence about a failure: `The stream broke (ECONNRESET).`, or adds the reason as its own sentence. */
export function withReason(what: string, { code, reason }: NetworkError): string {
  return reason === undefined ? `${what} (${code}).` : `${what}. ${reason}`;
}

/** Reads the code of Node.js from a network error. */
export function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ECONNFAILED';
}
