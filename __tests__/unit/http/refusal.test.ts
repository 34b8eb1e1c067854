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

describe('the fields that a refused request with secrets is about', () => {
  const request = {
    ...{ type: 'x', title: 'x', status: 1, detail: 'x', instance: 'x', errors: [], name: 'x' },
    ...{ upload_uuid: 'y', field: 'x', environment_variables: [{ key: 'A', value: SECRET }] },
  };
  const problem = {
    type: 'about:blank',
    title: 'upload_uuid',
    status: 422,
    detail: 'name',
    instance: '/x',
  };
  const fieldsFor = (answer: unknown): string | undefined => {
    rememberSecret(SECRET);
    const { message } = describeRefusal(
      refusal(''),
      { body: JSON.stringify(request) },
      { status: 422, body: typeof answer === 'string' ? answer : JSON.stringify(answer) },
    );
    return /\(fields: (.*)\)/.exec(message)?.[1];
  };

  test.each<[string, unknown]>([
    ['a problem without faults (RFC 9457)', problem],
    ['the same with an empty map', { ...problem, errors: {} }],
    ['a text that mentions them', 'type, title, upload_uuid: invalid'],
    ['entries that name none', { ...problem, errors: [{ code: 'type', message: 'upload_uuid' }] }],
    ['faults that are a text', { ...problem, errors: 'upload_uuid' }],
    ['nothing', ''],
  ])('are none for %s', (_, answer) => {
    expect(fieldsFor(answer)).toBeUndefined();
  });

  test.each<[string, unknown, string]>([
    ['a map', { ...problem, errors: { upload_uuid: 'type' } }, 'upload_uuid'],
    [
      'a map with paths',
      { errors: { 'environment_variables.0.key': 'x' } },
      'environment_variables, key',
    ],
    [
      'a map of lists',
      { errors: { 'environment_variables[0]': ['name'] } },
      'environment_variables',
    ],
    [
      'a map of maps',
      { errors: { environment_variables: { 0: { value: 'x' } } } },
      'environment_variables, value',
    ],
    ['the pointers of RFC 9457', { errors: [{ detail: 'type', pointer: '#/status' }] }, 'status'],
    ['the list of RFC 7807', { 'invalid-params': [{ name: 'type', reason: 'title' }] }, 'type'],
    ['the entries of commercetools', { errors: [{ code: 'InvalidField', field: 'name' }] }, 'name'],
  ])('are those of %s', (_, answer, fields) => {
    expect(fieldsFor(answer)).toBe(fields);
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
