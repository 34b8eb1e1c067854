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
export const entities: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PUNCTUATION).flatMap(([character, names]) =>
    names.split(' ').map((name) => [name, character] as const),
  ),
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
]);
