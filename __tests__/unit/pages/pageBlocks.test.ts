// Every workflow and every command of the pages is run by a test, or stands below with the reason why not.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { blocksOf, pages } from '../../support/pageBlocks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** Workflows that no test runs, by a text that only they contain. */
const notRun: Readonly<Record<string, string>> = {
  'deployment-preview-action@':
    'the official action, which calls the live platform; its inputs are checked',
  'npx catalyst deploy --prebuilt \\':
    'the official command line, which is not installed here; 1.4.1 ran it against the sandbox by hand on 2026-11-30',
};

const TESTS = {
  demo: ['__tests__/examples/demo.test.ts', 'scripts/demo.ts'],
  sandbox: ['__tests__/examples/sandbox.test.ts', 'sandbox/main.ts'],
  tls: ['__tests__/contract/sandbox/tls.test.ts', 'tls: true'],
  init: ['__tests__/unit/init/init.test.ts', 'scripts/init.ts'],
  content: ['__tests__/unit/build/contentSha256.test.ts', "block('docs/deploy.md'"],
} as const;
const SETTINGS =
  'needs a repository at GitHub; setupPage.test.ts holds the names to what the quick starts read';
const THESE = 'it starts the tests, this one too';
const OFFICIAL = 'needs the official client from the npm registry; tried by hand, as the page says';
const REAL_BUILD =
  'builds a Next.js project, which is not here, to be measured; tried by hand on 2026-11-30';
const PRISM = 'needs Prism and the documents of BigCommerce, which has no licence; tried by hand';

/** The first words of each command, with the test that runs it or the reason why none does. The longest match counts. */
const commands: Readonly<Record<string, keyof typeof TESTS | { readonly not: string }>> = {
  'npm ci': { not: 'it installs what the tests need; CI begins with it' },
  'npm run demo': 'demo',
  'npm test': { not: THESE },
  'npm run check': { not: THESE },
  'npm run sandbox': 'sandbox',
  'npm run sandbox -- --tls': 'tls',
  'npm run init': 'init',
  'npm run simulate': {
    not: 'it takes minutes; `npm test -- simulation` runs the same with fewer schedules',
  },
  'gh variable set': { not: SETTINGS },
  'gh secret set': { not: SETTINGS },
  'gh attestation verify': { not: 'needs a statement that GitHub has signed' },
  'find . -type f': 'content',
  'cd ': { not: OFFICIAL },
  'npm init': { not: OFFICIAL },
  touch: { not: OFFICIAL },
  'mkdir storefront': { not: OFFICIAL },
  'cp -R <this repository>': { not: OFFICIAL },
  'npm install @bigcommerce/catalyst': { not: OFFICIAL },
  'npm pkg set': { not: OFFICIAL },
  'npx catalyst deploy': { not: OFFICIAL },
  'mkdir connect-cli': { not: OFFICIAL },
  'npm install @commercetools/cli': { not: OFFICIAL },
  'export CTP_CLI_CONNECT_API_URL': { not: OFFICIAL },
  'npx -p @commercetools/cli': { not: OFFICIAL },
  'commercetools connect': { not: OFFICIAL },
  'INPUT_CONNECTOR_KEY=search': { not: OFFICIAL },
  'npm install @opennextjs/cloudflare': { not: REAL_BUILD },
  'npx opennextjs-cloudflare': { not: REAL_BUILD },
  'npx wrangler deploy': { not: REAL_BUILD },
  'cp -R .open-next/assets': { not: REAL_BUILD },
  'npm run bench': { not: REAL_BUILD },
  'npx @stoplight/prism-cli': { not: PRISM },
  'export INPUT_API_URL': { not: PRISM },
  'export INPUT_COMMAND': { not: PRISM },
  'node <this repository>/dist/store': { not: PRISM },
};

const blocks = pages.flatMap((page) => blocksOf(page));
/** Each call of `block` in a test: a page, and a text of the block that it runs. */
const taken = globSync('__tests__/**/*.test.ts', { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/\bblock\(\s*(?:'([^']+)'|PAGE),\s*'((?:[^'\\]|\\.)+)'/g)].map(
    ([, page, text = '']) => ({
      page: page ?? /const PAGE = '([^']+)'/.exec(read(file))?.[1],
      text: text.replaceAll('\\n', '\n'),
    }),
  ),
);

describe('each workflow of the pages', () => {
  const workflows = blocks
    .filter(({ language }) => language === 'yaml')
    .map(({ page, text }) => ({
      page,
      text,
      title: text.trim().split('\n').slice(0, 2).join(' '),
    }));

  test.each(workflows)('is run, or not for a reason: $page, $title', ({ page, text }) => {
    const isRun = taken.some((each) => each.page === page && text.includes(each.text));
    const reasons = Object.keys(notRun).filter((part) => text.includes(part));
    expect([isRun, reasons.length > 0]).toEqual([reasons.length === 0, !isRun]);
  });

  test('has a reason only if it is there', () => {
    for (const part of Object.keys(notRun))
      expect(workflows.filter(({ text }) => text.includes(part))).toHaveLength(1);
  });
});

describe('each command of the pages', () => {
  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ page, text }) =>
      text
        .replaceAll(/\\\n\s*/g, '')
        .split(/\n| && /)
        .map((line) => ({ page, line: line.replace(/ +#.*$/, '').trim() })),
    )
    .filter(({ line }) => line !== '');
  const entryFor = (line: string): string | undefined =>
    Object.keys(commands)
      .filter((words) => line.startsWith(words))
      .sort((one, other) => other.length - one.length)[0];

  test.each(lines)('is run, or not for a reason: $page, $line', ({ line }) => {
    expect(Object.keys(commands)).toContain(entryFor(line));
  });

  test('stands in the list only if it is on a page', () => {
    const used = new Set(lines.map(({ line }) => entryFor(line)));
    expect(Object.keys(commands).filter((words) => !used.has(words))).toEqual([]);
  });

  test.each(Object.values(TESTS))('is run by a test that is there: %s', (file, part) => {
    expect(read(file)).toContain(part);
  });
});
