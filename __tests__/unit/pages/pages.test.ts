import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = ['*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/*.md'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')),
);

/** A page without its code, in which nothing is a link or a heading. */
function read(page: string): string {
  return readFileSync(join(root, page), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
}

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function deadLinksOf(page: string): string[] {
  const inline = [...read(page).matchAll(/\]\(([^)\s<>]+)\)|<img src="([^"]+)"/g)];
  return inline
    .map(([, link, image]) => link ?? image ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).includes(anchor);
    });
}

describe('the pages', () => {
  test('are found', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/github.md', 'SECURITY.md']));
  });

  test.each(pages)('%s has no dead link', (page) => {
    expect(deadLinksOf(page)).toEqual([]);
  });

  test('name every workflow of the examples', () => {
    for (const file of globSync('examples/workflows/*.yml', { cwd: root })) {
      expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(file.replaceAll('\\', '/'));
    }
  });

  test('explain every script of package.json in CONTRIBUTING.md', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const { scripts } = JSON.parse(manifest) as { readonly scripts: object };
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    for (const name of Object.keys(scripts)) {
      expect(contributing).toMatch(new RegExp(`^\\| \`npm (run )?${name}\` +\\| [A-Z]`, 'm'));
    }
  });

  test('have pictures that are small', () => {
    for (const file of globSync('docs/images/*', { cwd: root })) {
      expect(readFileSync(join(root, file)).length).toBeLessThan(120_000);
    }
  });
});
