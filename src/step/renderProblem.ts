import { escapeMarkdown } from '../text/index.ts';
import type { Problem } from './outcome.ts';

/** Renders why a step failed and what to do about it as blocks of Markdown, escaped; a title that is empty is left out. */
export function renderProblem(problem: Problem): string[] {
  const reason = problem.message.split('\n').map(escapeMarkdown).join('<br>');
  const remedy =
    problem.hint === undefined ? [] : [`**What to do:** ${escapeAroundCode(problem.hint)}`];
  return [
    problem.title === '' ? reason : `**${escapeMarkdown(problem.title)}:** ${reason}`,
    ...remedy,
    ...renderExcerpt(problem.excerpt),
  ];
}

/** Escaped words in backticks, such as the name of an input. Nothing in them has a meaning in Markdown. */
const CODE = /(?<!`)\\`(\w(?:\\?[\w.:=/ -])*)\\`(?!\\`)/g;

function escapeAroundCode(text: string): string {
  return escapeMarkdown(text).replaceAll(
    CODE,
    (_, code: string) => `\`${code.replaceAll('\\', '')}\``,
  );
}

function renderExcerpt(excerpt: Problem['excerpt']): string[] {
  if (excerpt === undefined) return [];
  const lines = excerpt.lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [`**${escapeMarkdown(excerpt.title)}:**`, lines.join('\n')];
}
