import { decoders } from './decoders.ts';
import type { Decoder } from './decoders.ts';

/** A part of a text, from its first character to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text as it reads after some decoding. */
export interface View {
  readonly text: string;
  /** Its UTF-16 units, to be decoded from. Undefined for a text that has nothing to decode. */
  readonly units: Uint16Array | undefined;
  /** What it was decoded from, and how; undefined for the text itself. */
  readonly source: { readonly view: View; readonly decoder: Decoder } | undefined;
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
  if (!/[\\%+&\r\n]/.test(text)) return [{ text, units: undefined, source: undefined }];
  const views: View[] = [{ text, units: unitsOf(text), source: undefined }];
  const deepest = text.length > DECODED_LENGTH ? 1 : DEEPEST;
  const known = new Set([text]);
  let newest: readonly View[] = views;
  for (let depth = 0; depth < deepest; depth += 1) {
    const next: View[] = [];
    for (const view of newest) {
      for (const decoder of decoders) {
        const units = decode(view, decoder);
        if (units === undefined) continue;
        const decoded = textOf(units);
        if (known.has(decoded)) continue;
        known.add(decoded);
        next.push({ text: decoded, units, source: { view, decoder } });
      }
    }
    views.push(...next);
    newest = next;
  }
  return views;
}

/** Finds where parts of a view come from in the text itself. */
export function toOriginal(spans: readonly Span[], { source }: View): readonly Span[] {
  if (source === undefined || spans.length === 0) return spans;
  const { text } = source.view;
  // Only few texts hold a secret, so the places are worked out for those alone.
  const places = new Uint32Array(text.length + 1);
  decode(source.view, source.decoder, places);
  const placeOf = (at: number): number => places[at] ?? text.length;
  const parts = spans.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  return toOriginal(parts, source.view);
}

/** Decodes a view, and notes where each unit of the result, and its end, comes from. Undefined when there is nothing to decode. */
function decode(
  { text, units = unitsOf(text) }: View,
  decoder: Decoder,
  places?: Uint32Array,
): Uint16Array | undefined {
  if (!decoder.needs.some((each) => text.includes(each))) return undefined;
  const [first, second = first] = decoder.begins;
  const decoded = new Uint16Array(units.length);
  let size = 0;
  let isSame = true;
  for (let at = 0; at < units.length;) {
    const unit = units[at] ?? 0;
    const found = unit === first || unit === second ? decoder.decode(text, at) : undefined;
    if (found === undefined) {
      if (places !== undefined) places[size] = at;
      decoded[size] = unit;
      size += 1;
      at += 1;
      continue;
    }
    for (let index = 0; index < found.text.length; index += 1) {
      if (places !== undefined) places[size] = at;
      decoded[size] = found.text.charCodeAt(index);
      size += 1;
    }
    at += found.length;
    isSame = false;
  }
  if (places !== undefined) places[size] = units.length;
  return isSame ? undefined : decoded.subarray(0, size);
}

/** Below this, copying unit by unit is faster than calling what copies all at once. */
const SHORT = 200;

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  if (text.length >= SHORT) Buffer.from(units.buffer).write(text, 'utf16le');
  else for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

function textOf({ buffer, byteOffset, byteLength }: Uint16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}
