import { escapeMarkdown } from '../text/index.ts';
import type { Problem } from './problem.ts';

/** Renders why a step failed and what to do about it as blocks of Markdown, escaped; a title that is empty is left out. */
export function renderProblem(problem: Problem): string[] {
  const reason = problem.message.split('\n').map(escapeMarkdown).join('<br>');
  const remedy =
    problem.hint === undefined ? [] : [`**What to do:** ${escapeMarkdown(problem.hint)}`];
  return [
    problem.title === '' ? reason : `**${escapeMarkdown(problem.title)}:** ${reason}`,
    ...remedy,
    ...renderExcerpt(problem.excerpt),
  ];
}

function renderExcerpt(excerpt: Problem['excerpt']): string[] {
  if (excerpt === undefined) return [];
  const lines = excerpt.lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [`**${escapeMarkdown(excerpt.title)}:**`, lines.join('\n')];
}
