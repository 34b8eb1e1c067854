import type { Site } from './inspectArtifact.ts';
import type { Project } from './platform.ts';

/** Writes the page a site has at `/` when its own is rendered by its worker. */
export function homePage({ name, uuid, modifiedAt }: Project, { names }: Site): string {
  const assets = names.filter((file) => file.startsWith('output/assets/')).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name} is live in the sandbox</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 40rem; padding: 0 1rem }</style>
<h1>${name} is live</h1>
<p>The sandbox serves the ${String(assets)} assets of this deployment. Its pages are rendered by
<code>worker.js</code>, which the sandbox does not run.</p>
<p><small>${String(names.length)} files, deployed ${modifiedAt.toISOString()}, project ${uuid}</small></p>
</html>
`;
}
