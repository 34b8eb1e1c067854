import { z } from 'zod';
import type { Site } from './inspectArtifact.ts';

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

export interface Page {
  /** Determines the content type. */
  readonly name: string;
  readonly body: Uint8Array | string;
}

/** Finds the page at a decoded path without slashes at its ends; undefined when only the worker can render it. */
export async function findPage(site: Site, path: string): Promise<Page | undefined> {
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
