import { HttpError } from '../../errors.ts';
import type { ActionError } from '../../errors.ts';
import { isLostAnswer } from '../../http/repeatable.ts';
import type { ConnectDeployment } from './connectDeployment.ts';

/** What became of a call that is to start a deployment. */
export type PostAnswer =
  | { readonly kind: 'accepted'; readonly deployment: ConnectDeployment }
  /** Refused: a deployment is in progress. */
  | { readonly kind: 'busy'; readonly error: HttpError }
  /** Refused: somebody else has changed the Deployment, or created it. */
  | { readonly kind: 'outdated'; readonly error: HttpError }
  /** Nobody knows yet whether it had its effect. */
  | { readonly kind: 'lost'; readonly error: ActionError };

const CONFLICT = 409;

/**
 * Sorts the ways a call can end. The platform's code decides, not the status, which is documented for none of them. Throws
 * what is neither a start, nor a conflict, nor a lost answer.
 */
export async function sortAnswer(call: Promise<ConnectDeployment>): Promise<PostAnswer> {
  try {
    return { kind: 'accepted', deployment: await call };
  } catch (error) {
    if (error instanceof HttpError) {
      const code = error.platformCode ?? String(error.status);
      if (code === 'DeploymentInvalidStatusTransition') return { kind: 'busy', error };
      if (['ConcurrentModification', 'DuplicateField', String(CONFLICT)].includes(code))
        return { kind: 'outdated', error };
    }
    if (isLostAnswer(error)) return { kind: 'lost', error };
    throw error;
  }
}
