import { z } from 'zod';
import type { HostRules, Incoming, PlainAnswer } from '../../server/index.ts';
import { openEdge } from '../model/index.ts';
import type { BigCommerceSwitches, Hosting, Project } from '../model/index.ts';
import type { Artifact } from './artifacts.ts';
import type { Site } from './inspectArtifact.ts';
import { contentTypeOf } from './worker/index.ts';

/** A project's site. */
export interface SiteOptions {
  readonly project: Project;
  readonly switches: BigCommerceSwitches;
  readonly hosting: Pick<Hosting, 'noteFailure'>;
  /** Returns the artifact that is served now. */
  readonly artifact: () => Artifact | undefined;
  readonly now: () => number;
}

/**
 * Serves a project's live assets and prerendered pages. If workers are run, the worker renders the rest. If not, other pages
 * are not found, and the home page says so.
 */
export function siteRules(options: SiteOptions): HostRules {
  const { project, switches, hosting, artifact, now } = options;
  const edge = openEdge(() => switches.edge, now);
  const serve = async ({ path, query }: Pick<Incoming, 'path' | 'query'>): Promise<PlainAnswer> => {
    const { siteFailure } = switches;
    if (siteFailure !== undefined) return page(siteFailure.status, 'Something went wrong.');
    const kept = edge.recall(path, query.toString());
    return kept ?? edge.pass(path, query.toString(), await servePage(project, artifact(), path));
  };
  return {
    name: 'hosting',
    stranger: true,
    answered: ({ method, path, status = 0 }) => {
      if (status < 500) return;
      const { exception } = switches.siteFailure ?? {};
      hosting.noteFailure(project, { method, path, status, exception });
    },
    admit: (_incoming, found) =>
      found.kind === 'route' ? undefined : page(405, 'Method not allowed', { Allow: 'GET, HEAD' }),
    routes: ['GET', 'HEAD'].map((method) => ({
      name: 'GET /site',
      method,
      pattern: '/*',
      handle: serve,
    })),
  };
}

async function servePage(
  project: Project,
  artifact: Artifact | undefined,
  path: string,
): Promise<PlainAnswer> {
  if (artifact?.site === undefined) return page(404, 'Nothing has been deployed here yet.');
  const { site, worker } = artifact;
  const name = decodePath(path);
  if (name === undefined) return page(400, 'Bad request');
  const found = await findPage(site, name);
  if (found !== undefined) return toAnswer(200, found.name, found.body);
  if (worker !== undefined) return worker.fetch(path);
  if (name === '') return page(200, homePage(project, site));
  return notFound(site);
}

/** Decodes a path and removes slashes at its ends; undefined when it tries to leave the site. */
function decodePath(path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (name.split('/').some((part) => part === '..' || part === '.')) {
    return undefined;
  }
  return name.replace(/^\/+|\/+$/g, '');
}

const ASSETS = 'output/assets/';
// Only for the worker or the platform.
const HIDDEN = /^(?:cdn-cgi\/|_headers$|_redirects$)/;
/**
 * Where OpenNext keeps prerendered pages among the assets: by build, and since version 1.20 also by kind of route and digest.
 *
 * @see https://opennext.js.org/cloudflare/caching
 */
const PRERENDERED =
  /^output\/assets\/cdn-cgi\/_next_cache\/(?!__fetch\/)[^/]+\/(?:route-cache\/[^/]+\/[^/]+\/\$\/)?(.+)\.cache$/;
const prerendered = z.looseObject({ html: z.string() });

interface Page {
  /** Determines the content type. */
  readonly name: string;
  readonly body: Uint8Array | string;
}

/** Finds the page at a decoded path without slashes at its ends; undefined when only the worker can render it. */
async function findPage(site: Site, path: string): Promise<Page | undefined> {
  if (HIDDEN.test(path)) return undefined;
  const names = path === '' ? ['index.html'] : [path, `${path}.html`, `${path}/index.html`];
  const name = names.find((candidate) => site.has(`${ASSETS}${candidate}`));
  if (name !== undefined) return { name, body: await site.read(`${ASSETS}${name}`) };
  const wanted = path === '' ? 'index' : path;
  const cached = site.names.find((candidate) => PRERENDERED.exec(candidate)?.[1] === wanted);
  if (cached === undefined) return undefined;
  const page = prerendered.safeParse(readJson(await site.read(cached)));
  return page.success ? { name: `${wanted}.html`, body: page.data.html } : undefined;
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function notFound(site: Site): Promise<PlainAnswer> {
  const own = (await findPage(site, '404')) ?? (await findPage(site, '_not-found'));
  return own === undefined ? page(404, 'Not found') : toAnswer(404, own.name, own.body);
}

function toAnswer(status: number, name: string, body: Uint8Array | string): PlainAnswer {
  const headers = { 'Content-Type': contentTypeOf(name), 'X-Content-Type-Options': 'nosniff' };
  return { status, headers, body };
}

function page(status: number, text: string, headers: Record<string, string> = {}): PlainAnswer {
  const body = text.startsWith('<')
    ? text
    : `<!doctype html><title>${text}</title><h1>${text}</h1>`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** Writes the page at `/` for a site whose worker would render it. */
function homePage({ name, uuid }: Project, { names }: Site): string {
  const assets = names.filter((file) => file.startsWith(ASSETS)).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name} is live in the sandbox</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 40rem; padding: 0 1rem }</style>
<h1>${name} is live</h1>
<p>The sandbox serves the ${String(assets)} assets of this deployment. Its pages are rendered by
<code>worker.js</code>, which the sandbox does not run.</p>
<p><small>${String(names.length)} files, project ${uuid}</small></p>
</html>
`;
}
