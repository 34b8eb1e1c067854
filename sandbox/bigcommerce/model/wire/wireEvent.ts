/** The steps of a deployment, in their order. */
export type Step =
  | 'initializing'
  | 'downloading'
  | 'unzipping'
  | 'processing'
  | 'deploying'
  | 'finalizing'
  | 'complete';

/** An event of the stream. */
export interface WireEvent {
  readonly deployment_uuid: string;
  /** Documented: `queued`, `in_progress`, `completed`, `failed`. */
  readonly deployment_status: string;
  readonly event: { readonly step: string; readonly progress: number } | null;
  readonly error?: { readonly code: number } | null;
  readonly deployment_hostnames?: readonly string[];
  readonly deployment_url?: string | null;
}
