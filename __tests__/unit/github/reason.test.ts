import { describe, expect, test } from '@jest/globals';
import { explain, readReason } from '../../../src/github/api/reason.ts';

const permission = 'pull-requests: write';

describe('the reason of a refusal', () => {
  test('has the first details of what GitHub could not accept', () => {
    const errors = [
      { resource: 'IssueComment', field: 'body', code: 'too_long' },
      { resource: 'IssueComment', code: 'custom', message: 'Body is too long.' },
      'A sentence.',
      'One too many.',
    ];
    expect(readReason({ message: 'Validation Failed', errors })).toBe(
      'Validation Failed (body: too_long; Body is too long.; A sentence.)',
    );
  });

  test('is GitHub’s sentence where the details are missing or cannot be read', () => {
    expect(readReason({ message: 'No.' })).toBe('No.');
    expect(readReason({ message: 'No.', errors: [7, {}, null] })).toBe('No.');
    expect(readReason({ message: 'No.', errors: 'none' })).toBe('No.');
  });

  test('says so where GitHub gives none', () => {
    expect(readReason('<html>')).toBe('the answer gives no reason');
  });
});

describe('the hint of a refusal', () => {
  test.each([
    [403, 'Resource not accessible by integration'],
    [403, 'Resource not accessible by personal access token'],
    [403, 'Must have admin rights to Repository.'],
    [403, 'the answer gives no reason'],
    [404, 'Not Found'],
  ])('names the permission that is missing (%s, %s)', (status, reason) => {
    expect(explain(status, reason, permission)).toContain('Add `pull-requests: write`');
  });

  test.each([
    'Unable to create comment because issue is locked.',
    'Repository was archived so is read-only.',
    'Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.',
  ])('names no permission where none helps (%s)', (reason) => {
    expect(explain(403, reason, permission)).toBeUndefined();
  });

  test('is about the token when GitHub does not accept it', () => {
    expect(explain(401, 'Bad credentials', permission)).toContain('github_token');
  });

  test('is none for a call that is wrong', () => {
    expect(explain(422, 'Validation Failed', permission)).toBeUndefined();
  });
});
