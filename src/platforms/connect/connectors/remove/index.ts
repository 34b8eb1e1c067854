/**
 * Deletes the draft of a preview, unless something still needs it.
 */
export { removeDraft } from './removeDraft.ts';
