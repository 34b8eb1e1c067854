import type { Unkind } from '../worlds/switches.ts';
import type { Dice } from './dice.ts';
import { answerWith } from './wire.ts';
import type { Answer } from './wire.ts';

/** How a server words a refusal; it may quote what it was sent. */
export type RefusalSpeech = (status: number, quote: string) => unknown;

/** Where redirects lead: nobody but an attacker is there. */
export const ELSEWHERE = 'elsewhere.test';

interface Refusing {
  readonly status: number;
  readonly speech: RefusalSpeech;
  /** What may be quoted: the secrets in the request. */
  readonly quotes: readonly string[];
  readonly unkind: Unkind;
  /** Whether it has to be in the words of the API. */
  readonly isWorded?: boolean;
}

/** An answer that refuses, and whether it is an error in the words of the API. */
export interface Refusal {
  readonly answer: Answer;
  readonly isWorded: boolean;
}

/** Text that would act as a command, or as markup, where it is printed as it is. */
export const HOSTILE = '\n::error title=owned::owned\n##[group]owned <b onclick=x> @octocat';

/** Draws an answer that refuses: in the server's words, in a gateway's, or in none. */
export function drawRefusal(dice: Dice, refusing: Refusing): Refusal {
  const { status, speech, quotes, unkind } = refusing;
  const quote = dice.chance(0.3) ? dice.pick([HOSTILE, ...quotes]) : '';
  const own = speech(status, quote);
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

/** Any mix of headers that ask the client to wait, sensible or not. */
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
