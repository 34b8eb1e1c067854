/**
 * Text for people, without a dependency: plain text, formats, Markdown, near names, and redaction of what comes from outside.
 */
export {
  MOST_LISTED,
  formatBytes,
  formatCommit,
  formatCount,
  formatDuration,
  formatMoment,
  formatNumber,
  formatSeconds,
  listLines,
  listNames,
  listSentences,
} from './format.ts';
export {
  escapeMarkdown,
  escapeWholeMarkdown,
  foldAway,
  markdownLink,
  renderFactLine,
  renderList,
  renderMarkdownTable,
  renderTable,
} from './markdown.ts';
export { nearestName } from './nearestName.ts';
export { asObject, asText, isRecord, parseJson } from './parseJson.ts';
export { printableJson } from './printableJson.ts';
export {
  asSentence,
  cut,
  oneLine,
  plainOutput,
  printable,
  showName,
  wholeLine,
  withoutCommands,
  withoutTrailing,
} from './plain.ts';
export {
  holdsSecret,
  isMaskable,
  maskableParts,
  redact,
  rememberOwnWords,
  rememberSecret,
} from './redact.ts';
export type { Foreign } from './redact.ts';
export { readSiteUrl } from './siteUrl.ts';
