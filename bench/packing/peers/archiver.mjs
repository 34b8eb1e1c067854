import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

const [folder, output] = process.argv.slice(2);
const zip = new ZipArchive({ zlib: { level: 6 } });
const written = pipeline(zip, createWriteStream(output));
zip.directory(folder, 'output');
await Promise.all([zip.finalize(), written]);
