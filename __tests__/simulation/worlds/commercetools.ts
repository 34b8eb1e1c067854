import type { Dice } from '../engine/dice.ts';
import type { RefusalBody } from '../engine/fates/refusals.ts';
import type { Sent } from '../engine/wire.ts';
import {
  AUTH,
  BEARER,
  CLIENT,
  CONNECT,
  KEYS,
  drawConnect,
  leavesTrace,
  openConnect,
} from '../models/connect.ts';
import type { Beginning, Connect } from '../models/connect.ts';
import { GITHUB } from '../models/gitHub.ts';
import { withOccasion } from './occasion.ts';
import type { Scene, Secret } from './scene.ts';
import type { Unkind } from './switches.ts';
import { calmConflict, drawRunContext, gitHubRefusal } from './runContext.ts';

const CREDENTIALS = Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64');
const VALUE = 'value-of-a-secured-key';

const SECRETS: readonly Secret[] = [
  { value: CLIENT.clientSecret, allowedHosts: [AUTH] },
  { value: CREDENTIALS, allowedHosts: [AUTH] },
  { value: BEARER, allowedHosts: [CONNECT] },
  { value: VALUE, allowedHosts: [CONNECT] },
];

/** Inputs that give access to the project. */
export const projectInputs = {
  platform: 'commercetools',
  region: 'europe-west1.gcp',
  project_key: 'my-project',
  client_id: CLIENT.clientId,
  client_secret: CLIENT.clientSecret,
} as const;

/** Inputs that give access to the project and name its Deployment. */
export const connectInputs = { ...projectInputs, deployment_key: KEYS.deployment } as const;

/** Draws the redeployment or creation of a commercetools Connect Deployment. */
export function drawCommercetools(dice: Dice, startMs: number, unkind: Unkind): Scene {
  const context = withOccasion(drawRunContext(dice, startMs), unkind, dice.fork('occasion'));
  const drawn = drawConnect(dice);
  const exists = dice.chance(0.75);
  const creates = !exists && dice.chance(0.9);
  const busyForMs = exists && dice.chance(0.2) ? dice.magnitude(500, 200_000) : 0;
  const isContested = exists && dice.chance(0.15);
  let { end } = drawn.connect;
  const switches = {
    ...drawn,
    paceMs: dice.magnitude(100, 60_000),
    connect: {
      ...drawn.connect,
      changedAfterRead: isContested,
      undeployFails: dice.chance(0.1),
      get end() {
        return end;
      },
    },
  };
  const beginning = exists ? drawBeginning(dice, busyForMs) : undefined;
  const connect = openConnect({ switches, beginning, startMs }, dice);
  const expectsTag = dice.chance(0.1);
  return {
    ...context,
    inputs: {
      ...context.inputs,
      ...connectInputs,
      ...(creates && { connector_key: KEYS.connector }),
      ...((creates || dice.chance(0.3)) && { configuration: CONFIGURATION }),
      ...(dice.chance(0.2) && { update_connector: 'true' }),
      ...(expectsTag && { expected_tag: dice.pick(['v1', 'v2']) }),
    },
    servers: [connect, context.gitHub],
    secrets: [...SECRETS, ...context.secrets],
    ...sceneOf(connect),
    isDeed,
    isContested,
    isTraceable: leavesTrace(switches.connect),
    deeds: connect.deeds,
    serves: (atMs) =>
      connect.exists(atMs)
        ? connect.deeds().findLast(({ end, endsAtMs }) => end === 'completed' && endsAtMs <= atMs)
            ?.id
        : undefined,
    isDisproved,
    drawEnd: (own) => {
      end = own.pick(['Deployed', 'Failed'] as const);
    },
    answeredId: (sent) => (wasAnswered(sent) ? connect.deeds()[0]?.id : undefined),
    calmEnd: () => {
      if (context.occasion !== undefined) return undefined;
      if (!exists && !creates) return 'failed';
      if (expectsTag || isContested) return undefined;
      if (context.closes || busyForMs > 0) return calmConflict(context, busyForMs);
      return connect.deeds()[0]?.end ?? 'deployed at all';
    },
    wrongDeletes: () =>
      connect.wasCreated() ? [] : connect.deletions().map((deletion) => deletion.id),
  };
}

/** Returns the parts that all Connect scenes share. */
export function sceneOf(
  connect: Pick<Connect, 'hosts'>,
): Pick<Scene, 'refusalBodyOf' | 'canLook' | 'platformHosts' | 'quota'> {
  return {
    refusalBodyOf: ({ host }) => (host === GITHUB ? gitHubRefusal : refusalBody),
    canLook: true,
    platformHosts: connect.hosts,
    quota: 150,
  };
}

/** The secrets of every Connect scene. */
export const connectSecrets = SECRETS;

const CONFIGURATION = JSON.stringify({ service: { API_TOKEN: VALUE, CURRENCY: 'EUR' } });

/**
 * Draws the initial Deployment. Somebody else's deployment may be in progress and ends after `busyForMs`. `undeployFailed` is the
 * weight of one whose removal failed before; that of one that is deployed is 8.
 */
export function drawBeginning(dice: Dice, busyForMs: number, undeployFailed = 0.5): Beginning {
  const status = dice.weigh<Beginning['status']>([
    [8, 'Deployed'],
    [1, 'Failed'],
    [1, 'Draft'],
    [undeployFailed, 'UndeployFailed'],
  ]);
  if (busyForMs === 0) return { status };
  const end = dice.pick(['Deployed', 'Failed'] as const);
  return { status: dice.pick(['Queued', 'Deploying'] as const), busy: { forMs: busyForMs, end } };
}

const refusalBody: RefusalBody = (status, quote) => {
  const code = CODES[status] ?? 'General';
  return { statusCode: status, message: quote, errors: [{ code, message: `No. ${quote}` }] };
};

const CODES: Readonly<Record<number, string>> = {
  401: 'invalid_token',
  403: 'insufficient_scope',
  404: 'ResourceNotFound',
  409: 'ConcurrentModification',
  502: 'BadGateway',
};

/** Whether a request deploys. */
export function isDeed({ request, url }: Sent): boolean {
  return request.method === 'POST' && url.pathname.startsWith('/my-project/deployments');
}

/** A call is under way for 8 s at most, and one look can be answered from before. */
const IN_FLIGHT_MS = 14_000;
const FEWEST_LOOKS = 3;
/** By then the effect shows in every answer. */
const SHOWN_MS = 50_000;

/** Nothing changed for as long as a call can be in flight, or in an answer so late that it would show everything. */
export function isDisproved(first: Sent, second: Sent, sent: readonly Sent[]): boolean {
  const sinceMs = first.seenAtMs ?? Number.POSITIVE_INFINITY;
  const looks = sent.filter(({ atMs, request, url, seen }) => {
    const isLook = request.method === 'GET' && url.pathname.includes('/deployments/');
    const isWithin = atMs >= sinceMs && atMs <= second.atMs;
    return isLook && isWithin && seen?.kind === 'answer' && [200, 404].includes(seen.status);
  });
  const lastMs = looks.at(-1)?.atMs ?? 0;
  const isOften = looks.length >= FEWEST_LOOKS && lastMs >= sinceMs + IN_FLIGHT_MS;
  return isOften || lastMs >= sinceMs + SHOWN_MS;
}

/** Whether the client saw the whole answer to a call that deploys. */
export function wasAnswered(sent: readonly Sent[]): boolean {
  return sent.some(({ seen, ...each }) => {
    const isAnswered = seen?.kind === 'answer' && seen.body === 'whole' && seen.status === 201;
    return isAnswered && isDeed({ ...each, seen });
  });
}
