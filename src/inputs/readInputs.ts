import { listSentences, oneLine } from '../text/index.ts';

/** Where inputs come from. Values are raw; unset and blank ones are undefined. */
export interface InputSource {
  readonly input: (name: string) => string | undefined;
  /** Reads one of a field's other places, such as an environment variable. */
  readonly elsewhere: (place: string) => string | undefined;
  /** Masks a value in everything that is printed from now on. */
  readonly secret: (value: string) => void;
}

/** What the text of an input says: a value, or its problems. Each completes a sentence that begins with the input's name. */
export type ParsedText<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** How one input is read. */
export interface Field<T> {
  /** Parses the text of the input, without the white space around it. */
  readonly parse: (text: string) => ParsedText<T>;
  /** What is accepted; ends a sentence. */
  readonly accepts: string;
  readonly default?: string;
  /** A default that only the runner knows, as an expression for the manifest. */
  readonly expression?: string;
  readonly required?: boolean;
  /** Fallbacks in order of precedence, mostly names of environment variables. */
  readonly elsewhere?: readonly string[];
  /** Keeps the value out of messages. */
  readonly hidden?: boolean;
  /** Masks the value everywhere as soon as it is read, and warns when it has white space around it. Implies `hidden`. */
  readonly secret?: boolean;
}

/** Fields by input name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** Values by input name. A field that is neither required nor has a default can be undefined. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T>
    ? F[K] extends { readonly required: true } | { readonly default: string }
      ? T
      : T | undefined
    : never;
};

/** The result of reading inputs: a value, or all faults. */
export interface Reading<T> {
  /** Undefined exactly when there are faults. */
  readonly value: T | undefined;
  /** One sentence each, beginning with the input's name. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads inputs by their fields and collects all faults. `partial` has the values of those without a fault. */
export function readInputs<const F extends Fields>(
  fields: F,
  source: InputSource,
): Reading<Values<F>> & { readonly partial: Partial<Values<F>> } {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const found = find(name, field, source);
    if (field.secret && found !== undefined) {
      const text = found.text.trim();
      source.secret(text);
      if (text !== found.text)
        warnings.push(`${found.where} starts or ends with white space, which was removed.`);
    }
    const { value, fault } = parseFound(field, found);
    if (fault === undefined) values[name] = value;
    else faults.push(`${found?.where ?? name}: ${fault} Accepted: ${field.accepts}.`);
  }
  const partial = values as Partial<Values<F>>;
  const value = faults.length > 0 ? undefined : (values as Values<F>);
  return { value, partial, faults, warnings };
}

interface Found {
  readonly text: string;
  /** The input's name, and the fallback the value comes from, if any. */
  readonly where: string;
}

function find(name: string, field: Field<unknown>, source: InputSource): Found | undefined {
  const text = source.input(name);
  if (text !== undefined) return { text, where: name };
  for (const place of field.elsewhere ?? []) {
    const value = source.elsewhere(place);
    if (value !== undefined) return { text: value, where: `${name} (from ${place})` };
  }
  return field.default === undefined ? undefined : { text: field.default, where: name };
}

function parseFound(
  field: Field<unknown>,
  found: Found | undefined,
): { readonly value?: unknown; readonly fault?: string } {
  if (found === undefined) return field.required ? { fault: 'is missing.' } : { value: undefined };
  const text = found.text.trim();
  const parsed = field.parse(text);
  if (parsed.kind === 'value') return { value: parsed.value };
  const problems = listSentences(parsed.problems);
  return { fault: field.secret || field.hidden ? problems : `"${oneLine(text)}" ${problems}` };
}
