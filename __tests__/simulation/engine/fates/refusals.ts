import type { Unkind } from '../../worlds/switches.ts';
import type { Dice } from '../dice.ts';
import { answerWith } from '../wire.ts';
import type { Answer } from '../wire.ts';

/** Builds the body of a server's refusal, which may quote the request. */
export type RefusalBody = (status: number, quote: string) => unknown;

/** Where redirects lead: an attacker's host. */
export const ELSEWHERE = 'elsewhere.test';

interface Refusing {
  readonly status: number;
  readonly refusalBody: RefusalBody;
  /** Secrets of the request, which may be quoted. */
  readonly quotes: () => readonly string[];
  readonly unkind: Unkind;
  /** Whether it has to be in the API's own format. */
  readonly isWorded?: boolean;
}

/** A refusal, and whether it is an error in the API's own format. */
export interface Refusal {
  readonly answer: Answer;
  readonly isWorded: boolean;
}

/** Text that would act as a command or as markup if it were printed unescaped. */
export const HOSTILE = '\n::error title=owned::owned\n##[group]owned <b onclick=x> @octocat';

/** Draws a refusal: in the server's format, in a gateway's, or without a body. */
export function drawRefusal(dice: Dice, refusing: Refusing): Refusal {
  const { status, refusalBody, quotes, unkind } = refusing;
  const quote = dice.chance(0.3) ? dice.pick([HOSTILE, ...quotes()]) : '';
  const own = refusalBody(status, quote);
  const drawn = dice.weigh<unknown>([
    [6, own],
    [2, '<html><body><h1>Bad Gateway</h1></body></html>'],
    [1, ''],
    [1, '{"status":'],
  ]);
  const body = refusing.isWorded === true ? own : drawn;
  const headers = { ...redirectTo(status), ...drawWaits(dice, status, unkind) };
  return {
    answer: answerWith(status, body, headers),
    isWorded: body === own && typeof own !== 'string',
  };
}

function redirectTo(status: number): Record<string, string> {
  return status >= 300 && status < 400 ? { location: `https://${ELSEWHERE}/login` } : {};
}

/** Thirty years. */
const LONGEST_WAIT_S = 999_999_999;

/** Any mix of headers that ask the client to wait, valid or not. */
function drawWaits(dice: Dice, status: number, unkind: Unkind): Record<string, string> {
  if (![429, 503].includes(status)) return {};
  const longest = unkind.has('long-waits') ? LONGEST_WAIT_S : 90;
  const seconds = (): string => String(dice.magnitude(1, longest));
  const odd = (): string =>
    dice.pick([
      ...['-5', 'soon', '', '1e3', '99999999999', 'Wed, 21 Oct 2015 07:28:00 GMT'],
      ...(unkind.has('long-waits') ? ['Thu, 31 Dec 2055 23:59:59 GMT'] : []),
    ]);
  const draw = (): string => (dice.chance(0.8) ? seconds() : odd());
  return {
    ...(dice.chance(0.5) && { 'retry-after': draw() }),
    ...(dice.chance(0.3) && { 'x-retry-after': draw() }),
    ...(dice.chance(0.3) && {
      'x-rate-limit-time-reset-ms': dice.chance(0.8) ? String(dice.magnitude(10, 30_000)) : odd(),
      'x-rate-limit-requests-left': '0',
    }),
  };
}
