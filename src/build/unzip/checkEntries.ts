import { MOST_ENTRIES, OUTPUT, addFolders, findExcess, findPathProblem } from '../check/index.ts';
import type { Finding, Rule } from '../check/index.ts';
import { DEFLATED, STORED } from './zipEntry.ts';
import type { ZipEntry } from './zipEntry.ts';

const LOCAL_HEADER_BYTES = 30;

/**
 * Checks the entries of a zip's central directory, without their contents. All of them must be below a folder, which ends with
 * `/`; that of a build unless given.
 */
export function checkEntries(entries: readonly ZipEntry[], below: string = OUTPUT): Finding[] {
  return [
    ...entries.flatMap((entry) => {
      const [rule, problem] = findProblem(entry, below) ?? [];
      return rule === undefined ? [] : [{ rule, offender: describe(entry, problem) }];
    }),
    ...findRepeated(entries),
    ...findOverlaps(entries),
  ];
}

function findProblem(entry: ZipEntry, below: string): readonly [Rule, string?] | undefined {
  if (entry.name === undefined) return ['entry-name', 'not marked as UTF-8, or two names'];
  const excess = findExcess(entry.name);
  if (excess !== undefined) return ['too-long', excess];
  const path = entry.name.replace(/\/$/, '');
  const problem = findPathProblem(path);
  if (problem !== undefined) return ['entry-name', problem];
  if (entry.kind === 'symbolic link' || entry.kind === 'special file')
    return ['entry-kind', `a ${entry.kind}`];
  const isNamedAsFolder = entry.name !== path;
  if ((entry.kind === 'folder') !== isNamedAsFolder)
    return ['entry-kind', 'a folder without / at its end'];
  if (!entry.name.startsWith(below)) return ['entry-place'];
  if (entry.kind === 'folder' && entry.size > 0) return ['entry-damaged', 'a folder with contents'];
  if (entry.isEncrypted) return ['entry-method', 'encrypted'];
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return ['entry-method', `method ${String(entry.method)}`];
  return undefined;
}

function findRepeated(entries: readonly ZipEntry[]): Finding[] {
  const files = new Set<string>();
  const folders = new Set<string>();
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (entry.name === undefined || findExcess(entry.name) !== undefined) continue;
    const path = entry.name.replace(/\/$/, '');
    if (seen.has(path)) {
      findings.push({ rule: 'entry-twice', offender: describe(entry, 'repeated') });
    }
    seen.add(path);
    if (entry.kind === 'file') files.add(path);
    addFolders(path, folders);
    // Few entries can name many folders.
    if (seen.size + folders.size > MOST_ENTRIES) {
      return [{ rule: 'too-many', offender: `reading stopped at ${entry.shown}` }];
    }
  }
  const both = entries.filter(
    ({ name, kind }) => kind === 'file' && name !== undefined && folders.has(name),
  );
  return [
    ...findings,
    ...both.map((entry) => ({
      rule: 'entry-twice' as const,
      offender: describe(entry, 'a file and a folder'),
    })),
  ];
}

/** Finds entries that share bytes: they make a small zip huge, or show readers different contents. */
function findOverlaps(entries: readonly ZipEntry[]): Finding[] {
  const sorted = entries.toSorted((one, other) => one.offset - other.offset);
  return sorted.flatMap((entry, index) => {
    const before = sorted[index - 1];
    return before === undefined ||
      before.offset + LOCAL_HEADER_BYTES + before.zippedSize <= entry.offset
      ? []
      : [
          {
            rule: 'entry-damaged' as const,
            offender: describe(entry, 'shares bytes with another'),
          },
        ];
  });
}

function describe({ shown }: ZipEntry, problem: string | undefined): string {
  return problem === undefined ? shown : `${shown} (${problem})`;
}
