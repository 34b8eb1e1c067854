import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { listFiles } from './files.mjs';

const [folder, output] = process.argv.slice(2);
const zip = new ZipFile();
for (const { path, name } of listFiles(folder)) zip.addFile(path, name);
zip.end();
await pipeline(zip.outputStream, createWriteStream(output));
