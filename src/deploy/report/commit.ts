import { escapeMarkdown, formatCommit, markdownLink } from '../../text/index.ts';
import type { RunFacts } from './facts.ts';

/** Renders a commit by its first 7 digits, as a link where there is a page of it. */
export function renderCommit(
  commit: string,
  { repositoryUrl }: Pick<RunFacts, 'repositoryUrl'>,
): string {
  const short = formatCommit(commit);
  if (repositoryUrl === undefined) return escapeMarkdown(short);
  return markdownLink(
    short,
    `${repositoryUrl}/commit/${encodeURIComponent(commit.toWellFormed())}`,
  );
}
