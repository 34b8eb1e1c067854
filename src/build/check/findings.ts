import { listNames } from '../../text/index.ts';

/** One thing that is wrong, and the rule it breaks. */
export interface Finding {
  readonly rule: Rule;
  /** Name of the offender, with what is wrong about it where the rule leaves that open. Printable. */
  readonly offender: string;
}

/** Name of a rule that a build can break. */
export type Rule = keyof typeof RULES;

/** The rules in the order they are told. Each is the beginning of a sentence that ends with the offenders. */
const RULES = {
  'too-many': 'No more than 100,000 files and folders can be packaged',
  'too-long': 'A path may have at most 1,024 bytes and 100 folders',
  unreadable: 'Everything to be packaged has to be readable',
  'special-file': 'Only files, folders and symbolic links can be packaged',
  'unsafe-name': 'A name has to be valid UTF-8 without backslashes and control characters',
  'link-leaves': 'A symbolic link has to lead to something inside the folder',
  'link-dangles': 'A symbolic link has to lead to something that exists',
  'link-loops': 'A symbolic link may not lead to itself or to a folder that it is reached through',
  'entry-name': 'The name of a zip entry has to be a plain relative path, in UTF-8 and with /',
  'entry-place': 'Every entry of the zip has to be below output/',
  'entry-kind': 'A zip to be deployed may only hold files and folders',
  'entry-twice': 'A name may stand for only one thing in the zip',
  'entry-method': 'An entry of the zip has to be stored or deflated, and not encrypted',
  'entry-damaged': 'The contents of a zip entry have to fit what the zip says about them',
  sensitive:
    'What may hold secrets does not belong in a deployment, unless allow_sensitive_files is true',
} as const;

/** Makes one sentence of all findings of the same rule. The order does not depend on the order of the findings. */
export function tellFindings(findings: readonly Finding[]): string[] {
  return (Object.keys(RULES) as Rule[]).flatMap((rule) => {
    const offenders = new Set(
      findings.filter((finding) => finding.rule === rule).map(({ offender }) => offender),
    );
    return offenders.size === 0 ? [] : [`${RULES[rule]}: ${listNames([...offenders].sort())}.`];
  });
}
