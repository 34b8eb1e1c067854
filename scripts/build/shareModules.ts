import { modulesOf, parseBundle } from './readBundle.ts';

const FIRST = 'index.js';
/** The file of the modules that several others need. */
const SHARED = 'shared.js';
const MODULES = 'export const modules = {\n';

/**
 * Moves modules that are in several files of one bundle into a file of their own, which the others import. The bundler copies a
 * small module into every file that needs it. The first file is left alone: what it has, no other file has.
 */
export function shareModules(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = [...files].filter(([name]) => name !== FIRST).map(([, code]) => listModules(code));
  const count = Map.groupBy(found.flat(), ({ text }) => text);
  const shared = [...count].filter(([, copies]) => copies.length > 1).map(([text]) => text);
  if (shared.length === 0) return files;
  const moved = new Set(shared);
  const rest = [...files].map(
    ([name, code]) => [name, name === FIRST ? code : without(code, moved)] as const,
  );
  const text = `${MODULES}${shared.sort().join(',')}\n\n};\n`;
  return new Map([...rest, [SHARED, text]]);
}

interface Found {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lists the modules of a file with their texts, which begin with their ids. */
function listModules(code: string): readonly Found[] {
  const file = parseBundle(code);
  return [...modulesOf(file)].map(({ property }) => {
    const [from, end] = [property.getFullStart(), property.end];
    return { text: code.slice(from, end), from, to: code[end] === ',' ? end + 1 : end };
  });
}

function without(code: string, moved: ReadonlySet<string>): string {
  const cuts = listModules(code).filter(({ text }) => moved.has(text));
  if (cuts.length === 0) return code;
  let at = 0;
  let kept = '';
  for (const { from, to } of cuts) {
    kept += code.slice(at, from);
    at = to;
  }
  kept += code.slice(at);
  return `import { modules as shared } from "./${SHARED}";\n${kept.replace(MODULES, `${MODULES}...shared,\n`)}`;
}
