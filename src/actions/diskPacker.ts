import type { Packer } from '../package/index.ts';

/** Packs builds on the disk. What reads and writes zips is loaded only when it is used. */
export const diskPacker: Packer = {
  read: async (request, signal) => {
    const { readSource } = await import('../build/index.ts');
    return readSource(request, signal);
  },
  pack: async (source, options) => {
    const { packSource } = await import('../build/index.ts');
    return packSource(source, options);
  },
};
