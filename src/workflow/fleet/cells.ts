import { escapeMarkdown, markdownLink, oneLine, readSiteUrl } from '../../text/index.ts';

/** Renders any text as a cell of a table in Markdown. */
export function renderText(value: string): string {
  return escapeMarkdown(oneLine(value));
}

/** Renders the URL of a site as a link with the name of its host; anything else as an empty cell. */
export function renderSite(url: string): string {
  const site = readSiteUrl(url);
  return site === undefined ? '' : markdownLink(new URL(site).host, site);
}
