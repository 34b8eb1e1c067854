/**
 * Text for people, without a dependency: plain text, formats, tables, near names, and redaction of what comes from outside.
 */
export { foldAway, renderFactLine, renderList } from './foldAway.ts';
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
export { nearestName } from './nearestName.ts';
export { asObject, asText, parseJson } from './parseJson.ts';
export { printableJson } from './printableJson.ts';
export {
  asSentence,
  cut,
  escapeMarkdown,
  escapeWholeMarkdown,
  markdownLink,
  oneLine,
  plainOutput,
  printable,
  withoutCommands,
  wholeLine,
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
export { renderMarkdownTable, renderTable } from './renderTable.ts';
export { showName } from './showName.ts';
export { readSiteUrl } from './siteUrl.ts';
