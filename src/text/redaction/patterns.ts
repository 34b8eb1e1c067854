/** One spelling of a secret, as it stands in a decoded text. */
export interface Pattern {
  readonly text: string;
  /** All that has to be found: a text may have been cut, by us or by others, so the rest of a long secret can be missing. */
  readonly beginning: string;
  /** Whether the character before or after it holds some bits of the secret as well. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** So many characters of a secret's beginning are enough. */
const BEGINNING = 32;
/** Patterns of fewer characters are found only where no letter or digit is next to them: `7`, but not in `17`. */
export const SHORTEST = 4;

/** Lists what to look for of a secret: as it is, without white space around it, each of its lines, and all that in base64. */
export function toPatterns(secret: string): readonly Pattern[] {
  const parts = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((part) => [part, part.trim()]);
  const texts = parts.flatMap((part) => [part, part.toWellFormed()]).filter((part) => part.trim());
  return [...new Set(texts)].flatMap((text) => {
    const plain = toPattern(text, false, false);
    return text.length < SHORTEST ? [plain] : [plain, ...inBase64(text)];
  });
}

/** A secret can be encoded as it is, or as a part of JSON. */
function inBase64(text: string): readonly Pattern[] {
  const spellings = new Set([text, JSON.stringify(text).slice(1, -1)]);
  return [...spellings].flatMap(base64Patterns);
}

/** A character of base64 holds so many bits. */
const BITS = 6;

/**
 * Lists how a text reads in base64, plain and URL-safe, when zero, one or two bytes come before it in a group of three: `Basic`
 * headers and JSON that was encoded as a whole have secrets at any offset. Takes only the characters that depend on the text
 * alone; a few of them would be found in any word.
 */
function base64Patterns(text: string): readonly Pattern[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].flatMap((offset) => {
    const bits = 8 * (offset + bytes.length);
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const core = encoded.slice(Math.ceil((8 * offset) / BITS), Math.floor(bits / BITS));
    if (core.length < SHORTEST) return [];
    const urlSafe = core.replaceAll('+', '-').replaceAll('/', '_');
    return [...new Set([core, urlSafe])].map((each) =>
      toPattern(each, offset > 0, bits % BITS > 0),
    );
  });
}

function toPattern(text: string, isCutBefore: boolean, isCutAfter: boolean): Pattern {
  return { text, beginning: text.slice(0, BEGINNING), isCutBefore, isCutAfter };
}
