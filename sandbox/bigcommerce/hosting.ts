import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { HostRules } from '../server/openHost.ts';
import { contentTypeOf } from './contentTypeOf.ts';
import type { Site } from './inspectArtifact.ts';
import { findPage } from './findPage.ts';
import { homePage } from './homePage.ts';
import { noteFailure } from './logEntry.ts';
import type { Project } from './platform.ts';
import type { BigCommerceSwitches } from './switches.ts';

/**
 * Serves what is live of a project: its assets and its prerendered pages. Its worker is asked for what is left if
 * workers are run; otherwise a page that only it could render is not found, and the home page says so.
 */
export function hostingRules(project: Project, switches: BigCommerceSwitches): HostRules {
  const serve = (incoming: { readonly path: string }): Answer | Promise<Answer> => {
    const { siteFailure } = switches;
    return siteFailure === undefined
      ? servePage(project, incoming.path)
      : page(siteFailure.status, 'Something went wrong.');
  };
  return {
    name: 'hosting',
    stranger: true,
    answered: (request) => {
      if ((request.status ?? 0) < 500) return;
      noteFailure(project, request, switches.siteFailure?.exception);
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

async function servePage(project: Project, path: string): Promise<Answer> {
  const { site } = project;
  if (site === undefined) return page(404, 'Nothing has been deployed here yet.');
  const name = decodePath(path);
  if (name === undefined) return page(400, 'Bad request');
  const found = await findPage(site, name);
  if (found !== undefined) return toAnswer(200, found.name, found.body);
  if (project.worker !== undefined) return project.worker.fetch(path);
  if (name === '') return page(200, homePage(project, site));
  return notFound(site);
}

/** The decoded path without slashes at its ends; undefined when it tries to go elsewhere. */
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

async function notFound(site: Site): Promise<Answer> {
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
