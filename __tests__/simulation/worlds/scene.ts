import type { Runner, WorkflowEvent } from '../../../src/step/ports/runner.ts';
import type { RefusalSpeech } from '../engine/refusals.ts';
import type { Sent, Server } from '../engine/wire.ts';
import type { GitHub } from '../models/gitHub.ts';
import type { Expectation, Policy } from './store/expectPlan.ts';
import type { Shop } from './store/openShop.ts';

/** A value that nobody may see, and the only hosts that may be sent it. */
export interface Secret {
  readonly value: string;
  readonly homes: readonly string[];
}

/** Something that the run has really done at the platform, as the model knows it. */
export interface Deed {
  /** Id of what it was done to, or of what was made. */
  readonly id: string;
  /** The request that did it. */
  readonly byRequest: number;
  readonly atMs: number;
  /** When and how it ends, all by itself. */
  readonly endsAtMs: number;
  readonly end: 'completed' | 'failed';
}

/** One schedule's world: what is asked for, who answers, and what is true. */
export interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: WorkflowEvent;
  readonly env: Runner['env'];
  readonly servers: readonly Server[];
  readonly secrets: readonly Secret[];
  /** The limit that the inputs set. */
  readonly limitMs: number;
  readonly speechOf: (url: URL) => RefusalSpeech;
  /** Whether a request is of the kind that must not be made twice. */
  readonly isDeed: (sent: Sent) => boolean;
  /** What the run has really done, oldest first. */
  readonly deeds: () => readonly Deed[];
  /** Id of the deployment that the target serves at a time, which is not before the last request; undefined for none. */
  readonly serves: (atMs: number) => string | undefined;
  /** Whether somebody else changes the target during the run: then nobody can tell whose a lost call's effect is, so none is lost. */
  readonly isContested: boolean;
  /** Whether a deployment changes anything that can be seen after it has ended. */
  readonly isTraceable: boolean;
  /** Whether what the run has done can be found out afterwards, if the answer is lost. */
  readonly canLook: boolean;
  /** Tells whether the client has seen, between two requests, that the first one has had no effect. */
  readonly isDisproved: (first: Sent, second: Sent, sent: readonly Sent[]) => boolean;
  /** The id that the run has to know, by what it was answered; undefined when it need not know any. */
  readonly toldId: (sent: readonly Sent[]) => string | undefined;
  readonly gitHub: GitHub;
  /** How the schedule has to end when nothing disturbs it; undefined when nobody can say. */
  readonly calmEnd: () => string | undefined;
  /** Ids of what the run deleted without having created it. */
  readonly wrongDeletes: () => readonly string[];
  /** Set where something is removed instead of deployed. */
  readonly removal?: {
    /** Whether it is there at a time. */
    readonly isThere: (atMs: number) => boolean;
    /** Whether the platform has failed to remove it by then. */
    readonly wasRefused: (atMs: number) => boolean;
  };
  /** Set where targets are listed instead. */
  readonly listing?: {
    /** Names of all there are. */
    readonly all: readonly string[];
  };
  /** Set where a store is set up instead. */
  readonly setup?: Setup;
  /** Hosts of the platform, whose quota and waits count. */
  readonly platformHosts: readonly string[];
  /** Most requests that the platform takes within 30 s. */
  readonly quota: number;
}

/** A store, and what a file asks of it. */
export interface Setup {
  /** The file. */
  readonly text: string;
  readonly policy: Policy;
  readonly maxDeletes: number;
  readonly shop: Shop;
  /** What the plan of a command has to be at a time. */
  readonly expect: (command: string, atMs: number) => Expectation;
}

/** Gives a scene another time limit. */
export function withLimit(scene: Scene, limitMs: number): Scene {
  const inputs = { ...scene.inputs, timeout_minutes: String(limitMs / 60_000) };
  return { ...scene, limitMs, inputs };
}
