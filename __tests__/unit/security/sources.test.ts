import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const folder = fileURLToPath(new URL('../../../src/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

const filesWith = (pattern: RegExp, all = sources): string[] =>
  all.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

/** What is forbidden, how it is recognised, an example, and the files that may do it all the same. */
const FORBIDDEN: readonly (readonly [string, RegExp, string, ...string[]])[] = [
  [
    'start a process or run text as code',
    /['"](node:)?(child_process|cluster|vm)['"]|@actions\/exec|\beval\(|new Function\(/,
    "import { exec } from 'node:child_process';",
    // The build command that a workflow gives `preview.yml`, in the job without the platform's secrets. No action starts it.
    'actions/workflow.ts',
  ],
  [
    'turn the check of certificates off',
    /rejectUnauthorized|checkServerIdentity|ignoreSslError|env(\.|\[.)NODE_TLS\w+['\]]* = /,
    'https.request(url, { rejectUnauthorized: false });',
  ],
  [
    'end the process before its output is written',
    /process\.(exit|abort|kill)\(/,
    'process.exit(1);',
    // Once everything is written: docs/adr/0020.
    'actions/main.ts',
  ],
  [
    'give the next steps variables or paths',
    /exportVariable|addPath|GITHUB_(ENV|PATH)\b/,
    "core.exportVariable('A', 'b');",
  ],
];

describe('the sources do not', () => {
  test.each(FORBIDDEN)('%s', (_, pattern, example, ...exceptions) => {
    expect(sources.length).toBeGreaterThan(150);
    expect(filesWith(pattern)).toEqual(exceptions);
    expect(filesWith(pattern, [{ name: 'example', text: example }])).toEqual(['example']);
  });

  test('open connections anywhere but in one folder', () => {
    const opening =
      /(from|import\() ?'(node:)?(https?|net|tls|http2|dgram)'|(?<!function |[\w.])fetch\(/;
    expect(filesWith(opening).sort()).toEqual([
      'http/client/connect.ts',
      'http/client/exchange.ts',
      'http/client/sendRequest.ts',
    ]);
  });
});
