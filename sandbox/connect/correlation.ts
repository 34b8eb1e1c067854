import { randomUUID } from 'node:crypto';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';

/** Gives an answer the correlation id that its request came with, or one of its own. */
export function withCorrelation({ headers }: Incoming, answer: Answer): Answer {
  const id = headers['x-correlation-id']?.toString() ?? `sandbox-${randomUUID()}`;
  return { ...answer, headers: { 'X-Correlation-ID': id, ...answer.headers } };
}
