/**
 * A preview: its build, in a job without the platform's secrets, and its tags, one for each head commit of a pull request.
 */
export { removePreviewTags, tagPreview } from './previewTags.ts';
export { runBuild } from './runBuild.ts';
