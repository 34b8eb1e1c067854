import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { ZipWriter } from '@zip.js/zip.js';
import { listFiles } from './files.mjs';

const AT_ONCE = 8;

const [folder, output] = process.argv.slice(2);
const zip = new ZipWriter(Writable.toWeb(createWriteStream(output)), { level: 6 });
const waiting = listFiles(folder).values();
const lanes = Array.from({ length: AT_ONCE }, async () => {
  for (const { path, name } of waiting) {
    await zip.add(name, Readable.toWeb(createReadStream(path)));
  }
});
await Promise.all(lanes);
await zip.close();
