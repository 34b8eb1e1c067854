import { readFileSync } from 'node:fs';
import { modulesOf, parseBundle } from './readBundle.ts';

/**
 * Names the files of a bundle after the largest module in each, such as `deploy-work.js` or `yaml.js`. The bundler numbers them.
 * `modules` has the path of each module by its id, below the repository: `./src/deploy/work.ts`.
 */
export function nameFiles(
  files: ReadonlyMap<string, string>,
  modules: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [file, code] of files) {
    const [, id] = /^export const id = (\d+);$/m.exec(code) ?? [];
    if (id !== undefined && /^\d/.test(file)) names.set(id, freeName(nameOf(code, modules), names));
  }
  return new Map(
    [...files].map(([file, code]) => {
      const [id = ''] = file.split('.');
      const name = names.get(id);
      return [name === undefined ? file : `${name}.js`, withNames(code, names)];
    }),
  );
}

function freeName(wanted: string, taken: ReadonlyMap<string, string>): string {
  const used = new Set(['index', 'shared', ...taken.values()]);
  let [name, count] = [wanted, 1];
  while (used.has(name)) name = `${wanted}-${String((count += 1))}`;
  return name;
}

function nameOf(code: string, modules: ReadonlyMap<string, string>): string {
  const file = parseBundle(code);
  const [largest] = [...modulesOf(file)].toSorted(
    (one, other) => other.property.getFullWidth() - one.property.getFullWidth(),
  );
  const path = largest && modules.get(largest.id);
  if (path === undefined)
    throw new Error('A file of the bundle holds no module with a known path.');
  const [, ofPackage] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  const own = path.replace(/^\.\/src\//, '').replace(/(\/index)?\.ts$/, '');
  return (ofPackage ?? own).replace('@', '').replaceAll('/', '-');
}

/** Replaces the numbers of files wherever a file is loaded, and where it says what it is. */
function withNames(code: string, names: ReadonlyMap<string, string>): string {
  const quoted = (all: string, id: string): string => {
    const name = names.get(id);
    return name === undefined ? all : all.replace(id, JSON.stringify(name));
  };
  return (
    code
      .replace(/^export const id = (\d+);$/m, quoted)
      // One file can stand for another as well, whose modules it has.
      .replace(/^export const ids = \[[\d,]+\];$/m, (all) =>
        all.replaceAll(/\d+/g, (id) => quoted(id, id)),
      )
      .replaceAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g, quoted)
      .replace('return "" + chunkId + ".index.js";', 'return chunkId + ".js";')
  );
}

interface Stats {
  readonly chunks: readonly {
    readonly modules: readonly { readonly id: number | string | null; readonly name: string }[];
  }[];
}

/** Reads from the statistics of the bundler the path of each module by its id, such as `./src/deploy/work.ts`. */
export function readModuleNames(path: string): ReadonlyMap<string, string> {
  const { chunks } = JSON.parse(readFileSync(path, 'utf8')) as Stats;
  const modules = chunks.flatMap((chunk) => chunk.modules);
  // A module with others in it is named after the one that has the rest in it.
  return new Map(modules.map(({ id, name }) => [String(id), name.replace(/ \+ \d+ modules$/, '')]));
}
