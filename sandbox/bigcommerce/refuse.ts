import { answerJson } from '../server/answer.ts';
import type { PlainAnswer } from '../server/answer.ts';

const TYPE = 'https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes';

/** Refuses a request in the form of the v3 APIs. */
export function refuse(
  status: number,
  title: string,
  errors: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return answerJson(status, { status, title, type: TYPE, errors });
}
