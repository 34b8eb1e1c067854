import type { z } from 'zod';
import { listSentences, oneLine } from '../text/index.ts';

/** Where inputs come from. Values are as the workflow wrote them; an unset or blank one is undefined. */
export interface InputSource {
  readonly input: (name: string) => string | undefined;
  /** Looks at one of a field's other places, such as an environment variable. */
  readonly elsewhere: (place: string) => string | undefined;
  /** Hides a value in everything that is printed from now on. */
  readonly secret: (value: string) => void;
}

/** How one input is read. */
export interface Field<T> {
  /** Parses a text that is there. Its issues say what is wrong with it. */
  readonly schema: z.ZodType<T, string>;
  /** What is accepted, to end a sentence with. */
  readonly accepts: string;
  readonly default?: string;
  /** A default that only the runner knows: the expression that the manifest has for it. */
  readonly expression?: string;
  readonly required?: boolean;
  /** Places to look at, in this order, when the input is absent: names of environment variables mostly. */
  readonly elsewhere?: readonly string[];
  /** Keeps the value out of every message. */
  readonly hidden?: boolean;
  /** Hides the value everywhere, from the moment it is read. Implies `hidden`. */
  readonly secret?: boolean;
  /** Says so when the value was pasted with white space around it. */
  readonly warnsWhenTrimmed?: boolean;
}

/** Fields by the names of their inputs. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A field that is neither required nor has a default reads as undefined when absent. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T>
    ? F[K] extends { readonly required: true } | { readonly default: string }
      ? T
      : T | undefined
    : never;
};

/** What reading inputs gave: a value, or everything that is wrong with them. */
export interface Reading<T> {
  /** Undefined exactly when there are faults. */
  readonly value: T | undefined;
  /** One sentence each, beginning with the input's name. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads inputs by their fields; reports all faults at once. */
export function readInputs<const F extends Fields>(
  fields: F,
  source: InputSource,
): Reading<Values<F>> {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const found = find(name, field, source);
    if (field.secret && found !== undefined) source.secret(found.text.trim());
    if (field.warnsWhenTrimmed && found !== undefined && found.text !== found.text.trim()) {
      warnings.push(
        `${found.where} has white space or a line break at its ends, which is left out.`,
      );
    }
    const { value, fault } = parse(field, found);
    if (fault === undefined) values[name] = value;
    else faults.push(`${found?.where ?? name}: ${fault} Accepted: ${field.accepts}.`);
  }
  return { value: faults.length > 0 ? undefined : (values as Values<F>), faults, warnings };
}

interface Found {
  readonly text: string;
  /** The input's name, and the place its value comes from where it is not the input itself. */
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

function parse(
  field: Field<unknown>,
  found: Found | undefined,
): { readonly value?: unknown; readonly fault?: string } {
  if (found === undefined) return field.required ? { fault: 'is missing.' } : { value: undefined };
  const text = found.text.trim();
  const parsed = field.schema.safeParse(text);
  if (parsed.success) return { value: parsed.data };
  const problems = listSentences(parsed.error.issues.map(({ message }) => message));
  return { fault: field.secret || field.hidden ? problems : `"${oneLine(text)}" ${problems}` };
}
