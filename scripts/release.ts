// Prints the notes of a release. Fails when its tag does not match the version in package.json and CHANGELOG.md. Needs no
// dependencies.
import { readFileSync } from 'node:fs';
import { releaseNotes } from './docs/releaseNotes.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };
process.stdout.write(releaseNotes(process.argv[2] ?? 'missing', version, read('CHANGELOG.md')));
