import { showName } from '../../../../text/index.ts';
import type { SampleFile } from './chooseFiles.ts';

/** What a site answered to a request for a file. */
export type SiteAnswer =
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'missing'; readonly status: 404 | 410 }
  /** Anything else says nothing about what the site serves. `why` completes a sentence: `answered HTTP 503`. */
  | { readonly kind: 'unclear'; readonly why: string };

/** A file that the site was asked for before the deployment, and what it answered. */
export interface Look {
  readonly file: SampleFile;
  readonly before: SiteAnswer;
}

/** The files of a build by what the site answered before it was deployed. */
export interface Looks<One extends Look = Look> {
  /** Missing, or with other bytes: when the site serves them, it serves this build. */
  readonly fresh: readonly One[];
  /** With these very bytes already: they show that the site maps names as expected. */
  readonly unchanged: readonly One[];
  /** Without a clear answer. */
  readonly unclear: readonly One[];
}

/** Sorts files by what the site answered before the deployment. */
export function sortLooks<One extends Look>(looks: readonly One[]): Looks<One> {
  const kind = ({ file, before }: One): keyof Looks => {
    if (before.kind === 'unclear') return 'unclear';
    return serves(before, file) ? 'unchanged' : 'fresh';
  };
  const of = (wanted: keyof Looks): readonly One[] => looks.filter((look) => kind(look) === wanted);
  return { fresh: of('fresh'), unchanged: of('unchanged'), unclear: of('unclear') };
}

/** Returns whether an answer holds the very bytes of a file. */
export function serves(answer: SiteAnswer, { sha256 }: SampleFile): boolean {
  return answer.kind === 'file' && answer.sha256 === sha256;
}

/** Returns whether two answers are the same, as far as they say anything. */
export function isSame(one: SiteAnswer, other: SiteAnswer): boolean {
  if (one.kind === 'file') return other.kind === 'file' && one.sha256 === other.sha256;
  return one.kind === 'missing' && other.kind === 'missing' && one.status === other.status;
}

/** A file with what the site answered before the deployment and at the time limit. */
export interface Final extends Look {
  readonly after: SiteAnswer;
}

/** What the last answers of a site mean. */
export interface Verdict {
  /** `true`: it serves this build. `false`: the previous version. Undefined: that could not be determined. */
  readonly verified: boolean | undefined;
  /** A sentence without its subject, the site: `still answers /a.js as before.` */
  readonly reason: string;
}

/**
 * Judges the last answers of a site. `recorded` is its answer for a file of the previous version.
 *
 * `false` needs the same answer as before the deployment for each file, and one file that is served with its own bytes: a site
 * that does not map `assets/x` to `/x` has never served any, and 404s alone prove nothing. Nor do other bytes: they can be those
 * of this very build, changed by an edge, unless a file of the same type comes unchanged.
 */
export function judge(
  finals: readonly Final[],
  recorded: { readonly file: SampleFile; readonly after: SiteAnswer } | undefined,
): Verdict {
  const { fresh, unchanged } = sortLooks(finals);
  const proof = fresh.find(({ file, after }) => serves(after, file));
  if (proof !== undefined) return { verified: true, reason: shown('has the bytes of', proof) };
  const changed = finals.find(isChanged);
  if (changed !== undefined) return { verified: undefined, reason: explainChange(changed) };
  const exact = unchanged.map(({ file }) => file);
  if (recorded !== undefined && serves(recorded.after, recorded.file)) exact.push(recorded.file);
  if (exact.length === 0) return { verified: undefined, reason: NOT_MAPPED };
  const types = new Set(exact.map(typeOf));
  const old = fresh.find(({ file, after }) => after.kind === 'missing' || types.has(typeOf(file)));
  return old === undefined
    ? { verified: undefined, reason: MAY_BE_CHANGED }
    : { verified: false, reason: shown('still answers as before the deployment for', old) };
}

/** Without an answer from before, only the bytes of this build are certain not to be the same one. */
function isChanged({ file, before, after }: Final): boolean {
  if (before.kind === 'unclear') return after.kind === 'unclear' || serves(after, file);
  return !isSame(before, after);
}

function typeOf({ name }: SampleFile): string {
  return name.slice(name.lastIndexOf('.'));
}

const MAY_BE_CHANGED =
  'answers with other bytes than the build has, before and after, which an edge may have changed.';
const NOT_MAPPED =
  'has none of the files that were asked for, which may only mean that it serves them elsewhere.';

function explainChange({ file, after }: Final): string {
  if (serves(after, file))
    return `has the bytes of ${pathShown(file)}, but its answer before the deployment is not known.`;
  switch (after.kind) {
    case 'unclear':
      return shown(`${after.why} for`, { file });
    case 'missing':
      return shown('does not serve any longer', { file });
    case 'file':
      return shown('answers with other bytes than the build has for', { file });
  }
}

function shown(what: string, { file }: Pick<Look, 'file'>): string {
  return `${what} ${pathShown(file)}.`;
}

function pathShown({ name }: SampleFile): string {
  return showName(name.replace(/^assets/, ''));
}
