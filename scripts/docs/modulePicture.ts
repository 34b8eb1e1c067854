import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';

/**
 * Draws which folder of `src` uses which, as a Mermaid flow chart. Leaves out files outside of folders, and arrows that other
 * arrows imply.
 */
export function modulePicture(): string {
  const json = execFileSync(process.execPath, [cruiser, 'src', '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const arrows = arrowsOf(JSON.parse(json) as Cruised);
  const drawn = [...arrows].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => !isLedAround({ from, to }, arrows))
      .map((to) => `  ${spell(from)} --> ${spell(to)}`),
  );
  return ['```mermaid', 'flowchart TD', ...drawn.sort(), '```'].join('\n');
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

function arrowsOf({ modules }: Cruised): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === undefined) continue;
    const targets = arrows.get(from) ?? new Set<string>();
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to !== undefined && to !== from) targets.add(to);
    }
    arrows.set(from, targets);
  }
  return arrows;
}

/** Returns the folder of a file; undefined for files outside of folders. */
function folderOf(file: string): string | undefined {
  return /^src\/((?:platforms\/)?[^/]+)\//.exec(file)?.[1];
}

function isLedAround(
  arrow: { readonly from: string; readonly to: string },
  arrows: Arrows,
): boolean {
  const seen = new Set<string>();
  const walk = (at: string): boolean =>
    [...(arrows.get(at) ?? [])].some((next) => {
      if ((at === arrow.from && next === arrow.to) || seen.has(next)) return false;
      if (next === arrow.to) return true;
      seen.add(next);
      return next !== arrow.from && walk(next);
    });
  return walk(arrow.from);
}

/** Writes a folder as a node of the chart, whose ids cannot contain slashes. */
function spell(folder: string): string {
  return folder.includes('/') ? `${folder.replaceAll('/', '_')}["${folder}"]` : folder;
}
