import type { WallMutation } from './wallMutation.ts';

/** Of “What is hidden” in docs/threat-model.md. */
export const hiddenWalls: readonly WallMutation[] = [
  {
    name: 'Secrets are printed before they are hidden',
    file: 'src/inputs/readInputs.ts',
    find: '      source.secret(text);\n',
    replace: '',
    test: ['__tests__/unit/inputs/readInputs.test.ts', 'hides it at once'],
  },
  {
    name: 'The token of Connect is used before it is hidden',
    file: 'src/platforms/connect/api/tokens.ts',
    find: '    secret(issued.access_token);\n',
    replace: '',
    test: [
      '__tests__/unit/connect/tokens.test.ts',
      'are hidden before they are used, as are the credentials in the header',
    ],
  },
  {
    name: 'Nothing says that a secret cannot be masked',
    file: 'src/inputs/warnOfUnmasked.ts',
    find: "value !== '' && !isMaskable(value)",
    replace: "value === '' && !isMaskable(value)",
    test: [
      '__tests__/unit/inputs/warnOfUnmasked.test.ts',
      'are named in one sentence, by their keys and never by a value',
    ],
  },
  {
    name: 'A short secret stays in sight',
    file: 'src/text/redact.ts',
    find: '  const spans = findSecrets(text, patterns);',
    replace: '  const spans = findSecrets(text, patterns).filter(({ from, to }) => to - from > 3);',
    test: ['__tests__/unit/text.test.ts', 'hides a very short secret only where it stands alone'],
  },
  {
    name: 'The query of a failing request is shown',
    file: 'src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts',
    find: ".replace(/[?#].*$/s, '')",
    replace: '',
    test: [
      '__tests__/unit/bigcommerce/hosting/parseLogEvent.test.ts',
      'shows of a request its method, path and status, and never its query',
    ],
  },
  {
    name: 'Secured values stay in sight',
    file: 'src/platforms/connect/configuration/sortConfiguration.ts',
    find: '      journal.secret(value);\n',
    replace: '',
    test: [
      '__tests__/unit/connect/redeploy/prepare.test.ts',
      'hides secured values, and shows the names of all but the values of none',
    ],
  },
  {
    name: 'A text of an answer that was taken out is overlooked',
    file: 'scripts/findForeignText.ts',
    find: '      isTakenOut(declaration, means) ||\n',
    replace: '',
    test: [
      '__tests__/unit/security/foreignText.test.ts',
      'no text of an answer becomes part of a sentence',
    ],
  },
  {
    name: 'Our own sentences are redacted',
    file: 'src/text/plain.ts',
    find: 'return cut(withoutControls(text), LONGEST)',
    replace: 'return cut(withoutControls(redact(text)), LONGEST)',
    test: [
      '__tests__/unit/text.test.ts',
      'leaves our own sentences alone, whatever the secrets are',
    ],
  },
  {
    name: 'Base64 hides a secret',
    file: 'src/text/redaction/patterns.ts',
    find: 'return [0, 1, 2].flatMap(',
    replace: 'return [0].flatMap(',
    test: ['__tests__/unit/properties/redaction.test.ts', 'of base64, at any offset'],
  },
  {
    name: 'The rest of overlapping secrets stays in sight',
    file: 'src/text/redaction/findSecrets.ts',
    find: 'to: Math.max(last.to, span.to) }',
    replace: 'to: last.to }',
    test: ['__tests__/unit/properties/redaction.test.ts', 'where two overlap'],
  },
  {
    name: 'A secret that is spelled twice stays in sight',
    file: 'src/text/redaction/view.ts',
    find: 'const DEEPEST = 3;',
    replace: 'const DEEPEST = 0;',
    test: [
      '__tests__/unit/properties/redaction.test.ts',
      'of a text, in any spelling, however secrets overlap',
    ],
  },
];
