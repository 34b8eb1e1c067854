import { openEdge } from '../../../sandbox/bigcommerce/model/index.ts';
import type { EdgeKind, Hosting } from '../../../sandbox/bigcommerce/model/index.ts';
import type { ModelHost, PlainAnswer } from '../../../sandbox/model/index.ts';
import type { Dice } from '../engine/dice.ts';
import { assetsOf, buildOfZip } from './build.ts';
import type { Build } from './build.ts';

/** How a site behaves where nothing is documented. */
export interface SiteSwitches {
  /** What it serves before the first run; undefined for nothing. */
  readonly before: Build | undefined;
  /** Whether it serves that for ever, whatever is deployed. */
  readonly isStale: boolean;
  readonly edge: EdgeKind;
  /** What it serves `assets/x` as: `/x`, or not at all. */
  readonly mapsAssets: boolean;
  /** Whether it answers 200 with a page where it has nothing. */
  readonly hasFallback: boolean;
}

/** A request for an asset, as the site saw it. */
export interface SiteRequest {
  readonly n: number;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  /** Whether the edge answered. */
  readonly isFromEdge: boolean;
  /** What the site served at that time. */
  readonly build: Build | undefined;
}

/** The site of a project, and what it was asked for. */
export interface Site {
  readonly host: ModelHost;
  readonly requests: readonly SiteRequest[];
}

/** Draws how a site behaves. */
export function drawSite(dice: Dice): SiteSwitches {
  const before = dice.pick(['old', 'old', 'unrelated', undefined] as const);
  return {
    before,
    isStale: before !== undefined && dice.chance(0.15),
    edge: dice.pick(['plain', 'plain', 'keeps-404', 'keeps-404-by-path', 'rewrites']),
    mapsAssets: dice.chance(0.7),
    hasFallback: dice.chance(0.2),
  };
}

/** Opens the site of the deployed project. Until something is live, a gateway answers with 503. */
export function openSite(
  { projects, uploads, served }: Pick<Hosting, 'projects' | 'uploads' | 'served'>,
  switches: SiteSwitches,
  now: () => number,
): Site {
  const { before, isStale, mapsAssets, hasFallback } = switches;
  const edge = openEdge(() => switches.edge, now);
  const requests: SiteRequest[] = [];
  /** By uploads: what was uploaded may be deleted later. */
  const builds = new Map<string, Build | undefined>();
  const buildNow = (): Build | undefined => {
    const live = [...projects.keys()]
      .map((uuid) => served(uuid))
      .find((each) => each !== undefined);
    if (live === undefined || isStale) return before;
    const { uploadUuid: id } = live;
    if (!builds.has(id)) builds.set(id, buildOfZip(String(uploads.get(id)?.bytes ?? '')));
    return builds.get(id);
  };
  const answer = (path: string, build: Build | undefined): PlainAnswer => {
    if (build === undefined) return page(503);
    const text = mapsAssets ? assetsOf(build)[path] : undefined;
    if (text !== undefined) return { status: 200, headers: {}, body: text };
    return page(path === '/' || hasFallback ? 200 : 404);
  };
  const host: ModelHost = {
    onChange: () => () => undefined,
    admit: () => undefined,
    routes: [
      {
        name: 'GET /site',
        method: 'GET',
        pattern: '/*',
        handle: ({ n, path, query }) => {
          const text = query.toString();
          const kept = edge.recall(path, text);
          const build = buildNow();
          const given = kept ?? edge.pass(path, text, answer(path, build));
          const { status } = given;
          if (path !== '/') {
            requests.push({
              ...{ n, path, query: text, status, build },
              isFromEdge: kept !== undefined,
            });
          }
          return given;
        },
      },
    ],
  };
  return { host, requests };
}

function page(status: number): PlainAnswer {
  return { status, headers: {}, body: '<h1>Shop</h1>' };
}
