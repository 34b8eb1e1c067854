import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a page. */
export interface PageBlock {
  readonly page: string;
  /** `yaml`, `sh`, … */
  readonly language: string;
  readonly text: string;
}

/** The pages that a user or a contributor reads, from the root of the repository. */
export const pages: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'docs/*.md']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((page) => page.replaceAll('\\', '/'))
  .sort();

/** Lists the fenced blocks of a page. */
export function blocksOf(page: string): readonly PageBlock[] {
  const text = readFileSync(`${root}${page}`, 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
    ([, language = '', inside = '']): PageBlock => ({ page, language, text: inside }),
  );
}

/**
 * Finds the one block of a page that contains a text. A test that runs a block takes it by this, and `pageBlocks.test.ts` looks
 * for these calls. Throws unless there is exactly one.
 */
export function block(page: string, text: string): string {
  const found = blocksOf(page).filter((each) => each.text.includes(text));
  if (found.length === 1 && found[0] !== undefined) return found[0].text;
  throw new Error(`${page} has ${String(found.length)} blocks with ${text}`);
}
