import type { Refusal } from '../../../http/refusal.ts';
import { hintFor } from './hints.ts';
import { readError } from './readError.ts';

/**
 * Makes the reader of error answers for one project. The platform's code decides what to do about one, its status only
 * without a code.
 */
export function explainer(projectKey: string): (status: number, body: string) => Refusal {
  return (status, body) => {
    const { message, code } = readError(body);
    return { message, hint: hintFor({ status, code }, projectKey), platformCode: code };
  };
}
