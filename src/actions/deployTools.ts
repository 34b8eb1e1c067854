import { loadReaders, readSource } from '../build/index.ts';
import type { DeployWorld } from '../deploy/index.ts';
import { probe } from '../http/index.ts';
import type { ClientTools } from '../http/index.ts';
import { repositoryWith } from './repository.ts';

/** Puts together what an action that deploys needs of the real world, besides what every action has. */
export function deployTools(
  tools: ClientTools,
): Pick<DeployWorld, 'openRepository' | 'packer' | 'probe'> {
  return {
    openRepository: repositoryWith(tools),
    probe: (url, signal) => probe(url, signal, tools.send),
    packer: {
      read: readSource,
      ready: loadReaders,
      // What writes zips is loaded only when it is used.
      pack: async (source, options) => {
        const { packSource } = await import('../build/index.ts');
        return packSource(source, options);
      },
    },
  };
}
