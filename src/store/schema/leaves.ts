import * as z from 'zod/mini';
import { says } from './entry.ts';
import { annotated, described, field } from './field.ts';

const LARGEST_AMOUNT = 10_000_000;
const HUNDRED = 100;
const DECIMAL = /^\d+(\.\d+)?$/;
/** Editors know patterns of texts, and no ranges. */
const PERCENT = /^(100(\.0+)?|0*\d{1,2}(\.\d+)?)$/;

/** A text that may be empty. */
export const text = z.string({ error: says('must be text. A number or a yes or no needs quotes') });

/** A text of at least one visible character. */
export const name = text.check(z.regex(/\S/, { error: 'must not be empty' }));

/** Accepts true and false, and no text for them. */
export const flag = z.boolean({ error: says('must be true or false') });

/** A whole number of 0 or more. */
export const count = wholeNumber(0);

/** A whole number of 1 or more: a quantity. */
export const positive = wholeNumber(1);

/** An id that the platform has given. */
export const id = field(wholeNumber(1), { meaning: 'id' });

/** Ids, whose order means nothing. */
export const ids = set(id);

/** An amount of money, written as a number or in quotes. It is sent as text, as the API stores it. */
export const amount = described(decimal(0, Infinity), 'An amount, such as 12.50');

/** A share in per cent. */
export const percentage = described(decimal(0, HUNDRED), 'A share in per cent, such as 15');

/** The most that a discount may come to. */
export const largestDiscount = described(
  z.nullable(decimal(1, LARGEST_AMOUNT)),
  'The most that the discount may come to: 1 to 10000000, or null for no limit',
);

/** Accepts two capitals, as ISO 3166 has them. */
export const countryCode = text.check(
  z.regex(/^[A-Z]{2}$/, {
    error: 'must be a country in two capital letters, such as US',
  }),
);

/** Describes a word that is one of a few. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
): z.ZodMiniEnum<{ [Word in Words[number]]: Word }> {
  return z.enum(words, { error: says(`must be ${words.join(' or ')}`) });
}

/** Whether a thing should be in the store at all. */
export const state = oneOf(['present', 'absent']);

/** Describes a list. */
export function list<Item extends z.ZodMiniType>(
  item: Item,
  rule = 'must be a list',
): z.ZodMiniArray<Item> {
  return z.array(item, { error: says(rule) });
}

/** Describes a list whose order means nothing. */
export function set<Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> {
  return field(list(item), { meaning: 'set' });
}

function wholeNumber(least: number): z.ZodMiniNumberFormat {
  const error = says(`must be a whole number of ${String(least)} or more`);
  return z.int({ error }).check(z.gte(least, { error }));
}

function numberIn(least: number, most: number): z.ZodMiniNumber {
  const number = z.number().check(z.gte(least));
  return most === Infinity ? number : number.check(z.lte(most));
}

function decimal(
  least: number,
  most: number,
): z.ZodMiniPipe<
  z.ZodMiniUnion<readonly [z.ZodMiniNumber, z.ZodMiniString]>,
  z.ZodMiniTransform<string, string | number>
> {
  const range =
    most === Infinity ? `of ${String(least)} or more` : `from ${String(least)} to ${String(most)}`;
  const error = `must be a decimal number ${range}`;
  const pattern = most === HUNDRED ? PERCENT : DECIMAL;
  const number = z
    .union([numberIn(least, most), annotated(z.string(), { pattern: pattern.source })], {
      error: says(error),
    })
    .check(
      z.refine(
        (given) => pattern.test(String(given)) && Number(given) >= least && Number(given) <= most,
        { error },
      ),
    );
  return field(z.pipe(number, z.transform(toText)), { meaning: 'amount' });
}

function toText(given: string | number): string {
  return String(given);
}
