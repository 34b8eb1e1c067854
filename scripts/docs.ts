// Writes the input and output tables of the README from action.yml. With --check, tells whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeTables } from './readmeTables.ts';

const readmeFile = new URL('../README.md', import.meta.url);
const manifestFile = new URL('../action.yml', import.meta.url);
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const readme = readFileSync(readmeFile, 'utf8');
const current = writeTables(readme, readFileSync(manifestFile, 'utf8'));
if (!values.check) {
  writeFileSync(readmeFile, current);
} else if (current !== readme) {
  console.error('The tables of README.md are not what action.yml says. Run `npm run docs`.');
  process.exitCode = 1;
}
