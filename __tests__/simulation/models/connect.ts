import { createConnectModel, normalConnect } from '../../../sandbox/connect/model/index.ts';
import type {
  ConnectEffect,
  ConnectSwitches,
  Contract,
  ModelSwitches,
} from '../../../sandbox/connect/model/index.ts';
import type { Dice } from '../engine/dice.ts';
import { mountModel, openModelTime } from '../engine/mountModel.ts';
import type { Server } from '../engine/wire.ts';

const REGION = 'europe-west1.gcp.commercetools.com';
export const AUTH = `auth.${REGION}`;
export const CONNECT = `connect.${REGION}`;
/** Prefix of every token. */
export const BEARER = 'bearer-token-of-connect';
/** The credentials of the API client. */
export const CLIENT = { clientId: 'client', clientSecret: 'secret-of-the-client' } as const;
/** Keys of the Connector and its Deployment. */
export const KEYS = { connector: 'checkout-connector', deployment: 'checkout' } as const;

/** How stale anything can be; less than the 45 s after which the client accepts an unchanged outcome. */
const LONGEST_OLD_MS = 40_000;

/** The initial Deployment. */
export interface Beginning {
  readonly status: 'Draft' | 'Queued' | 'Deploying' | 'Deployed' | 'Failed' | 'UndeployFailed';
  /** Set if somebody else is deploying. */
  readonly busy?: { readonly forMs: number; readonly end: 'Deployed' | 'Failed' };
}

/** A project with at most one Deployment of the run. */
export interface Connect extends Server {
  /** Deployments that the run started, oldest first. */
  readonly deeds: () => readonly ConnectEffect[];
  /** Deletions that the platform accepted, oldest first. */
  readonly deletions: () => readonly ConnectEffect[];
  /** Whether a Deployment exists at a time, which is not before the last request. */
  readonly exists: (atMs: number) => boolean;
  readonly wasCreated: () => boolean;
  /** Ids of all Deployments. */
  readonly ids: () => readonly string[];
}

/** Options for the initial state of a project. */
export interface ConnectOptions {
  readonly switches: ModelSwitches;
  readonly beginning: Beginning | undefined;
  /** How many other Deployments it has; 0 by default. */
  readonly others?: number;
  readonly startMs: number;
}

/** Creates the model of a project, on the clock of the schedule. */
export function openConnect(options: ConnectOptions, dice: Dice): Connect {
  const { switches, beginning, others = 0, startMs } = options;
  const time = openModelTime(startMs);
  let made = 0;
  const model = createConnectModel({
    credentials: { ...CLIENT, projectKey: 'my-project', scopes: ['manage_project'] },
    switches,
    now: time.now,
    random: dice.fork('Connect').next,
    newId: () => `de9107e4-1b2c-4d3e-8f40-${String((made += 1)).padStart(12, '0')}`,
    newToken: () => `${BEARER}-${String((made += 1))}`,
    addressOf: () => 'https://service.example.app',
  });
  model.addConnector({ key: KEYS.connector, tag: 'v1', contract });
  const { connector, deployment: key } = KEYS;
  for (let other = 1; other <= others; other += 1) {
    time.set(startMs - 1000 + other);
    model.addDeployment({ key: `other-${String(other)}`, connector });
  }
  time.set(startMs);
  if (beginning !== undefined) {
    model.addDeployment({ key, connector, version: 5, configurations, ...beginning });
  }
  const ofKind = (isDeletion: boolean) => () =>
    model.effects.filter(({ what }) => (what === 'delete') === isDeletion);
  return {
    ...mountModel({ [AUTH]: model.auth, [CONNECT]: model.api }, time),
    deeds: ofKind(false),
    deletions: ofKind(true),
    exists: (atMs) => {
      time.set(atMs);
      model.advance();
      return model.deployments().length > 0;
    },
    wasCreated: () => model.effects.some(({ what }) => what === 'create'),
    ids: () => model.deployments().map(({ id }) => id),
  };
}

/** Draws how the platform behaves. It never hides a deployment for longer than the deployment takes. */
export function drawConnect(dice: Dice): ModelSwitches {
  const moves = {
    versionMoves: dice.weigh<ConnectSwitches['versionMoves']>([
      [5, 'call'],
      [2, 'status'],
      [1, 'end'],
      [2, 'never'],
    ]),
    buildMoves: dice.pick(['call', 'end', 'never'] as const),
  };
  const forMs = dice.chance(0.4) ? drawAge(dice) : 0;
  const canRepeat = ['call', 'status'].includes(moves.versionMoves) && forMs === 0;
  const connect: ConnectSwitches = {
    ...normalConnect(),
    ...moves,
    tokenLifetimeMs: dice.magnitude(60, 172_800) * 1000,
    lasts: drawLength(dice, leavesTrace(moves)),
    end: dice.chance(0.8) ? 'Deployed' : 'Failed',
    firstStatus: dice.chance(0.7) ? 'Queued' : 'Deploying',
    stale: { what: dice.chance(0.5) ? 'status' : 'all', forMs, answer: dice.chance(0.3) },
    repeatsMs: canRepeat && dice.chance(0.3) ? drawAge(dice) : 0,
    hiddenForMs: dice.chance(0.3) ? drawAge(dice) : 0,
    emptyDetails: dice.pick(['new', 'pending', 'never'] as const),
    skippedCheck: dice.chance(0.5),
    listOrder: dice.pick(['oldest-first', 'newest-first', 'any'] as const),
    secondDeleteRefused: dice.chance(0.5),
    longEntry: dice.chance(0.05) ? dice.magnitude(1000, 200_000) : 0,
    urlScheme: dice.chance(0.5),
  };
  return { connect, paceMs: 0, busyForMs: 0 };
}

/** As often the longest as any other: rules that wait for it fail only there. */
function drawAge(dice: Dice): number {
  return dice.chance(0.5) ? LONGEST_OLD_MS : dice.magnitude(100, LONGEST_OLD_MS);
}

/** Checks whether a deployment changes anything but the status. */
export function leavesTrace({
  versionMoves,
  buildMoves,
}: Pick<ConnectSwitches, 'versionMoves' | 'buildMoves'>): boolean {
  return versionMoves !== 'never' || buildMoves !== 'never';
}

function drawLength(dice: Dice, isLong: boolean): ConnectSwitches['lasts'] {
  const lastsMs = isLong ? dice.magnitude(500, 300_000) : dice.between(500, LONGEST_OLD_MS);
  const queuedMs = Math.floor((lastsMs * dice.between(0, 50)) / 100);
  return { queuedMs, deployingMs: lastsMs - queuedMs };
}

/** The keys of every Connector here. */
export const contract: Contract = {
  applications: [
    {
      name: 'service',
      type: 'service',
      standard: [
        { key: 'CURRENCY', required: true },
        { key: 'LOCALE', required: true, default: 'en' },
        { key: 'NOTE' },
      ],
      secured: [{ key: 'API_TOKEN', required: true }],
    },
    { name: 'pages', type: 'assets' },
  ],
  global: {},
};

/** Values with which all of them are configured. */
export const configurations = [
  {
    applicationName: 'service',
    standardConfiguration: [{ key: 'CURRENCY', value: 'EUR' }],
    securedConfiguration: [{ key: 'API_TOKEN', value: 'secret-before' }],
  },
];
