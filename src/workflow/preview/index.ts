/**
 * The tags of a Connector's previews: one for each head commit of a pull request.
 */
export { removePreviewTags } from './removePreviewTags.ts';
export { tagPreview } from './tagPreview.ts';
