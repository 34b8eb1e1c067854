import { listNames } from '../../text/index.ts';

/** One problem, and the rule it breaks. */
export interface Finding {
  readonly rule: Rule;
  /** Printable name of the offender, with the problem where the rule leaves it open. */
  readonly offender: string;
}

/** Name of a rule that a build can break. */
export type Rule = keyof typeof RULES;

/** The rules in the order of the report. Each begins a sentence that ends with the offenders. */
const RULES = {
  'too-many': 'No more than 100,000 files and folders can be packaged',
  'too-long': 'A path may have at most 1,024 bytes and 100 folders',
  unreadable: 'All files and folders must be readable',
  'special-file': 'Only files, folders and symbolic links can be packaged',
  'unsafe-name': 'A name must be valid UTF-8 without backslashes and control characters',
  'link-leaves': 'A symbolic link must not lead out of the folder',
  'link-dangles': 'A symbolic link must lead to something that exists',
  'link-loops': 'A symbolic link must not lead to itself or to one of its parent folders',
  'entry-name': 'The name of a zip entry must be a plain relative path, in UTF-8 and with /',
  'entry-place': 'Every entry of the zip must be below output/',
  'entry-kind': 'A zip may only contain files and folders',
  'entry-twice': 'A name may occur only once in the zip',
  'entry-method': 'An entry of the zip must be stored or deflated, and not encrypted',
  'entry-damaged': 'The contents of a zip entry must match its headers',
  sensitive:
    'Files that may contain secrets must not be deployed, unless allow_sensitive_files is true',
} as const;

/** Makes one sentence for each broken rule. The order does not depend on the order of the findings. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return (Object.keys(RULES) as Rule[]).flatMap((rule) => {
    const offenders = new Set(
      findings.filter((finding) => finding.rule === rule).map(({ offender }) => offender),
    );
    return offenders.size === 0 ? [] : [`${RULES[rule]}: ${listNames([...offenders].sort())}.`];
  });
}
