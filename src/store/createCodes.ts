import { sleep } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { ActionError, HttpError, isAmbiguous } from '../errors.ts';
import type { CodeBook } from './codeBook.ts';
import type { CurrentCode } from './plan/current.ts';
import type { PromotionResource } from './resource.ts';
import type { CodeFields } from './file/storeSpec.ts';

interface CodeStage {
  readonly promotions: PromotionResource;
  readonly codes: CodeBook;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** How long a code that was created in spite of a lost answer may take to show. */
const LOOK_AFTER_MS = 1000;

const TRIES = 3;

/** Statuses with which the platform says that a code exists already. */
const TAKEN: ReadonlySet<number> = new Set([409, 422]);

/** Creates coupon codes of a promotion one after the other, and notes them as the platform has stored them. */
export async function createCodes(
  promotion: number,
  codes: readonly CodeFields[],
  stage: CodeStage,
): Promise<void> {
  for (const code of codes) stage.codes.add(promotion, await createCode(promotion, code, stage));
}

/** When nobody knows whether that took effect, it looks before it tries again. */
async function createCode(
  promotion: number,
  code: CodeFields,
  { promotions, clock, signal }: CodeStage,
): Promise<CurrentCode> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await promotions.createCode(promotion, code);
    } catch (error) {
      const isTaken = error instanceof HttpError && TAKEN.has(error.status);
      if (!isTaken && !isAmbiguous(error)) throw error;
      if (!isTaken) await sleep(clock, LOOK_AFTER_MS, signal);
      const found = (await promotions.codes(promotion)).find((each) => each.code === code.code);
      if (found !== undefined) return found;
      if (isTaken || tried >= TRIES) throw aboutCode(error, code);
    }
  }
}

/** The platform's words do not always name the code. */
function aboutCode(error: ActionError, { code }: CodeFields): ActionError {
  const { hint } = error;
  return new ActionError(error.code, `Code ${code}: ${error.message}`, { hint, cause: error });
}
