/**
 * Releases a Connector from a Git tag: brings its draft to the tag, has the platform check it, and follows that to its end. Also
 * deletes drafts, with all that must not be deleted refused.
 */
export { connectorRelease } from './connectorRelease.ts';
export { describeDraft } from './describeDraft.ts';
export { draftKeyFaults } from './inputs.ts';
export { removeDraft } from './remove/index.ts';
