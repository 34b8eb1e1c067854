import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { PlainAnswer, Request } from '../../../model/index.ts';
import { parseFranchiseBody } from './parseFranchiseBody.ts';
import type { StoreState, FranchiseToken } from '../state/index.ts';

// In seconds: inferred from the documented 900. No maximum is documented.
const tokenRequest = z.object({ duration: z.number().positive() });
const USUAL_SECONDS = 900;

/** Answers with a new token. */
export function createToken(request: Request, state: StoreState): PlainAnswer {
  const body = parseFranchiseBody(request, tokenRequest);
  if (!body.ok) return body.refusal;
  const { value, expiresAt } = issueToken(state, body.value.duration);
  const token = { access_token: value, expires_at: new Date(expiresAt).toISOString() };
  return answerJson(200, state.switches.tokenInData ? { data: token, meta: {} } : token);
}

/** Gives out a token, which ends the one before: a franchise has one (documented). */
export function issueToken(state: StoreState, seconds: number = USUAL_SECONDS): FranchiseToken {
  const value = state.invent('token');
  const token = { value, expiresAt: state.now() + seconds * 1000 };
  state.franchise.tokens.push(token);
  return token;
}
