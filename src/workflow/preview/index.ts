/**
 * The draft of a Connector's preview, and its tags: one for each head commit of a pull request.
 */
export { removePreviewTags, tagPreview } from './previewTags.ts';
export { setDraftInputs } from './setDraftInputs.ts';
export type { DescribeDraft, DraftInputs } from './setDraftInputs.ts';
