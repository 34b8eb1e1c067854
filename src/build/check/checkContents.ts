import { listNames, showName } from '../../text/index.ts';
import { describeFindings } from './findings.ts';
import type { Finding } from './findings.ts';
import { checkLimits } from './limits.ts';
import type { SizedFile } from './limits.ts';
import type { BuildLimits } from './platformLimits.ts';
import { WORKER, findNameClashes } from './names.ts';
import { findSensitivePath } from './sensitiveFiles.ts';

/** What a build contains, as far as it could be read. Names are relative to the build. */
export interface Contents {
  readonly files: readonly SizedFile[];
  /** Each ends with `/`. */
  readonly emptyFolders: readonly string[];
  /** Names at the top, of any kind, readable or not. */
  readonly atTop: ReadonlySet<string>;
  readonly zippedSize?: number;
  /** Where `worker.js` must be, for messages. */
  readonly workerPlace: string;
  /** Problems of single files and folders. */
  readonly findings: readonly Finding[];
}

/** The result of a check, one sentence for each problem. Faults refuse the build. */
export interface Judgement {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** Which build, and what is allowed in it. */
interface Rules {
  readonly shownPath: string;
  readonly allowSensitiveFiles: boolean;
  readonly enforceLimits: boolean;
  readonly limits?: BuildLimits | undefined;
}

/** Checks a build, zipped or not, against every rule that needs no file contents. */
export function checkContents(contents: Contents, request: Rules): Judgement {
  const { files, emptyFolders, findings } = contents;
  const paths = [...files.map(({ name }) => name), ...emptyFolders];
  const sensitive = request.allowSensitiveFiles ? [] : findSensitivePaths(paths);
  const { exceeded, doubtful } = checkLimits(contents, request.limits);
  return {
    faults: [
      ...describeFindings([...findings, ...sensitive]),
      ...findMissing(contents, request.shownPath),
      ...(request.enforceLimits ? exceeded.map(suggestWarning) : []),
    ],
    warnings: [...describeClashes(paths), ...(request.enforceLimits ? [] : exceeded), ...doubtful],
  };
}

/** Adds the way around an exceeded limit to its sentence. */
function suggestWarning(exceeded: string): string {
  return `${exceeded.slice(0, -1)}; enforce_limits: false makes this a warning.`;
}

function findSensitivePaths(paths: readonly string[]): Finding[] {
  return paths
    .map(findSensitivePath)
    .filter((path) => path !== undefined)
    .map((path) => ({ rule: 'sensitive', offender: showName(path) }));
}

function findMissing(contents: Contents, shownPath: string): string[] {
  const { files, atTop, findings, workerPlace } = contents;
  const shown = showName(shownPath);
  if (files.length === 0 && findings.length === 0) return [`path: ${shown} contains no files.`];
  if (files.some(({ name }) => name === WORKER)) return [];
  // A finding already reports what is wrong with it.
  if (findings.length > 0 && atTop.has(WORKER)) return [];
  if (atTop.has(WORKER)) return [`path: ${workerPlace} in ${shown} must be a file, not a folder.`];
  const elsewhere = files.filter(({ name }) => name.endsWith(`/${WORKER}`));
  const [only] = elsewhere.length === 1 ? elsewhere : [];
  const hint =
    only === undefined ? '' : ` There is ${showName(only.name)}. Is path one folder too high?`;
  return [`path: ${shown} has no ${workerPlace}, which every build needs.${hint}`];
}

function describeClashes(paths: readonly string[]): string[] {
  const clashes = findNameClashes(paths).map((names) => names.map(showName).join(' = '));
  return clashes.length === 0
    ? []
    : [
        `Systems that ignore case or normalize Unicode keep only one of these: ${listNames(clashes)}.`,
      ];
}
