/** Documented statuses of a Deployment. */
export type DeploymentStatus =
  'Draft' | 'Queued' | 'Deploying' | 'Deployed' | 'Failed' | 'Undeploying' | 'UndeployFailed';

/** What the platform reports about a deployment besides its status. Real reports hold `null` where there is no text. */
export interface ReportEntry {
  readonly type: 'Information' | 'Warning' | 'Error';
  readonly title: string;
  readonly message?: string | null;
  readonly application?: string | null;
  readonly createdAt?: string;
}

/** The switches of Connect: each names something the platform does not document. {@link normalConnect} sets the values named here. */
export interface ConnectSwitches {
  // The token service.
  /** How long a token is accepted, in milliseconds: 48 h. */
  readonly tokenLifetimeMs: number;

  // How deployments proceed.
  /** How they end: `Deployed`. */
  readonly end: 'Deployed' | 'Failed' | 'UndeployFailed';
  /** How long each phase takes, in milliseconds: undefined, that is `paceMs` each. */
  readonly lasts: { readonly queuedMs: number; readonly deployingMs: number } | undefined;
  /** Deployments stop at this status for as long as it is set; with `Check` the checks of drafts never end. */
  readonly holdAt: 'Queued' | 'Deploying' | 'Check' | undefined;
  /** The status in which the platform accepts a call: `Queued`. With `Deploying` there is no queue. */
  readonly firstStatus: 'Queued' | 'Deploying';
  /** An undocumented status between `Queued` and `Deploying`. */
  readonly oddStatus: string | undefined;
  /** The report at the end of a deployment, instead of the usual. */
  readonly entries: readonly ReportEntry[] | undefined;
  /** Whether reports have an entry of type Error about a check that was skipped, which is no failure: false. */
  readonly skippedCheck: boolean;
  /** Characters in the message of one more entry: 0, that is no such entry. */
  readonly longEntry: number;
  /** Whether `updateConnector` moves the Deployment to what is published by then: true. */
  readonly connectorMoves: boolean;
  /** Whether deleting a Deployment fails, which leaves it there as `UndeployFailed`: false. */
  readonly undeployFails: boolean;
  /** Whether deleting a Deployment that is being deleted is refused: true. */
  readonly secondDeleteRefused: boolean;
  /** Whether the project may have production deployments: true. */
  readonly productionActive: boolean;

  // How drafts of Connectors are checked and published.
  /** How long a check takes, in milliseconds: undefined, that is `paceMs`. */
  readonly checkMs: number | undefined;
  /** What is wrong with the tag that is checked next: nothing. */
  readonly checkFault: CheckFault | undefined;
  /** Whether a fault of the repository or of connect.yaml is found by the `check`, or refused at the `call` that names the tag. */
  readonly faultsShow: 'check' | 'call';
  /** Whether a new tag takes `isPreviewable` back to `none`: true. */
  readonly previewableFallsBack: boolean;
  /** Whether a new tag takes the `status` of a published draft back to `Draft`: true. */
  readonly statusFallsBack: boolean;
  /** Whether the version of a draft moves at the end of a check, too: false. */
  readonly draftVersionMoves: boolean;
  /** Whether a draft is found by its key after an update: true. */
  readonly draftKeepsKey: boolean;
  /** When a draft shows `configurations`: `always`, or once it was `checked`. */
  readonly draftConfigurations: 'always' | 'checked';
  /** What reads show of a draft from before a call: nothing. Its `what` has no meaning here. */
  readonly draftStale: Staleness | undefined;
  /** How long `GET /connectors` and redeploys take what was published before, in milliseconds: 0. */
  readonly publishedLagMs: number;
  /** How long deleting a draft takes, in milliseconds: 0. */
  readonly draftDeleteMs: number;

  // What answers show, and when.
  /** When the version of a Deployment moves: with the `call` that changes it, with each `status` too, at the `end`, or `never`. */
  readonly versionMoves: 'call' | 'status' | 'end' | 'never';
  /** When a Deployment has another build id: from the `call` on, at the `end` of its deployment, or `never`. */
  readonly buildMoves: 'call' | 'end' | 'never';
  /** When `details` is empty: for a `new` Deployment until its first end, as recorded, while any is `pending`, or `never`. */
  readonly emptyDetails: 'new' | 'pending' | 'never';
  /** What reads show of the previous deployment after a redeploy: nothing. */
  readonly stale: Staleness | undefined;
  /** How old the state may be that a read shows; each read shows that or the present one, by chance: 0. */
  readonly repeatsMs: number;
  /** For how long a new Deployment is not found, in milliseconds: 0. */
  readonly hiddenForMs: number;
  /** Whether somebody else changes a Deployment right after it was first read: false. */
  readonly changedAfterRead: boolean;
  /** The order of lists that name none: oldest first, newest first, or another one for each page. */
  readonly listOrder: 'oldest-first' | 'newest-first' | 'any';
  /** Whether the URLs of services begin with their scheme: true. */
  readonly urlScheme: boolean;
  /** Whether `isPreviewable` is `text`, as documented, or a `boolean`. */
  readonly previewable: 'text' | 'boolean';
  /** Whether `connector` shows the keys it declares: true. */
  readonly showsKeys: boolean;
  /** How a gateway answers the next calls that change something: it does not interfere. */
  readonly gateway: Gateway | undefined;
}

/** What can be wrong with a tag of a repository. */
export type CheckFault =
  'unreachable' | 'no-file' | 'bad-file' | 'image' | 'analysis' | 'dependencies' | 'build';

/** An answer that is not the platform's own. */
export interface Gateway {
  /** Any status from 500 to 599. */
  readonly status: number;
  /** Whether the call reached the platform and was carried out. */
  readonly effect: boolean;
  readonly body: 'json' | 'html' | 'empty';
}

/** What is still shown of the previous deployment after a redeploy was accepted. */
export interface Staleness {
  /** Only the `status`, as long as the new one is pending, or `all`: version, build and end included. */
  readonly what: 'status' | 'all';
  /** For how many reads after the call: 0. */
  readonly reads?: number;
  /** For how long after the call, in milliseconds: 0. */
  readonly forMs?: number;
  /** Whether the answer to the call itself is stale: false. */
  readonly answer?: boolean;
}

/** All that the model looks up each time it needs it. */
export interface ModelSwitches {
  readonly connect: ConnectSwitches;
  /** How long each step takes, in milliseconds. */
  readonly paceMs: number;
  /** For how long somebody else's deployment is in progress, from the first read. */
  readonly busyForMs: number;
}

const TWO_DAYS_MS = 172_800_000;

/** Sets the switches to what is documented or likely. */
export function normalConnect(): ConnectSwitches {
  return {
    tokenLifetimeMs: TWO_DAYS_MS,
    end: 'Deployed',
    lasts: undefined,
    holdAt: undefined,
    firstStatus: 'Queued',
    oddStatus: undefined,
    entries: undefined,
    skippedCheck: false,
    longEntry: 0,
    connectorMoves: true,
    undeployFails: false,
    secondDeleteRefused: true,
    productionActive: true,
    checkMs: undefined,
    checkFault: undefined,
    faultsShow: 'check',
    previewableFallsBack: true,
    statusFallsBack: true,
    draftVersionMoves: false,
    draftKeepsKey: true,
    draftConfigurations: 'always',
    draftStale: undefined,
    publishedLagMs: 0,
    draftDeleteMs: 0,
    versionMoves: 'call',
    buildMoves: 'end',
    emptyDetails: 'new',
    stale: undefined,
    repeatsMs: 0,
    hiddenForMs: 0,
    changedAfterRead: false,
    listOrder: 'oldest-first',
    urlScheme: true,
    previewable: 'text',
    showsKeys: true,
    gateway: undefined,
  };
}
