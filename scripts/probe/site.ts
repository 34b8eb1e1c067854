import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ask } from './ask.ts';
import type { Reply } from './ask.ts';
import { need } from './answers.ts';
import type { Answer } from './answers.ts';

const BEFORE = '?before=1';

/** Requests a file that is not there yet, twice, so that an edge which caches a 404 has one. */
export async function askSiteBefore(): Promise<void> {
  const url = urlOf(need('SITE'));
  for (let times = 0; times < 2; times += 1) await ask(`${url}${BEFORE}`);
}

/** Requests the same file after the deployment that has it: with the query from before, and without. */
export async function askSite(): Promise<Answer[]> {
  const url = urlOf(need('SITE'));
  const wanted = readFileSync(need('FILE'), 'utf8');
  const plain = await ask(url);
  const before = await ask(`${url}${BEFORE}`);
  const describe = ({ status, headers, body }: Reply): string => {
    const bytes = body === wanted ? 'its bytes' : 'other bytes';
    return `HTTP ${String(status)} with ${bytes}, ${headers.has('age') ? 'an' : 'no'} \`Age\``;
  };
  return [
    {
      question: 'How does the site map names, and does it serve the bytes unchanged?',
      answer: `\`assets/x\` as \`/x\`: ${describe(plain)}`,
    },
    {
      question: 'What does the edge cache, and is the query part of its key?',
      answer: `requested twice before it was there; now with that query: ${describe(before)}; without: ${describe(plain)}`,
    },
  ];
}

const urlOf = (site: string): string => `${site.replace(/\/$/, '')}/${basename(need('FILE'))}`;
