import { appendFileSync } from 'node:fs';

/** The answer to a question of docs/untried.md. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** Reads a variable that the workflow sets. Throws when it is missing. */
export function need(name: string): string {
  const value = process.env[name] ?? '';
  if (value === '') throw new Error(`${name} is not set.`);
  return value;
}

/** Writes the answers to the log and the job summary. */
export function report(title: string, answers: readonly Answer[]): void {
  const rows = answers.map(({ question, answer }) => `| ${question} | ${answer} |\n`);
  const table = `### ${title}\n\n| Question | Answer |\n| --- | --- |\n${rows.join('')}\n`;
  process.stdout.write(table);
  const summary = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (summary !== '') appendFileSync(summary, table);
}
