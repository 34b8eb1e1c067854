import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const MODULE = /MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/ ]+)/g;

/**
 * Returns the licences that the bundler has left out, in its form: name, kind and text. It takes the nearest package.json of a module,
 * and a package such as `zod` has one without a licence in each folder.
 */
export function missingLicences(
  files: ReadonlyMap<string, string>,
  licences: string,
  modules: string,
): string {
  const bundled = [...files.values()].flatMap((code) => [...code.matchAll(MODULE)]);
  const names = [...new Set(bundled.map(([, name = '']) => name))].sort();
  const missing = names.filter((name) => !`\n${licences}`.includes(`\n${name}\n`));
  return missing.map((name) => licenceOf(name, join(modules, name))).join('');
}

function licenceOf(name: string, folder: string): string {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly license?: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (license === undefined || file === undefined) throw new Error(`${name} has no licence.`);
  return `\n\n${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
