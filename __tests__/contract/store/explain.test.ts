import { describe, expect, test } from '@jest/globals';
import { explainFranchise } from '../../../src/platforms/bigcommerce/setup/franchise/franchiseApi.ts';
import { explain } from '../../../src/platforms/bigcommerce/setup/explain.ts';

const forms: readonly (readonly [string, unknown, string])[] = [
  [
    'reasons by field, of locations and in general',
    { status: 422, title: 'Invalid', type: 'x', errors: { '(0)/label': 'error.path.missing' } },
    'Invalid; (0)/label: error.path.missing',
  ],
  [
    'a reason without a field',
    { title: 'Bad', errors: { '': 'error.expected.jsarray' } },
    'Bad; error.expected.jsarray',
  ],
  [
    'a list of titles, of promotions',
    {
      errors: [
        { status: 422, title: 'Name is required' },
        { status: 422, title: 'Bad rule' },
      ],
    },
    'Name is required; Bad rule',
  ],
  [
    'a title with a detail',
    { status: '400', title: 'Bad request', type: 'x', detail: 'No JSON' },
    'Bad request: No JSON',
  ],
  [
    'a title with an error',
    { status: '403', title: 'Forbidden', error: 'Not permitted' },
    'Forbidden: Not permitted',
  ],
  [
    'a list with reasons in it, of deleting several',
    {
      errors: [
        { status: 422, title: 'Errors occurred', errors: { '0.code': 'Failed for id=12.' } },
      ],
      meta: { total: 2, success: 1, failed: 1 },
    },
    'Errors occurred; 0.code: Failed for id=12.',
  ],
  [
    'a list of fields with messages, of settings',
    { status: 422, title: 'Invalid', errors: [{ field: 'plan_sku', message: 'is not allowed' }] },
    'Invalid; plan_sku: is not allowed',
  ],
  [
    'several reasons for a field',
    { errors: { name: ['too long', 'not unique'] } },
    'name: too long; name: not unique',
  ],
  ['the same reason twice', { title: 'Bad', errors: [{ title: 'Bad' }] }, 'Bad'],
];

const silent: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['HTML', '<html><h1>502 Bad Gateway</h1></html>'],
  ['null', 'null'],
  ['a number', '7'],
  ['an object without words', '{"status":422,"errors":[{"status":422}]}'],
  ['words that are no texts', '{"title":7,"errors":{"a":7,"b":null}}'],
];

describe('an error answer of a store', () => {
  test.each(forms)('with %s is reported in the platform’s words', (_, body, message) => {
    expect(explain(422, JSON.stringify(body)).message).toBe(message);
  });

  test.each(silent)('that is %s gives no readable reason', (_, body) => {
    expect(explain(500, body).message).toBe('the answer gives no readable reason');
  });

  test('says what to do about it', () => {
    expect(explain(403, '').hint).toContain('store_v2_marketing');
    expect(explain(302, '').hint).toContain('api_url');
    expect(explain(599, '').hint).toContain('Try again later');
    expect(explain(418, '').hint).toBeUndefined();
    expect(explainFranchise(401, '').hint).toContain('one token at a time');
    expect(explainFranchise(503, '').hint).toContain('Try again later');
  });

  test('of any number of reasons is cut', () => {
    const errors = Array.from({ length: 300 }, (_, index) => ({
      title: `Reason ${String(index)}`,
    }));
    expect(explain(422, JSON.stringify({ errors })).message.split('; ')).toHaveLength(20);
  });
});
