import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Effect, HttpError } from '../../../src/errors/actionError.ts';
import {
  canSendAgain,
  failedWith,
  isTemporary,
  unanswered,
  unreadable,
  unsent,
} from '../../../src/http/retry/failure.ts';
import { NetworkError } from '../../../src/http/request.ts';

const HTML = undefined;

/** How the APIs word their refusals; each has a form of its own. */
const worded: readonly (readonly [string, unknown])[] = [
  ['BigCommerce’s', { status: 422, title: 'Invalid', errors: { name: 'is taken' } }],
  ['a list of BigCommerce’s', [{ status: 422, message: 'Invalid' }]],
  ['the promotions’', { errors: [{ status: 422, title: 'Invalid' }] }],
  ['commercetools’', { statusCode: 422, message: 'No.', errors: [{ code: 'x', message: 'No.' }] }],
  ['the token service’s', { error: 'invalid_client' }],
  ['GitHub’s', { message: 'Validation Failed', documentation_url: 'https://docs.github.com' }],
];

/** Bodies that are not the application's words. */
const wordless: readonly (readonly [string, unknown])[] = [
  ['HTML or nothing', HTML],
  ['an empty object', {}],
  ['an empty list', []],
  ['null', null],
  ['a text', 'Forbidden'],
  ['empty words', { title: ' ', message: '', errors: {} }],
];

const effectOf = (status: number, json: unknown): Effect => failure(status, json).effect;

function failure(status: number, json: unknown): HttpError {
  return failedWith('x', { response: { status, headers: {} }, json, nowMs: 0 });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('what an answer means for the far side', () => {
  test.each(worded)('a 4xx in %s own words was refused, 429 included, 408 not', (_, json) => {
    for (const status of range(400, 499)) {
      expect([status, effectOf(status, json)]).toEqual([
        status,
        status === 408 ? 'unknown' : 'refused',
      ]);
    }
  });

  test.each(wordless)('with %s as its body nothing is known after any 4xx or 5xx', (_, json) => {
    for (const status of range(400, 599)) {
      expect([status, effectOf(status, json)]).toEqual([status, 'unknown']);
    }
  });

  test.each(worded)(
    'nothing is known after a 5xx in %s words, but for the plan’s limit',
    (_, json) => {
      for (const status of range(500, 599)) {
        expect([status, effectOf(status, json)]).toEqual([
          status,
          status === 507 ? 'refused' : 'unknown',
        ]);
      }
    },
  );

  test('a redirect leaves it open, unless it asks for the very request elsewhere', () => {
    for (const status of range(300, 399)) {
      const expected = status === 307 || status === 308 ? 'none' : 'unknown';
      expect([status, effectOf(status, HTML)]).toEqual([status, expected]);
    }
  });

  test('without an answer it depends on whether there was a connection', () => {
    const after = (maybeReceived: boolean): Effect =>
      unanswered('Asking', new NetworkError('ECONNRESET', maybeReceived)).effect;
    expect([after(false), after(true)]).toEqual(['none', 'unknown']);
  });

  test('a success that cannot be read may have happened', () => {
    expect(unreadable('x', 201)).toMatchObject({ effect: 'unknown', code: 'unexpected-response' });
  });

  test('a call whose token is not to be had was never sent, whatever became of the token', () => {
    expect(unsent(failure(503, HTML))).toMatchObject({ effect: 'none', status: 503 });
    expect(unsent(unreadable('x', 200))).toMatchObject({ effect: 'none', status: 0, code: 'http' });
  });
});

describe('another try', () => {
  const edges = [...range(520, 527), 530];

  test('is worth it after statuses that pass, also in HTML, and after no answer', () => {
    for (const json of [HTML, worded[0]?.[1]]) {
      const passing = range(300, 599).filter((status) => isTemporary(failure(status, json)));
      expect(passing).toEqual([408, 429, 500, 502, 503, 504, ...edges]);
    }
    expect(isTemporary(unanswered('x', new NetworkError('ECONNRESET', true)))).toBe(true);
    expect(isTemporary(unanswered('x', new NetworkError('CERT_HAS_EXPIRED', true)))).toBe(false);
  });

  test('of a create needs no look only after a 429 of the platform’s own, and without a connection', () => {
    const safe = range(300, 599).filter((status) => canSendAgain(failure(status, { title: 'No' })));
    expect(safe).toEqual([429]);
    expect(canSendAgain(failure(429, HTML))).toBe(false);
    expect(canSendAgain(unanswered('x', new NetworkError('ECONNREFUSED', false)))).toBe(true);
    expect(canSendAgain(unanswered('x', new NetworkError('ECONNRESET', true)))).toBe(false);
  });
});

test('one file decides what a failure means: only there are its errors made', () => {
  const root = join(import.meta.dirname, '../../../src');
  const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes('new HttpError('));
  expect(makers).toEqual([join('http', 'retry', 'failure.ts')]);
});
