import type { Sent } from '../engine/wire.ts';
import { API, SITE } from '../models/hosting.ts';
import type { SiteRequest } from '../models/site.ts';
import type { Run } from '../runs/runScene.ts';
import type { Deed } from '../worlds/scene.ts';

/** `verified=true` requires that the site served this build, `verified=false` that it served another one to the end. */
export function verifiedIsTrue(run: Run): string[] {
  const { scene, witness } = run;
  const { verified, status } = witness.runner.outputs;
  if (verified === undefined || isMisled(run)) return [];
  const last = receivedOf(run).at(-1);
  const { build: own = 'first' } = scene;
  const faults: string[] = [];
  if ((verified === 'true') !== (last?.build === own)) {
    faults.push(`verified=${verified} of ${own}, but the site served ${String(last?.build)}`);
  }
  if (verified === 'false' && !['unhealthy', 'skipped'].includes(status ?? '')) {
    faults.push(`verified=false, but ${String(status)}`);
  }
  return faults;
}

/** Nothing is asked for under a URL that a visitor could use, nor twice under the same one: a cache could keep the answer. */
export function keepsCachesClean({ network }: Run): string[] {
  const urls = assetsAsked(network.sent).map(({ url }) => url);
  const bare = urls.filter(({ search }) => search === '').map(({ href }) => `asks for ${href}`);
  const known = new Set(urls.map(({ href }) => href));
  return known.size === urls.length ? bare : [...bare, 'asks for a URL twice'];
}

/** The site is asked only when it is to be verified: a file once for each upload and create call before, and once a second after. */
export function asksSiteSparingly({ scene, network }: Run): string[] {
  const asked = assetsAsked(network.sent);
  const { verify_live: mode, wait } = scene.inputs;
  if (mode === 'off' || wait === 'false') return asked.map(({ n }) => `request ${String(n)} asks`);
  const endsAtMs = endOfDeployment(scene.deeds(), network.sent);
  const before = asked.filter(({ atMs }) => atMs < endsAtMs).map(({ url }) => url.pathname);
  const calls = network.sent.filter(({ request, url }) => isCreate(request.method, url)).length;
  const often = [...new Set(before)].filter(
    (path) => before.filter((each) => each === path).length > calls,
  );
  const after = asked.filter(({ atMs }) => atMs >= endsAtMs);
  const hasty = after.slice(1).flatMap(({ n, atMs }, at) => {
    const waitedMs = atMs - (after[at]?.atMs ?? 0);
    return waitedMs < 1000 ? [`request ${String(n)} comes after ${String(waitedMs)} ms`] : [];
  });
  return [...often.map((path) => `asks for ${path} more often than it calls`), ...hasty];
}

/** When the deployment of this run ended: the scene knows those of other runs as well. */
function endOfDeployment(deeds: readonly Deed[], sent: readonly Sent[]): number {
  const times = sent.map(({ atMs }) => atMs);
  const [fromMs, toMs] = [Math.min(...times), Math.max(...times)];
  return deeds.findLast(({ atMs }) => atMs >= fromMs && atMs <= toMs)?.endsAtMs ?? Infinity;
}

/** Asking for an upload URL, or creating a deployment. */
function isCreate(method: string, { host, pathname }: URL): boolean {
  return method === 'POST' && host === API && pathname.includes('/infrastructure/deployments');
}

function assetsAsked(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ url }) => url.host === SITE && url.pathname !== '/');
}

/** What the site received of one run: each of its requests has a query of its own. */
function receivedOf({ scene, network }: Run): readonly SiteRequest[] {
  const own = new Set(assetsAsked(network.sent).map(({ url }) => url.searchParams.toString()));
  return (scene.siteRequests?.() ?? []).filter(({ query }) => own.has(query));
}

/** Answers that say something about a file. */
const CLEAR = [200, 404, 410];

/** Whether something on the way gave an answer that the site had not given. No client can notice that. */
function isMisled(run: Run): boolean {
  const received = receivedOf(run);
  return assetsAsked(run.network.sent).some(({ url, seen }) => {
    if (seen?.kind !== 'answer' || !CLEAR.includes(seen.status)) return false;
    const real = received.find(({ query }) => query === url.searchParams.toString());
    return real?.status !== seen.status || seen.body === 'spoilt';
  });
}
