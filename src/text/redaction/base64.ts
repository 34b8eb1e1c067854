/** A text in base64, wherever it begins within what was encoded. */
export interface Base64Window {
  /** The characters that depend on the text alone. */
  readonly core: string;
  /** Whether a character before and after it holds some bits of the text as well. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

const BITS = 6;
/** Fewer characters would be found in any word. */
const SHORTEST = 4;

/**
 * Lists how a text reads in base64, plain and URL-safe, when zero, one or two bytes come before it in a group of three: `Basic`
 * headers and JSON that was encoded as a whole have secrets at any offset.
 */
export function base64Windows(text: string): readonly Base64Window[] {
  const bytes = Buffer.from(text, 'utf8');
  const windows = [0, 1, 2].flatMap((offset): Base64Window[] => {
    const bits = 8 * (offset + bytes.length);
    const from = Math.ceil((8 * offset) / BITS);
    const to = Math.floor(bits / BITS);
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const core = encoded.slice(from, to);
    if (core.length < SHORTEST) return [];
    return [{ core, isCutBefore: offset > 0, isCutAfter: bits % BITS > 0 }];
  });
  return windows.flatMap((window) => {
    if (!/[+/]/.test(window.core)) return [window];
    const urlSafe = window.core.replaceAll('+', '-').replaceAll('/', '_');
    return [window, { ...window, core: urlSafe }];
  });
}
