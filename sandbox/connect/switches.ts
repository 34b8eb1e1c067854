/** Documented statuses of a Deployment. */
export type DeploymentStatus =
  'Draft' | 'Queued' | 'Deploying' | 'Deployed' | 'Failed' | 'Undeploying' | 'UndeployFailed';

/** What the platform says of a deployment, besides its status. `null` is what it is known to say for nothing. */
export interface ReportEntry {
  readonly type: 'Information' | 'Warning' | 'Error';
  readonly title: string;
  readonly message?: string | null;
  readonly application?: string | null;
  readonly createdAt?: string;
}

/** What can be turned about the Connect stand-in. The values named here are those of {@link normalConnect}. */
export interface ConnectSwitches {
  // The token service.
  /** How long a token is accepted, in milliseconds: 48 h. */
  readonly tokenLifetimeMs: number;

  // How deployments go.
  /** How they end: `Deployed`. */
  readonly end: 'Deployed' | 'Failed' | 'UndeployFailed';
  /** Deployments stop at this status for as long as it is set. */
  readonly holdAt: 'Queued' | 'Deploying' | undefined;
  /** The status in which the platform takes a call: `Queued`. With `Deploying` they never wait in a queue. */
  readonly firstStatus: 'Queued' | 'Deploying';
  /** A status nobody has heard of, between `Queued` and `Deploying`. */
  readonly oddStatus: string | undefined;
  /** What the report says at the end of a deployment, in place of the usual. */
  readonly entries: readonly ReportEntry[] | undefined;
  /** Whether `updateConnector` moves the Deployment to what is published by then: true. */
  readonly connectorMoves: boolean;
  /** Whether deleting a Deployment fails, which leaves it there as `UndeployFailed`: false. */
  readonly undeployFails: boolean;
  /** Whether the project may have production deployments: true. */
  readonly productionActive: boolean;

  // What can be seen of it, and when: the platform documents none of it.
  /** When the version of a Deployment moves: with the `call` that changes it, with each `status` too, or `never`. */
  readonly versionMoves: 'call' | 'status' | 'never';
  /** When a Deployment has another build id: from the `call` on, at the `end` of its deployment, or `never`. */
  readonly buildMoves: 'call' | 'end' | 'never';
  /**
   * When `details` is empty: for a `new` Deployment until its first end, as recorded, while any deployment is `pending`, or
   * `never`.
   */
  readonly emptyDetails: 'new' | 'pending' | 'never';
  /** How the platform lags behind its own redeploys. */
  readonly stale: Staleness | undefined;
  /** Whether the URLs of services begin with their scheme: true. */
  readonly urlScheme: boolean;
}

/** What is still shown of the deployment before, after a redeploy was taken. */
export interface Staleness {
  /** Only its `status`, or `all` of it, version and build included. */
  readonly what: 'status' | 'all';
  /** For how many reads after the call. */
  readonly reads: number;
  /** Whether the answer to the call itself is stale: false. */
  readonly answer?: boolean;
}

const TWO_DAYS_MS = 172_800_000;

/** Sets the switches to what is documented, or likely, of the platform. */
export function normalConnect(): ConnectSwitches {
  return {
    tokenLifetimeMs: TWO_DAYS_MS,
    end: 'Deployed',
    holdAt: undefined,
    firstStatus: 'Queued',
    oddStatus: undefined,
    entries: undefined,
    connectorMoves: true,
    undeployFails: false,
    productionActive: true,
    versionMoves: 'call',
    buildMoves: 'end',
    emptyDetails: 'new',
    stale: undefined,
    urlScheme: true,
  };
}
