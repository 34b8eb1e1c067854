import { readFileSync } from 'node:fs';

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
