// Strips types for jest like Node.js itself: types become blanks, so that lines and columns stay the same.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source, path) =>
    createHash('sha256').update([process.version, path, source].join('\0')).digest('hex'),
};
