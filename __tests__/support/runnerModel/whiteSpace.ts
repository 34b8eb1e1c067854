const WHITE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const START = new RegExp(`^[${WHITE}]+`);
const END = new RegExp(`[${WHITE}]+$`);

/** Takes white space off the start of a text, as .NET's `TrimStart` does: no byte order mark is among it. */
export function trimmedStart(text: string): string {
  return text.replace(START, '');
}

/** Takes white space off both ends of a text, as .NET's `Trim` does. */
export function trimmed(text: string): string {
  return trimmedStart(text).replace(END, '');
}

/** Takes a byte order mark off the start of a file's text, as .NET does when it reads one. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
