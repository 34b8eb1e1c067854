import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { zip } from 'fflate';
import { listFiles } from './files.mjs';

const [folder, output] = process.argv.slice(2);
const files = listFiles(folder).map(({ path, name }) => [name, readFileSync(path)]);
writeFileSync(output, await promisify(zip)(Object.fromEntries(files), { level: 6 }));
