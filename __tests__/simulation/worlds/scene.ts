import type { ConnectorRecord, DraftEffect } from '../../../sandbox/connect/model/index.ts';
import type { Runner, WorkflowEvent } from '../../../src/step/ports/runner.ts';
import type { Dice } from '../engine/dice.ts';
import type { RefusalBody } from '../engine/fates/refusals.ts';
import type { Sent, Server } from '../engine/wire.ts';
import type { Build } from '../models/build.ts';
import type { Connectors } from '../models/connectors.ts';
import type { GitHub } from '../models/gitHub.ts';
import type { SiteRequest } from '../models/site.ts';
import type { Expectation, Policy } from './store/expectPlan.ts';
import type { Shop } from './store/openShop.ts';

/** What only GitHub knows of a run that follows another one, or that deploys another commit than its own. */
export interface Occasion {
  /** Names that the environment may have. */
  readonly environments: readonly string[];
  /** Commits that GitHub may show as deployed. */
  readonly commits: readonly string[];
}

/** One entry of the list of targets, with what a redeploy takes from it. */
export interface FleetTarget {
  readonly deployment_id: string;
  readonly deployment_key: string | null;
}

/** A secret value and the only hosts that may receive it. */
export interface Secret {
  readonly value: string;
  readonly allowedHosts: readonly string[];
}

/** Something that the run really did at the platform, according to the model. */
export interface Deed {
  /** Id of what was changed or created. */
  readonly id: string;
  /** The request that did it. */
  readonly byRequest: number;
  readonly atMs: number;
  /** When and how it ends if nothing interrupts it. */
  readonly endsAtMs: number;
  readonly end: 'completed' | 'failed';
}

/** One schedule's world: inputs, servers, and what is true. */
export interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: WorkflowEvent;
  readonly env: Runner['env'];
  readonly servers: readonly Server[];
  readonly secrets: readonly Secret[];
  /** The limit that the inputs set. */
  readonly limitMs: number;
  readonly refusalBodyOf: (url: URL) => RefusalBody;
  /** Whether a request must not be sent twice. */
  readonly isDeed: (sent: Sent) => boolean;
  /** What the run really did, oldest first. */
  readonly deeds: () => readonly Deed[];
  /** Id of the deployment that the target serves at a time, which is not before the last request; undefined for none. */
  readonly serves: (atMs: number) => string | undefined;
  /** What the target's site was asked for, beside its pages; undefined where there is none. */
  readonly siteRequests?: () => readonly SiteRequest[];
  /** Whether somebody else changes the target during the run. No call is lost then: its effect could not be attributed. */
  readonly isContested: boolean;
  /** Whether a deployment leaves a visible change after it has ended. */
  readonly isTraceable: boolean;
  /** Whether a lost answer can be made up for by a look at the platform. */
  readonly canLook: boolean;
  /** Checks whether the client saw, between two requests, that the first one had no effect. */
  readonly isDisproved: (first: Sent, second: Sent, sent: readonly Sent[]) => boolean;
  /** The id that the run has to know from its answers; undefined if it need not know any. */
  readonly answeredId: (sent: readonly Sent[]) => string | undefined;
  readonly gitHub: GitHub;
  /** Set if only GitHub knows what the run is for. */
  readonly occasion?: Occasion;
  /** Sent with every request of the run: the same in all schedules, but for later runs of one. */
  readonly correlationId?: string;
  /** What is deployed: the first build. */
  readonly build?: Build;
  /** Draws how the platform's next deployments end; if left out, all of a schedule end alike. */
  readonly drawEnd?: (dice: Dice) => void;
  /** The expected status if nothing goes wrong; undefined if it is not determined. */
  readonly calmEnd: () => string | undefined;
  /** Ids of what the run deleted without having created it. */
  readonly wrongDeletes: () => readonly string[];
  /** Set if something is removed instead of deployed. */
  readonly removal?: {
    /** Whether the target exists at a time. */
    readonly isThere: (atMs: number) => boolean;
    /** Whether the platform has failed to remove it by a time. */
    readonly wasRefused: (atMs: number) => boolean;
  };
  /** Set if a Connector is released instead. */
  readonly release?: Release;
  /** Set if the release is followed by redeploys. */
  readonly fleet?: Fleet;
  /** Set if targets are listed instead. */
  readonly listing?: {
    /** Ids of all targets. */
    readonly all: readonly string[];
  };
  /** Set if a store is set up instead. */
  readonly setup?: Setup;
  /** Hosts of the platform, to which its quota and waits apply. */
  readonly platformHosts: readonly string[];
  /** Most requests that the platform accepts within 30 s. */
  readonly quota: number;
}

/** The release of a Connector, or the deletion of its draft. */
export interface Release {
  readonly command: 'publish' | 'preview' | 'delete';
  readonly tag: string;
  /** What calls did to drafts, oldest first. */
  readonly effects: () => readonly DraftEffect[];
  /** The Connector at a time, which is not before the last request; undefined when there is none. */
  readonly recordAt: (atMs: number) => ConnectorRecord | undefined;
  /** The Connector just before each time that somebody else moved it to another tag. */
  readonly beforeOthers: () => readonly ConnectorRecord[];
  /** The draft at the beginning, and whether the tag to release is published already. */
  readonly before: { readonly tag: string; readonly isPublished: boolean } | undefined;
  /** Whether the draft may be deleted by this run. */
  readonly mayDelete: boolean;
  /** How it has to end when nothing disturbs it; undefined when nobody can say. */
  readonly calmEnd: () => string | undefined;
}

/** What follows the release of a Connector: a list of its Deployments, and a redeploy of each. */
export interface Fleet {
  readonly connectors: Connectors;
  readonly tag: string;
  /** Ids of the Deployments that have to be redeployed. */
  readonly ids: readonly string[];
  readonly toList: () => Scene;
  readonly toRedeploy: (target: FleetTarget, released: Released) => Scene;
}

/** What a release says to the redeploys after it. */
interface Released {
  /** The tag, by its output; undefined if there is none. */
  readonly expected: string | undefined;
  /** Whether it saw that a redeploy takes the tag now. */
  readonly isCertain: boolean;
}

/** A store and the file to apply to it. */
export interface Setup {
  /** The file. */
  readonly text: string;
  readonly policy: Policy;
  readonly maxDeletes: number;
  readonly shop: Shop;
  /** The expected plan of a command at a time. */
  readonly expect: (command: string, atMs: number) => Expectation;
}

/** Gives a scene another time limit. */
export function withLimit(scene: Scene, limitMs: number): Scene {
  const inputs = { ...scene.inputs, timeout_minutes: String(limitMs / 60_000) };
  return { ...scene, limitMs, inputs };
}
