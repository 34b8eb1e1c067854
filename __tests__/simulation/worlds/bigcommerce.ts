import type { Dice } from '../engine/dice.ts';
import type { RefusalBody } from '../engine/fates/refusals.ts';
import type { Sent } from '../engine/wire.ts';
import { GITHUB } from '../models/gitHub.ts';
import { API, SIGNATURE, STORAGE, idOf, mountHosting } from '../models/hosting.ts';
import type { MountedHosting } from '../models/hosting.ts';
import { drawSite } from '../models/site.ts';
import { drawFailure, drawHostingSwitches } from '../models/hostingSwitches.ts';
import { withOccasion } from './occasion.ts';
import type { Scene, Secret } from './scene.ts';
import type { Unkind } from './switches.ts';
import { calmConflict, drawRunContext, gitHubRefusal } from './runContext.ts';

const TOKEN = 'store-token-0001';
const VALUE = 'value-of-a-secret';
const PROJECT = { uuid: idOf(1), name: 'pr-7' };

/** The store's access token. */
export const hostingToken: Secret = { value: TOKEN, allowedHosts: [API] };

const SECRETS: readonly Secret[] = [
  hostingToken,
  { value: VALUE, allowedHosts: [API] },
  { value: SIGNATURE, allowedHosts: [STORAGE] },
];

/** Draws a deployment to BigCommerce hosting. */
export function drawBigCommerce(dice: Dice, startMs: number, unkind: Unkind): Scene {
  const context = withOccasion(drawRunContext(dice, startMs), unkind, dice.fork('occasion'));
  const isByName = dice.chance(0.4);
  const creates = isByName && dice.chance(0.5);
  const exists = !creates || dice.chance(0.4);
  const others = Array.from({ length: dice.chance(0.1) ? dice.between(1, 120) : 1 }, (_, at) => ({
    uuid: idOf(100 + at),
    name: `other-${String(at)}`,
  }));
  const busyForMs = dice.chance(0.2) ? dice.magnitude(500, 200_000) : 0;
  const drawn = drawSite(dice.fork('site'));
  // A project that is created has served nothing before.
  const site = exists ? drawn : { ...drawn, before: undefined, isStale: false };
  const switches = drawHostingSwitches(dice);
  let { failure } = switches;
  const hosting = mountHosting({
    projects: exists ? [...others, PROJECT] : others,
    accessToken: TOKEN,
    switches: {
      ...{ ...switches, busyForMs },
      get failure() {
        return failure;
      },
    },
    site,
    startMs,
  });
  const isChecked = dice.chance(0.2);
  const verifyLive = dice.fork('proof').pick(['auto', 'auto', 'auto', 'required', 'off'] as const);
  // It finds its record, and that nothing is kept: `wayBack` has the rest.
  const { wait, github_deployment: isRecorded, github_token: token } = context.inputs;
  const canGoBack = wait !== 'false' && isRecorded !== 'false' && token !== undefined;
  const goesBack = canGoBack && dice.fork('back').chance(0.5);
  return {
    ...context,
    inputs: {
      ...context.inputs,
      platform: 'bigcommerce',
      store_hash: 'abc123',
      access_token: TOKEN,
      path: 'build.zip',
      ...(isByName ? { project_name: PROJECT.name } : { project_uuid: PROJECT.uuid }),
      ...(creates && { create_project: 'true' }),
      ...(dice.chance(0.3) && { secrets: `API_SECRET=${VALUE}` }),
      ...(isChecked && { health_check: '/' }),
      verify_live: verifyLive,
      ...(goesBack && { on_unhealthy: 'rollback' }),
    },
    servers: [hosting, context.gitHub],
    secrets: [...SECRETS, ...context.secrets],
    refusalBodyOf: ({ host }) =>
      host === GITHUB ? gitHubRefusal : host === STORAGE ? storageRefusal : hostingRefusal,
    isDeed,
    isContested: false,
    isTraceable: true,
    canLook: false,
    deeds: hosting.deeds,
    serves: hosting.serves,
    siteRequests: hosting.siteRequests,
    // The platform has nothing to look at, so nothing can be confirmed later.
    isDisproved: () => false,
    answeredId: (sent) => answeredId(sent, hosting),
    drawEnd: (own) => {
      failure = drawFailure(own, 0.4);
    },
    calmEnd: () => {
      if (context.occasion !== undefined) return undefined;
      // Not every completed deployment has a URL to check.
      if (isChecked || site.isStale || verifyLive === 'required') return undefined;
      if (context.closes || busyForMs > 0) return calmConflict(context, busyForMs);
      return hosting.deeds()[0]?.end ?? 'deployed at all';
    },
    wrongDeletes: () => hosting.deleted().filter((uuid) => !hosting.created().includes(uuid)),
    platformHosts: [API, STORAGE],
    quota: 150,
  };
}

/** Builds the body of the platform's refusals. */
export const hostingRefusal: RefusalBody = (status, quote) => ({
  status,
  title: `It was refused. ${quote}`,
  errors: { field: quote },
});

const storageRefusal: RefusalBody = (_, quote) =>
  `<Error><Code>Refused</Code><Message>No: ${quote}</Message></Error>`;

function isDeed({ request, url }: Sent): boolean {
  return request.method === 'POST' && url.pathname.endsWith('/infrastructure/deployments');
}

function answeredId(sent: readonly Sent[], { deeds }: MountedHosting): string | undefined {
  const answered = sent.find((each) => isDeed(each) && hasArrived(each.seen));
  return deeds().find(({ byRequest }) => byRequest === answered?.n)?.id;
}

function hasArrived(seen: Sent['seen']): boolean {
  return seen?.kind === 'answer' && seen.status === 200 && seen.body === 'whole';
}
