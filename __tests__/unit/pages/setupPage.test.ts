import { describe, expect, test } from '@jest/globals';
import { block, blocksOf } from '../../support/pageBlocks.ts';

/** `vars.NAME` and `secrets.NAME` that the commands of docs/setup.md set. */
const set = blocksOf('docs/setup.md')
  .flatMap(({ text }) => [...text.matchAll(/^gh (?:variable|secret) set .*$/gm)])
  .map(([line]) => {
    const [, kind, , name = ''] = line.split(' ');
    return `${kind === 'secret' ? 'secrets' : 'vars'}.${name}`;
  });

const readBy = (name: string): string[] =>
  [...block('README.md', `name: ${name}\n`).matchAll(/\b(?:vars|secrets)\.\w+/g)].map(
    ([each]) => each,
  );

describe('docs/setup.md', () => {
  test('sets what the quick starts of the README read, and nothing else', () => {
    const needed = ['Deploy', 'Preview', 'Redeploy'].flatMap(readBy);
    expect([...set].sort()).toEqual([...new Set(needed)].sort());
  });

  test('puts no secret on a command line, where the history of the shell would keep it', () => {
    const texts = blocksOf('docs/setup.md').map(({ text }) => text);
    expect(texts.filter((text) => /secret set .*--body/.test(text))).toEqual([]);
  });
});
