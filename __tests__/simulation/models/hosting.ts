import { createRateLimit, endOf, openHosting } from '../../../sandbox/bigcommerce/model/index.ts';
import type { BigCommerceSwitches, Hosting } from '../../../sandbox/bigcommerce/model/index.ts';
import { mountModel, openModelTime } from '../engine/mountModel.ts';
import type { Server } from '../engine/wire.ts';
import type { Deed } from '../worlds/scene.ts';
import { openSite } from './site.ts';
import type { SiteRequest, SiteSwitches } from './site.ts';

export const API = 'api.bigcommerce.com';
export const STORAGE = 'storage.googleapis.com';
/** Host of the deployed site. The underscore is on purpose: the platform's names need not be valid host names. */
export const SITE = 'preview_1.catalyst-sandbox.store';
/** Prefix of every signature. */
export const SIGNATURE = 'signature-of-an-upload';

export interface HostingOptions {
  readonly projects: readonly { readonly uuid: string; readonly name: string }[];
  readonly accessToken: string;
  readonly switches: BigCommerceSwitches;
  /** The one that serves what is deployed, and nothing else, if left out. */
  readonly site?: SiteSwitches;
  readonly startMs: number;
}

/** The mounted model of BigCommerce hosting and its recorded changes. */
export interface MountedHosting extends Server {
  readonly deeds: () => readonly Deed[];
  /** Id of the deployment that is live at a time. */
  readonly serves: (atMs: number) => string | undefined;
  readonly deleted: () => readonly string[];
  readonly created: () => readonly string[];
  /** What the site was asked for, beside its pages. */
  readonly siteRequests: () => readonly SiteRequest[];
}

/** Mounts the model of BigCommerce hosting, for the store `abc123`. */
export function mountHosting(options: HostingOptions): MountedHosting {
  const { projects, accessToken, switches, startMs } = options;
  const time = openModelTime(startMs);
  const { now } = time;
  const signatures = new Map<string, string>();
  let lastId = 700;
  const hosting = openHosting({
    ...{ switches, now, credentials: { storeHash: 'abc123', accessToken } },
    rateLimit: createRateLimit({ limit: () => switches.rateLimit, others: () => 0, now }),
    newUuid: () => idOf((lastId += 1)),
    sign: (canonical) => {
      const signature = signatures.get(canonical) ?? `${SIGNATURE}-${String(signatures.size)}`;
      signatures.set(canonical, signature);
      return signature;
    },
    storageOrigin: () => `https://${STORAGE}`,
    hostnameOf: () => SITE,
    inspect: () => undefined,
  });
  for (const project of projects) hosting.addProject(project);
  const site = openSite(hosting, options.site ?? PLAIN, now);
  const idsOf = (what: Hosting['effects'][number]['what']): readonly string[] =>
    hosting.effects.filter((effect) => effect.what === what).map(({ id }) => id);
  return {
    ...mountModel({ [API]: hosting.api, [STORAGE]: hosting.storage, [SITE]: site.host }, time),
    deeds: () => [...hosting.deployments.values()].map(toDeed),
    serves: (atMs) =>
      hosting
        .lives()
        .findLast((live) => live.atMs <= atMs && hosting.projects.has(live.deployment.projectUuid))
        ?.deployment.uuid,
    deleted: () => idsOf('project-deleted'),
    created: () => idsOf('project-created'),
    siteRequests: () => site.requests,
  };
}

const PLAIN: SiteSwitches = {
  ...{ before: undefined, isStale: false, edge: 'plain', mapsAssets: true, hasFallback: false },
};

/** An undocumented end counts as no end, because no client could recognize it. */
function toDeed(deployment: Parameters<typeof endOf>[0]): Deed {
  const { uuid, byRequest, createdAt } = deployment;
  const end = endOf(deployment);
  const isKnown = end !== undefined && ['completed', 'failed', 'in_progress'].includes(end.status);
  return {
    ...{ id: uuid, byRequest, atMs: createdAt },
    endsAtMs: isKnown ? end.atMs : Infinity,
    end: end?.outcome ?? 'failed',
  };
}

/** Creates an id in the platform's format. */
export function idOf(number: number): string {
  return `0194fd2b-2ac6-72de-b73f-${String(number).padStart(12, '0')}`;
}
