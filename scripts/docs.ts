// Writes the generated parts of the pages: tables of inputs and outputs from the manifests, the picture of the modules from the
// sources, the switches of the simulation, and the JSON Schema of the store file. With --check, reports whether they are up to
// date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { switches } from '../__tests__/simulation/worlds/switches.ts';
import type { Switch } from '../__tests__/simulation/worlds/switches.ts';
import { fillPage } from './docs/fillPage.ts';
import { modulePicture } from './docs/modulePicture.ts';
import { storeSchema } from './docs/storeSchema.ts';
import { tablePages, writeTables } from './docs/writeTables.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const fileOf = (path: string): URL => new URL(`../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(fileOf(path), 'utf8');

for (const [page, tables] of Map.groupBy(tablePages, (each) => each.page)) {
  const current = tables.reduce(
    (text, { manifest, prefix }) => writeTables(text, read(manifest), prefix),
    read(page),
  );
  writeOrCheck(fileOf(page), current);
}

const architecture = fillPage(read('ARCHITECTURE.md'), 'modules', modulePicture());
writeOrCheck(fileOf('ARCHITECTURE.md'), architecture);

const schemaFile = fileOf('store/schema.json');
const style = await resolveConfig(fileURLToPath(schemaFile));
writeOrCheck(schemaFile, await format(JSON.stringify(storeSchema()), { ...style, parser: 'json' }));

const simulation = fileOf('docs/simulation.md');
const page = fillPage(read('docs/simulation.md'), 'switches', switchTable());
writeOrCheck(simulation, await format(page, { ...style, parser: 'markdown' }));

/** Renders the switches of the simulation as a table in Markdown. */
function switchTable(): string {
  const rows = Object.entries<Switch>(switches).map(([name, { kind, unkind, worlds }]) =>
    [`\`${name}\``, kind, unkind, worlds?.join(', ') ?? 'all'].join(' | '),
  );
  const head = ['Switch | Kind reading | Unkind reading | Worlds', '--- | --- | --- | ---'];
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}

function writeOrCheck(file: URL, wanted: string): void {
  if (!values.check) {
    writeFileSync(file, wanted);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    const name = basename(file.pathname);
    console.error(`${name} is out of date. Run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}
