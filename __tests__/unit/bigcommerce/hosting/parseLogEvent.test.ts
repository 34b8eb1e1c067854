import { describe, expect, test } from '@jest/globals';
import { parseLogEvent } from '../../../../src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts';
import { rememberSecret } from '../../../../src/text/redact.ts';

/** The example of the API description. */
const withException = {
  uuid: 'b2c3d4e5-f6a7-8901-bcde-f12345678901',
  project_uuid: '019500E2-933d-7057-8e81-090dd7240795',
  request: { method: 'GET', url: '/checkout', status_code: 500 },
  logs: [
    { timestamp: '2024-06-15T10:31:00Z', level: 'error', messages: ['Internal server error'] },
  ],
  exceptions: [
    {
      timestamp: '2024-06-15T10:31:00Z',
      name: 'TypeError',
      message: 'Cannot read property of undefined',
    },
  ],
  timestamp: '2024-06-15T10:31:00Z',
};

const parse = (event: unknown) => parseLogEvent(JSON.stringify(event));
const entriesOf = (event: unknown) => parse(event)?.entries;
const log = (level: unknown, messages: unknown) =>
  entriesOf({ logs: [{ level, messages }] })?.map((entry) => `${entry.level}: ${entry.message}`);
const requestOf = (request: unknown) =>
  entriesOf({ request, exceptions: ['x'] })?.map((entry) => entry.request)[0];

test('a long path is searched for secrets in each spelling before it is cut', () => {
  rememberSecret('log/path/secret');
  const twice = encodeURIComponent(encodeURIComponent('log/path/secret'));
  expect(requestOf({ url: `/${twice}/${'x'.repeat(6000)}` })).toMatch(/^GET \/\*{3}\/x+…$/);
});

describe('parseLogEvent', () => {
  test('reads the exceptions and the errors of the documented example', () => {
    const request = 'GET /checkout (HTTP 500)';
    expect(parse(withException)).toEqual({
      projectUuid: '019500e2-933d-7057-8e81-090dd7240795',
      entries: [
        { level: 'error', message: 'TypeError: Cannot read property of undefined', request },
        { level: 'error', message: 'Internal server error', request },
      ],
    });
  });

  test.each(['debug', 'info', 'log', 'trace', '', 7, null])(
    'leaves out what has the level %p',
    (level) => {
      expect(log(level, ['fine'])).toEqual([]);
    },
  );

  test.each([
    ['WARN', 'warning'],
    ['warning', 'warning'],
    ['Error', 'error'],
    ['FATAL', 'error'],
    ['critical', 'error'],
  ])('takes %s for the level %s', (level, expected) => {
    expect(log(level, ['x'])).toEqual([`${expected}: x`]);
  });

  test('joins messages of all types', () => {
    expect(log('error', ['a', 1, null, { b: [true] }, 'c'])).toEqual([
      'error: a 1  {"b":[true]} c',
    ]);
    expect(log('error', 'not a list')).toEqual(['error: not a list']);
  });

  test.each([[[]], [['']], [[null]], [undefined], [[' \n']]])(
    'leaves out an entry that says nothing: %p',
    (messages) => {
      expect(log('error', messages)).toEqual([]);
    },
  );

  test('reads exceptions of any shape', () => {
    const exceptions = [
      'thrown text',
      { message: 'no name' },
      { name: null, message: 'x' },
      { a: 1 },
      7,
    ];
    expect(entriesOf({ exceptions })?.map(({ message }) => message)).toEqual([
      'thrown text',
      'no name',
      'x',
      '{"a":1}',
      '7',
    ]);
  });

  test('keeps what it can read beside what it cannot', () => {
    const logs = [null, 7, { level: 'error', messages: ['kept'] }, { level: {}, messages: ['x'] }];
    expect(entriesOf({ project_uuid: 7, request: 'GET /', logs, exceptions: {} })).toEqual([
      { level: 'error', message: 'kept', request: undefined },
    ]);
  });

  test.each(['', 'keep-alive', '[1]', 'null', '7', '{"logs":'])(
    'does not read %p, which is no JSON object',
    (data) => {
      expect(parseLogEvent(data)).toBeUndefined();
    },
  );

  test('shows of a request its method, path and status, and never its query', () => {
    expect(requestOf({ method: 'POST', url: '/cart?token=abc#x', status_code: 502 })).toBe(
      'POST /cart (HTTP 502)',
    );
    expect(requestOf({ url: 'https://user:pw@shop.test/a?mail=me@example.com' })).toBe('GET /a');
    expect(requestOf({ url: 'https://shop.test?x=1', status_code: null })).toBe('GET /');
    expect(requestOf(null)).toBeUndefined();
    expect(requestOf({ method: 'GET' })).toBeUndefined();
  });

  test('cuts a long path, and hides a secret in it before that', () => {
    rememberSecret('parse-log-event-secret');
    const url = `/${'a'.repeat(90)}parse-log-event-secret`;
    expect(requestOf({ url })).toBe(`GET /${'a'.repeat(90)}***`);
    expect(requestOf({ url: `/${'a'.repeat(300)}`, status_code: 500 })).toBe(
      `GET /${'a'.repeat(98)}… (HTTP 500)`,
    );
  });
});
