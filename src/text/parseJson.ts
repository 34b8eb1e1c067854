/** Parses a text as JSON; undefined when it is none, which no JSON text is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Returns whether a value is an object with keys, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a value as an object to look into; undefined when it is of another type. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

/** Returns a value as a text; undefined when it is of another type. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
