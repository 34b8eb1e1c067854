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
  /** Sent exactly as they are; nothing is added but what HTTP itself needs. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FileBody;
}

/** The head of a response, and its body as it arrives. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Can be read once; ends the connection when it is left early. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The port to the network. Resolves with any response that arrives, whatever its status; follows no
 * redirect and repeats nothing. Rejects with {@link NetworkError} when none arrives, or with the signal's
 * reason when it is aborted.
 */
export type SendRequest = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** A request that got no response. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** Node.js' code, such as `ECONNRESET`. */
  readonly code: string;
  /** Whether the request can have reached the server: false when no connection was made at all. */
  readonly maybeReceived: boolean;
  /** Whether it will be the same the next time: the server's certificate is not trusted. */
  readonly permanent: boolean;

  constructor(code: string, maybeReceived: boolean) {
    super(code);
    this.code = code;
    this.maybeReceived = maybeReceived;
    this.permanent = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code);
  }
}
