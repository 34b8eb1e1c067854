import type { ClientTools } from '../http/index.ts';
import type { OpenRepository } from '../step/index.ts';

/** Returns what opens the workflow's own repository. GitHub's client is loaded only then. */
export function repositoryWith(tools: ClientTools): OpenRepository {
  return async (token) => {
    const { openRepository } = await import('../github/index.ts');
    return openRepository(token, { ...tools, env: process.env });
  };
}
