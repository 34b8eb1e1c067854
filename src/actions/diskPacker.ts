import { loadReaders, readSource } from '../build/index.ts';
import type { Packer } from '../package/index.ts';

/** Packs builds on the disk. What reads and writes zips is loaded only when it is used. */
export const diskPacker: Packer = {
  read: readSource,
  ready: loadReaders,
  pack: async (source, options) => {
    const { packSource } = await import('../build/index.ts');
    return packSource(source, options);
  },
};
