import { expect, test } from '@jest/globals';
import { withDeployStage, writeBuild } from '../../../support/runs/deployRuns.ts';

const WORKER = `
import { DurableObject } from 'cloudflare:workers';
export class Queue extends DurableObject {}
export default {
  async fetch(request, environment) {
    const { pathname } = new URL(request.url);
    if (pathname === '/asset') return environment.ASSETS.fetch(new Request(new URL('/style.css', request.url)));
    if (pathname === '/environment') return Response.json(Object.keys(process.env));
    return new Response('rendered ' + pathname, { headers: { 'Content-Type': 'text/html' } });
  },
};
`;

const bodyAt = async (url: string): Promise<string> => (await fetch(url)).text();

test('renders a page by the deployed worker when workers are run, and gives it none of our environment', async () => {
  await withDeployStage({ runWorkers: true }, async ({ folder, deploy }) => {
    await writeBuild(folder, { 'own/worker.js': WORKER, 'own/assets/style.css': 'body {}' });
    const { outputs } = await deploy({ path: 'own' });
    const site = outputs['url'] ?? '';
    expect(await bodyAt(`${site}/product/1`)).toBe('rendered /product/1');
    expect(await bodyAt(`${site}/style.css`)).toBe('body {}');
    expect(await bodyAt(`${site}/asset`)).toBe('body {}');
    expect(await bodyAt(`${site}/environment`)).toBe('[]');
  });
});

test('does not run a worker unless it is asked to', async () => {
  await withDeployStage({}, async ({ folder, deploy }) => {
    await writeBuild(folder, { 'own/worker.js': WORKER, 'own/assets/style.css': 'body {}' });
    const { outputs } = await deploy({ path: 'own' });
    expect((await fetch(`${outputs['url'] ?? ''}/product/1`)).status).toBe(404);
  });
});
