import { describe, expect, test } from '@jest/globals';
import { warnOfUnmasked } from '../../../src/inputs/warnOfUnmasked.ts';
import { readTarget } from '../../../src/platforms/bigcommerce/inputs/readTarget.ts';
import { hideSecured } from '../../../src/platforms/connect/configuration/sortConfiguration.ts';

describe('secrets that cannot be masked', () => {
  test('are named in one sentence, by their keys and never by a value', () => {
    const secrets = new Map([
      ['PIN', '7'],
      ['FLAG', 'true'],
      ['API_KEY', 'long-enough-and-no-word'],
      ['EMPTY', ''],
    ]);
    const [warning, ...others] = warnOfUnmasked('secrets', secrets);
    expect(others).toEqual([]);
    expect(warning).toMatch(/^secrets: PIN, FLAG: too short or too common/);
    expect(warning).not.toMatch(/7|true|API_KEY|EMPTY/);
    expect(warnOfUnmasked('secrets', [['API_KEY', 'long-enough-and-no-word']])).toEqual([]);
  });

  test('are reported for the worker’s secrets', () => {
    const inputs: Readonly<Record<string, string>> = {
      ...{ store_hash: 'abc', access_token: 'token-of-the-store', project_name: 'shop' },
      secrets: 'PIN=7\nAPI_KEY=long-enough-and-no-word',
    };
    const hidden: string[] = [];
    const { warnings } = readTarget({
      input: (name) => inputs[name],
      elsewhere: () => undefined,
      secret: (value) => hidden.push(value),
    });
    expect(warnings).toEqual([expect.stringMatching(/^secrets: PIN: too short/)]);
    expect(hidden).toContain('7');
  });

  test('are reported for a Connector’s secured values', () => {
    const lines: string[] = [];
    const hidden: string[] = [];
    const given = {
      applications: new Map([
        [
          'search',
          new Map([
            ['MODE', 'true'],
            ['KEY', 'a-long-secured-value'],
          ]),
        ],
      ]),
      global: new Map<string, string>(),
    };
    hideSecured(given, undefined, {
      secret: (value) => hidden.push(value),
      warning: ({ message }) => lines.push(message),
    });
    expect(hidden).toEqual(['true', 'a-long-secured-value']);
    expect(lines).toEqual([expect.stringMatching(/^configuration: MODE: too short or/)]);
  });
});
