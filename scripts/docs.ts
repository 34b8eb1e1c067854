// Writes the input and output tables of the README from the manifests. With --check, tells whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasTables, writeTables } from './readmeTables.ts';

/** Actions whose tables the README may have, besides those of deploy, which it must have. */
const others = ['package', 'list'] as const;

const readmeFile = new URL('../README.md', import.meta.url);
const manifestOf = (folder: string): string =>
  readFileSync(new URL(`../${folder}action.yml`, import.meta.url), 'utf8');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const readme = readFileSync(readmeFile, 'utf8');
const current = others
  .filter((action) => hasTables(readme, action))
  .reduce(
    (text, action) => writeTables(text, manifestOf(`${action}/`), action),
    writeTables(readme, manifestOf('')),
  );
if (!values.check) {
  writeFileSync(readmeFile, current);
} else if (current !== readme) {
  console.error('The tables of README.md are not what the manifests say. Run `npm run docs`.');
  process.exitCode = 1;
}
