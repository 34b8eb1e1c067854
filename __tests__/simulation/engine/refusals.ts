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
}

/** Text that would act as a command, or as markup, where it is printed as it is. */
export const HOSTILE = '\n::error title=owned::owned\n##[group]owned <b onclick=x> @octocat';

/** Draws an answer that refuses: in the server's words, in a gateway's, or in none. */
export function drawRefusal(dice: Dice, { status, speech, quotes }: Refusing): Answer {
  const quote = dice.chance(0.3) ? dice.pick([HOSTILE, ...quotes]) : '';
  const body = dice.weigh<unknown>([
    [6, speech(status, quote)],
    [2, '<html><body><h1>Bad Gateway</h1></body></html>'],
    [1, ''],
    [1, '{"status":'],
  ]);
  return answerWith(status, body, { ...redirectTo(status), ...drawWaits(dice, status) });
}

function redirectTo(status: number): Record<string, string> {
  return status >= 300 && status < 400 ? { location: `https://${ELSEWHERE}/login` } : {};
}

/** Any mix of headers that ask the client to wait, sensible or not. */
function drawWaits(dice: Dice, status: number): Record<string, string> {
  if (![429, 503].includes(status)) return {};
  const seconds = (): string => String(dice.magnitude(1, 90));
  const odd = (): string =>
    dice.pick(['-5', 'soon', '', '1e3', '99999999999', 'Wed, 21 Oct 2015 07:28:00 GMT']);
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
