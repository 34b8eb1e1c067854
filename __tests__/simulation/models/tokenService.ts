import type { Dice } from '../engine/dice.ts';
import { answerWith } from '../engine/wire.ts';
import type { Answer, Asked } from '../engine/wire.ts';

/** What every token begins with. */
export const BEARER = 'bearer-token-of-connect';

/** The service that gives out tokens, and knows which of them are valid. */
export interface TokenService {
  readonly issue: (asked: Asked) => Answer;
  readonly accepts: (asked: Asked) => boolean;
}

/** Opens a service whose tokens live for a minute at least. */
export function openTokenService(dice: Dice): TokenService {
  const lifeSeconds = dice.magnitude(60, 172_800);
  const validUntilMs = new Map<string, number>();
  return {
    issue: ({ atMs }) => {
      const token = `${BEARER}-${String(validUntilMs.size + 1)}`;
      validUntilMs.set(token, atMs + lifeSeconds * 1000);
      return answerWith(200, {
        access_token: token,
        expires_in: lifeSeconds,
        token_type: 'Bearer',
        scope: 'manage_project:my-project',
      });
    },
    accepts: ({ headers, atMs }) => {
      const token = headers['authorization']?.replace('Bearer ', '') ?? '';
      return atMs < (validUntilMs.get(token) ?? 0);
    },
  };
}
