import type { ReportEntry } from '../../api/index.ts';

/**
 * Remedies for failed checks. Titles of checks are undocumented, so each check is matched by words that were recorded from the
 * platform. Nearly all are fixed in the repository and released with a new tag.
 */
const REMEDIES: readonly (readonly [words: RegExp, remedy: string])[] = [
  [
    /specification file not found|connect\.ya?ml.*not found|\btag\b.*not (found|exist)/i,
    'Push the tag to the repository of the draft, with connect.yaml at the root of that commit.',
  ],
  [
    /specification file|connect\.ya?ml/i,
    'Fix connect.yaml where the message says, and release a new tag. `commercetools connect validate` of the official CLI checks it, too.',
  ],
  [
    /reach|clone|permission|access/i,
    'Check the URL of the repository. A private one needs its SSH URL and read access for the GitHub user connect-mu.',
  ],
  [
    /\bSCA\b(?!.*\bSAST:)(?=.*(:|vulnerab|CVE))|dependenc/i,
    'Update the package that the message names in package.json and the lock file of the application (see `npm audit`), and release a new tag.',
  ],
  [
    /\bSAST\b|static/i,
    'Fix the code where the message says, and release a new tag. If the finding is wrong, ask the platform’s support for an exception.',
  ],
  [
    /image/i,
    'Update the runtime and the packages that the image is built from (engines and dependencies in package.json), and release a new tag.',
  ],
  [
    /build|install|compile/i,
    'Build the application on a clean checkout of the tag (`npm ci`, `npm run build`), fix what fails, and release a new tag.',
  ],
];

const UNKNOWN =
  'If the message does not say what to change, ask the platform’s support, with the correlation id.';

/** Returns what to do about a failed check, in one or two sentences. */
export function remedyFor({ title, message = '' }: ReportEntry): string {
  const text = `${title} ${message}`;
  return REMEDIES.find(([words]) => words.test(text))?.[1] ?? UNKNOWN;
}
