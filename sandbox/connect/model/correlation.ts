import type { Answer, RequestHead } from '../../model/index.ts';
import type { ConnectState } from './state/index.ts';

/** Gives an answer the correlation id of its request, or a new one. */
export function withCorrelation<Given extends Answer>(
  { headers }: RequestHead,
  answer: Given,
  { newId }: ConnectState,
): Given {
  const id = headers['x-correlation-id'] ?? `sandbox-${newId()}`;
  return { ...answer, headers: { 'X-Correlation-ID': id, ...answer.headers } };
}
