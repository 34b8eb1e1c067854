import { describe, expect, test } from '@jest/globals';
import { describeRefusal } from '../../../src/http/api/refusal.ts';
import { rememberSecret } from '../../../src/text/redact.ts';

const SECRET = 'wo/rker&secret+1';
const sent = JSON.stringify({
  project_uuid: 'x',
  upload_uuid: 'y',
  environment_variables: [{ type: 'secret', key: 'API_KEY', value: SECRET }],
});
const refusal = (message: string, platformCode?: string) => ({
  ...{ message, hint: 'Check the inputs.', platformCode },
});

describe('a refused request that carried secrets', () => {
  test('is described in our own words, with the code and the fields of ours that the answer names', () => {
    rememberSecret(SECRET);
    const body = JSON.stringify({ errors: { 'environment_variables.0.value': SECRET } });
    const described = describeRefusal(
      refusal(`bad value ${Array.from(SECRET).toReversed().join('')}`, 'INVALID_VARIABLE'),
      { body: sent },
      { status: 422, body },
    );
    expect(described.message).toBe(
      'the values were rejected (code INVALID_VARIABLE; fields: environment_variables, value).',
    );
    expect(described.hint).toBe('Check the inputs.');
  });

  test.each([400, 401, 403, 404, 409, 418, 422, 429, 500, 503])(
    'shows nothing of the text of an HTTP %d outside of the log',
    (status) => {
      rememberSecret(SECRET);
      const text = `free text ${SECRET} ${encodeURIComponent(SECRET)}`;
      const described = describeRefusal(refusal(text), { body: sent }, { status, body: text });
      expect(described.message).toMatch(/^[a-z ]+\.$/);
      expect(described.message).not.toContain('free text');
      expect(described.said).toBe('free text *** ***.');
    },
  );

  test('shows a code without the secrets in it', () => {
    rememberSecret(SECRET);
    const described = describeRefusal(
      refusal('', SECRET),
      { body: sent },
      { status: 400, body: '' },
    );
    expect(described.platformCode).toBe('***');
    expect(described.message).not.toContain(SECRET);
  });
});

describe('a refused request without secrets in its body', () => {
  test('is described in the words of the platform, redacted', () => {
    rememberSecret(SECRET);
    for (const body of [undefined, '{"name":"shop"}']) {
      const request = body === undefined ? {} : { body };
      const described = describeRefusal(refusal(`no ${SECRET}`), request, {
        status: 400,
        body: '',
      });
      expect(described).toMatchObject({ message: 'no ***.', said: undefined });
    }
  });
});
