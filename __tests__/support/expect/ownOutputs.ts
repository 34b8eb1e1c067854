import { expect } from '@jest/globals';

const FAILED = new Set(['failed', 'timed_out', 'cancelled', 'unknown', 'unhealthy']);

/** Checks the outputs that every action sets, and removes all of them but `status`. */
export function ownOutputs(outputs: Readonly<Record<string, string>>): Record<string, string> {
  const { correlation_id: id, duration_seconds: seconds, ...rest } = outputs;
  expect(id).toBeTruthy();
  expect(seconds).toMatch(/^\d+$/);
  const { error_code: code, error_message: message, ...own } = rest;
  const isFailed = FAILED.has(own['status'] ?? '');
  expect([Boolean(code), Boolean(message)]).toEqual([isFailed, isFailed]);
  return own;
}
