import { entities } from './entities.ts';

/** A text as it reads after some decoding, and where each of its characters comes from. */
export interface View {
  readonly text: string;
  /** Where each UTF-16 unit of the text begins in the original; one more entry marks the end. */
  readonly starts: Uint32Array;
}

/** Finds one escape at a place of a text; undefined when there is none. */
type Decode = (text: string, at: number) => Decoded | undefined;

interface Decoder {
  /** Finds the next place where an escape can begin. */
  readonly begins: RegExp;
  readonly decode: Decode;
}

interface Decoded {
  readonly text: string;
  /** The length of what it was written as. */
  readonly length: number;
}

/** The longest text that is decoded in full. Each decoding costs as much as the text is long. */
export const DECODED_LENGTH = 5000;
/** A spelling is undone at most so many times: a secret can be JSON within JSON within a URL. */
const DEEPEST = 3;

/**
 * Lists a text as it reads by every order of decoding: JSON escapes, percent encoding, forms, HTML entities, lines that were
 * wrapped, up to three deep; a text of more than {@link DECODED_LENGTH} characters only one deep. The first is the text itself.
 */
export function listViews(text: string): readonly View[] {
  const original: View = { text, starts: Uint32Array.from({ length: text.length + 1 }, nth) };
  const views = [original];
  const deepest = text.length > DECODED_LENGTH ? 1 : DEEPEST;
  if (!/[\\%+&\r\n]/.test(text)) return views;
  const known = new Set([text]);
  let newest = views;
  for (let depth = 0; depth < deepest; depth += 1) {
    const next: View[] = [];
    for (const view of newest) {
      for (const decoder of decoders) {
        const decoded = decodeAll(view, decoder);
        if (known.has(decoded.text)) continue;
        known.add(decoded.text);
        next.push(decoded);
      }
    }
    views.push(...next);
    newest = next;
  }
  return views;
}

const nth = (_: unknown, at: number): number => at;

function decodeAll(view: View, { begins, decode }: Decoder): View {
  const { text, starts } = view;
  let decoded = '';
  // Nothing is longer than what it was written as.
  const origins = new Uint32Array(text.length + 1);
  const copy = (from: number, to: number): void => {
    origins.set(starts.subarray(from, to), decoded.length);
    decoded += text.slice(from, to);
  };
  let copied = 0;
  begins.lastIndex = 0;
  for (let hit = begins.exec(text); hit !== null; hit = begins.exec(text)) {
    const { index } = hit;
    const found = decode(text, index);
    begins.lastIndex = index + (found?.length ?? 1);
    if (found === undefined) continue;
    copy(copied, index);
    origins.fill(starts[index] ?? 0, decoded.length, decoded.length + found.text.length);
    decoded += found.text;
    copied = index + found.length;
  }
  if (copied === 0) return view;
  copy(copied, text.length);
  origins[decoded.length] = starts[text.length] ?? 0;
  return { text: decoded, starts: origins.subarray(0, decoded.length + 1) };
}

/** Escapes of JSON, of which JavaScript, Python and others write more than JSON needs. */
const fromJson: Decode = (text, at) => {
  if (text[at] !== '\\') return undefined;
  const next = text[at + 1] ?? '';
  const digits = { u: 4, x: 2 }[next];
  if (digits !== undefined) {
    const hex = text.slice(at + 2, at + 2 + digits);
    if (!isHex(hex, digits)) return undefined;
    return { text: String.fromCharCode(Number.parseInt(hex, 16)), length: 2 + digits };
  }
  const plain = '"\'\\/'.includes(next) ? next : SHORT_ESCAPES[next];
  return next === '' || plain === undefined ? undefined : { text: plain, length: 2 };
};

/** The same, for when a backslash that belongs to something else stands before an escape. */
const fromLooseJson: Decode = (text, at) =>
  text.startsWith('\\\\', at) ? undefined : fromJson(text, at);

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' },
};

/** Percent encoding of UTF-8, in either case. */
const fromPercent: Decode = (text, at) => {
  const first = byteAt(text, at);
  if (first === undefined) return undefined;
  const count = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  const bytes = [...Array(count).keys()].map((index) => byteAt(text, at + 3 * index));
  const isWhole = bytes.every((byte = 0, index) => index === 0 || (byte & 0xc0) === 0x80);
  if (!isWhole) return { text: '\ufffd', length: 3 };
  return { text: Buffer.from(bytes as number[]).toString('utf8'), length: 3 * count };
};

function byteAt(text: string, at: number): number | undefined {
  const hex = text.slice(at + 1, at + 3);
  return text[at] === '%' && isHex(hex, 2) ? Number.parseInt(hex, 16) : undefined;
}

/** Forms spell a blank as a plus sign, and are percent encoding otherwise. */
const fromForm: Decode = (text, at) =>
  text[at] === '+' ? { text: ' ', length: 1 } : fromPercent(text, at);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}[1-4]{0,2}));?/iy;

/** Entities of HTML and XML. */
const fromHtml: Decode = (text, at) => {
  if (text[at] !== '&') return undefined;
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

const decoders: readonly Decoder[] = [
  { begins: /\\/g, decode: fromJson },
  { begins: /\\/g, decode: fromLooseJson },
  { begins: /%/g, decode: fromPercent },
  { begins: /[%+]/g, decode: fromForm },
  { begins: /&/g, decode: fromHtml },
  { begins: /[\r\n]/g, decode: fromLines },
];

function isHex(text: string, length: number): boolean {
  return text.length === length && /^[0-9a-f]+$/i.test(text);
}
