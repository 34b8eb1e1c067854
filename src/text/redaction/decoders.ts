/** What an escape stands for. */
export interface Decoded {
  readonly text: string;
  /** The length of what it was written as, which is never shorter than the text. */
  readonly length: number;
}

/** A way to decode a text: one spelling of its characters. */
export interface Decoder {
  /** Changes only texts that hold one of these; other texts it leaves as they are, or does what another decoder does. */
  readonly needs: readonly string[];
  /** The codes of the characters that an escape can begin with. */
  readonly begins: readonly [number, number?];
  /** Finds an escape at a place where one can begin; undefined when there is none. */
  readonly decode: Decode;
}

type Decode = (text: string, at: number) => Decoded | undefined;

const SHORT_ESCAPES: ReadonlyMap<string, Decoded> = new Map(
  Object.entries({
    ...{ '"': '"', "'": "'", '\\': '\\', '/': '/' },
    ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' },
  }).map(([name, text]) => [name, { text, length: 2 }]),
);

/** Escapes of JSON, of which JavaScript, Python and others write more than JSON needs. */
const fromJson: Decode = (text, at) => {
  const next = text.charAt(at + 1);
  const digits = next === 'u' ? 4 : next === 'x' ? 2 : 0;
  if (digits === 0) return SHORT_ESCAPES.get(next);
  const code = readHex(text, at + 2, digits);
  return code < 0 ? undefined : { text: String.fromCharCode(code), length: 2 + digits };
};

/** The same, for when a backslash that belongs to something else stands before an escape. */
const fromLooseJson: Decode = (text, at) =>
  text.startsWith('\\\\', at) ? undefined : fromJson(text, at);

const ASCII: readonly Decoded[] = Array.from({ length: 0x80 }, (_, code) => {
  return { text: String.fromCharCode(code), length: 3 };
});

/** Percent encoding of UTF-8, in either case. */
const fromPercent: Decode = (text, at) => {
  const first = byteAt(text, at);
  if (first < 0) return undefined;
  if (first < 0x80) return ASCII[first];
  const count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  const bytes = Array.from({ length: count }, (_, index) => byteAt(text, at + 3 * index));
  const isWhole = bytes.every((byte, index) => index === 0 || (byte >= 0x80 && byte < 0xc0));
  if (!isWhole) return { text: '\ufffd', length: 3 };
  return { text: Buffer.from(bytes).toString('utf8'), length: 3 * count };
};

/** Reads a percent-encoded byte; −1 when there is none. */
function byteAt(text: string, at: number): number {
  return text[at] === '%' ? readHex(text, at + 1, 2) : -1;
}

const BLANK: Decoded = { text: ' ', length: 1 };

/** Forms spell a blank as a plus sign, and are percent encoding otherwise. */
const fromForm: Decode = (text, at) => (text[at] === '+' ? BLANK : fromPercent(text, at));

/** Of ASCII, by the characters they stand for; some have several names. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ...{ '!': 'excl', '"': 'quot QUOT', '#': 'num', $: 'dollar', '%': 'percnt', '&': 'amp AMP' },
  ...{ "'": 'apos', '(': 'lpar', ')': 'rpar', '*': 'ast midast', '+': 'plus', ',': 'comma' },
  ...{ '-': 'hyphen dash', '.': 'period', '/': 'sol', ':': 'colon', ';': 'semi', '<': 'lt LT' },
  ...{ '=': 'equals', '>': 'gt GT', '?': 'quest', '@': 'commat', '[': 'lsqb lbrack' },
  ...{ '\\': 'bsol', ']': 'rsqb rbrack', '^': 'Hat', _: 'lowbar UnderBar', '`': 'grave' },
  ...{ '{': 'lcub lbrace', '|': 'verbar vert', '}': 'rcub rbrace', '\t': 'Tab', '\n': 'NewLine' },
};

/** Of Latin-1, from U+00A0 to U+00FF in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr ' +
  'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/**
 * The named entities of HTML that encoders write for ASCII and Latin-1.
 *
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
const entities: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PUNCTUATION).flatMap(([character, names]) =>
    names.split(' ').map((name) => [name, character] as const),
  ),
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
]);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}[1-4]{0,2}));?/iy;

/** Entities of HTML and XML. */
const fromHtml: Decode = (text, at) => {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (found === null) return undefined;
  const [{ length }, decimal, hex, name = ''] = found;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code > 0x10ffff) return undefined;
  const plain = Number.isNaN(code) ? entities.get(name) : String.fromCodePoint(code);
  return plain === undefined ? undefined : { text: plain, length };
};

const LINE_BREAK = /[\r\n]+[ \t]*/y;

/** Base64 and long values are written in lines of 64 or 76 characters by many tools. */
const fromLines: Decode = (text, at) => {
  LINE_BREAK.lastIndex = at;
  const [breaks] = LINE_BREAK.exec(text) ?? [];
  return breaks === undefined ? undefined : { text: '', length: breaks.length };
};

/** All ways to decode a text. */
export const decoders: readonly Decoder[] = [
  { needs: ['\\'], begins: [codeOf('\\')], decode: fromJson },
  { needs: ['\\\\'], begins: [codeOf('\\')], decode: fromLooseJson },
  { needs: ['%'], begins: [codeOf('%')], decode: fromPercent },
  { needs: ['+'], begins: [codeOf('%'), codeOf('+')], decode: fromForm },
  { needs: ['&'], begins: [codeOf('&')], decode: fromHtml },
  { needs: ['\r', '\n'], begins: [codeOf('\r'), codeOf('\n')], decode: fromLines },
];

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Reads a number of so many hexadecimal digits; −1 when they are none. */
function readHex(text: string, from: number, digits: number): number {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = hexDigits[text.charCodeAt(at)] ?? -1;
    if (digit < 0) return -1;
    value = 16 * value + digit;
  }
  return value;
}

/** The value of each hexadecimal digit, by its character code; −1 for any other character. */
const hexDigits: readonly number[] = Array.from({ length: 0x80 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? -1 : digit;
});
