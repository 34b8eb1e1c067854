import type { Clock, Creation } from '../../step/index.ts';
import { createOnce } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
import type { CodeFields } from '../file/index.ts';
import type { CurrentCode } from '../plan/index.ts';
import type { PromotionResource } from '../resource.ts';
import { codeKey } from '../schema/index.ts';

interface CodeStage {
  readonly promotions: PromotionResource;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Statuses with which the platform says that a code exists already. */
const TAKEN: ReadonlySet<number> = new Set([409, 422]);

/** Creates coupon codes of a promotion one after the other. */
export async function createCodes(
  promotion: number,
  codes: readonly CodeFields[],
  stage: CodeStage,
): Promise<void> {
  for (const code of codes) await createCode(promotion, code, stage);
}

async function createCode(
  promotion: number,
  code: CodeFields,
  { promotions, clock, signal }: CodeStage,
): Promise<CurrentCode> {
  const creation: Creation<CurrentCode> = {
    what: `code ${code.code}`,
    create: () => promotions.createCode(promotion, code),
    look: async () =>
      (await promotions.codes(promotion)).find((each) => codeKey(each.code) === codeKey(code.code)),
    isTaken: ({ status }) => TAKEN.has(status),
    // Most likely another promotion has it.
    looksWhenTakenMs: [0],
    ...{ clock, signal },
  };
  try {
    return (await createOnce(creation)).value;
  } catch (error) {
    throw error instanceof ActionError && !signal.aborted ? aboutCode(error, code) : error;
  }
}

/** The platform's words do not always name the code. */
function aboutCode(error: ActionError, { code }: CodeFields): ActionError {
  const { hint } = error;
  return new ActionError(error.code, `Code ${code}: ${error.message}`, { hint, cause: error });
}
