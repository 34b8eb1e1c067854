/** What came back. Its texts are foreign: only their shape is reported, never the texts themselves. */
export interface Reply {
  /** 0 when nothing came back. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Whether the body ended by itself. */
  readonly isEnded: boolean;
  readonly tookMs: number;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long to read, in milliseconds: 30,000. */
  readonly forMs?: number;
}

/** Sends one request, and reads until the answer ends or the time is over. Never throws, never follows a redirect. */
export async function ask(url: string, what: Ask = {}): Promise<Reply> {
  const { forMs = 30_000, ...request } = what;
  const startedAt = Date.now();
  const signal = AbortSignal.timeout(forMs);
  let reply = { status: 0, headers: new Headers(), body: '', isEnded: false };
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    reply = { ...reply, status: response.status, headers: response.headers };
    const decoder = new TextDecoder();
    const pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
    for await (const piece of pieces) reply.body += decoder.decode(piece, { stream: true });
    reply.isEnded = true;
  } catch {
    // What has come so far is the answer.
  }
  return { ...reply, tookMs: Date.now() - startedAt };
}

/** Reads a body as JSON; undefined when it is none. */
export function jsonOf({ body }: Pick<Reply, 'body'>): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Follows a path into a parsed body. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

/** Shows a foreign word such as a status, a code or a field's name, and anything else as `?`. */
export function word(value: unknown): string {
  return (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)) || typeof value === 'number'
    ? String(value)
    : '?';
}

/** Resolves after some milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
