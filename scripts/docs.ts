// Writes the input and output tables of the README from the manifests, and the JSON Schema of the store file. With --check,
// tells whether they are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { hasTables, writeTables } from './readmeTables.ts';
import { storeSchema } from './storeSchema.ts';

/** Actions whose tables the README may have, besides those of deploy, which it must have. */
const others = ['teardown', 'store', 'package', 'list'] as const;

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
writeOrCheck(readmeFile, current);

const schemaFile = new URL('../store/schema.json', import.meta.url);
const style = await resolveConfig(fileURLToPath(schemaFile));
writeOrCheck(schemaFile, await format(JSON.stringify(storeSchema()), { ...style, parser: 'json' }));

function writeOrCheck(file: URL, wanted: string): void {
  if (!values.check) {
    writeFileSync(file, wanted);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    const name = basename(file.pathname);
    console.error(`${name} is not what the sources say. Run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}
