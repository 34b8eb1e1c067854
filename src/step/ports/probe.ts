/** What a site answers to a request for a page. */
export interface PageAnswer {
  readonly status: number;
  /** Where a redirect leads, as it was sent. */
  readonly location: string | undefined;
  /** The body, decompressed and read as UTF-8, up to 1 MiB. */
  readonly text: string;
}

/** The port to a deployed site. Requests a URL without credentials and follows no redirect. Rejects when no response arrives. */
export type Probe = (url: string, signal: AbortSignal) => Promise<PageAnswer>;
