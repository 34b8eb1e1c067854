/** Parses a text as JSON; undefined when it is none, which no JSON text is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
