import { showName } from '../../../../text/index.ts';
import type { TellingFile } from './chooseFiles.ts';

/** What a site answered to a request for a file. */
export type SiteAnswer =
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'missing'; readonly status: 404 | 410 }
  /** Anything else says nothing about what the site serves. `why` completes a sentence: `answered HTTP 503`. */
  | { readonly kind: 'unclear'; readonly why: string };

/** A file that the site was asked for before the deployment, and what it answered. */
export interface Look {
  readonly file: TellingFile;
  readonly before: SiteAnswer;
}

/** The files of a build by what the site answered before it was deployed. */
export interface Looks {
  /** Missing, or with other bytes: when the site serves them, it serves this build. */
  readonly fresh: readonly Look[];
  /** With these very bytes already: they show that the site maps names as expected. */
  readonly unchanged: readonly Look[];
  /** Without a clear answer. */
  readonly unclear: readonly Look[];
}

/** Sorts files by what the site answered before the deployment. */
export function sortLooks(looks: readonly Look[]): Looks {
  const kind = ({ file, before }: Look): keyof Looks => {
    if (before.kind === 'unclear') return 'unclear';
    return serves(before, file) ? 'unchanged' : 'fresh';
  };
  const of = (wanted: keyof Looks): readonly Look[] =>
    looks.filter((look) => kind(look) === wanted);
  return { fresh: of('fresh'), unchanged: of('unchanged'), unclear: of('unclear') };
}

/** Returns whether an answer holds the very bytes of a file. */
export function serves(answer: SiteAnswer, { sha256 }: TellingFile): boolean {
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
  /** `true`: it serves this build. `false`: what it served before. Undefined: that cannot be told. */
  readonly verified: boolean | undefined;
  /** A sentence without its subject, the site: `still answers /a.js as before.` */
  readonly reason: string;
}

/**
 * Judges the last answers of a site. `recorded` is its answer for a file of the version before.
 *
 * `false` is only said when each file is answered as before the deployment, and one that must be there is served with its own
 * bytes: a site that does not map `assets/x` to `/x` has never served any, and 404s alone prove nothing. Nor do other bytes:
 * they can be those of this very build, changed by an edge, unless a file of the same type comes unchanged.
 */
export function judge(
  finals: readonly Final[],
  recorded: { readonly file: TellingFile; readonly after: SiteAnswer } | undefined,
): Verdict {
  const isFresh = ({ file, before }: Final): boolean => !serves(before, file);
  const proof = finals.find((final) => isFresh(final) && serves(final.after, final.file));
  if (proof !== undefined) return { verified: true, reason: shown('has the bytes of', proof) };
  const changed = finals.find(({ before, after }) => !isSame(before, after));
  if (changed !== undefined) return { verified: undefined, reason: explainChange(changed) };
  const exact = finals.filter((final) => !isFresh(final)).map(({ file }) => file);
  if (recorded !== undefined && serves(recorded.after, recorded.file)) exact.push(recorded.file);
  if (exact.length === 0) return { verified: undefined, reason: NOT_MAPPED };
  const types = new Set(exact.map(typeOf));
  const old = finals.find(
    (final) => isFresh(final) && (final.after.kind === 'missing' || types.has(typeOf(final.file))),
  );
  return old === undefined
    ? { verified: undefined, reason: MAY_BE_CHANGED }
    : { verified: false, reason: shown('still answers as before the deployment for', old) };
}

function typeOf({ name }: TellingFile): string {
  return name.slice(name.lastIndexOf('.'));
}

const MAY_BE_CHANGED =
  'answers with other bytes than the build has, before and after, which an edge may have changed.';
const NOT_MAPPED =
  'has none of the files that were asked for, which may only mean that it serves them elsewhere.';

function explainChange({ file, after }: Final): string {
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
  return `${what} ${showName(file.name.replace(/^assets/, ''))}.`;
}
