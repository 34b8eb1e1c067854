import * as z from 'zod/mini';

/** How the platform means a value, and so how two of them are compared. Without one, they are compared as they are. */
export type Meaning =
  /** A decimal number, sent as text: `10.50` is `10.5`. */
  | 'amount'
  /** To the second, in any time zone. */
  | 'instant'
  /** A day, which the platform may answer with a time. */
  | 'date'
  /** A time of day, with or without seconds. */
  | 'time'
  /** The name of a time zone, which can have several. */
  | 'zone'
  /** An e-mail address, in capitals or not. */
  | 'email'
  /** A coupon code, in capitals or not. */
  | 'code'
  /** A number of degrees on the globe, to about a metre. */
  | 'degrees'
  /** A number that the platform may answer as text. */
  | 'id'
  /** A list whose order means nothing. */
  | 'set'
  /** A map of which the file may set only some keys. */
  | 'partial';

/** What a file can name instead of giving its id. */
export type NamedKind =
  'product' | 'variant' | 'category' | 'brand' | 'channel' | 'customer group' | 'shipping zone';

/** What is known of a field beside its type. It stands on the field; comparing, exporting and the JSON Schema read it there. */
export interface FieldFacts {
  readonly meaning?: Meaning;
  /** What the platform takes for a field that is left out. Absent: nothing. */
  readonly default?: boolean | number | string;
  /** Whether the platform sets the field where the file does not, to something that cannot be known beforehand. */
  readonly isAdded?: boolean;
  /** Of a list: keys that mean nothing in its only entry, so that the platform may answer with other values. */
  readonly idleWhenAlone?: readonly string[];
  /** What it is the id of, where the file may name that instead. */
  readonly refersTo?: NamedKind;
  /** The schema of what the API takes, where the file may say it in other ways. The registry cannot hold its type. */
  readonly sent?: unknown;
  /** Keys of a map that only the platform sets. They are left out of a file that was copied from an answer. */
  readonly readOnly?: readonly string[];
}

const registry = z.registry<FieldFacts>();

/** Puts facts on a field. They stay with what is made of it by `described`, `check` and the like. */
export function field<Schema extends z.ZodMiniType>(schema: Schema, facts: FieldFacts): Schema {
  registry.add(schema, { ...registry.get(schema), ...facts });
  return schema;
}

/** Says what a field is for, in the JSON Schema. Returns a copy, because the same kind of field has other words elsewhere. */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): Schema {
  return annotated(schema, { description });
}

/** Puts on a copy of a field what only the JSON Schema says: editors cannot run our checks. */
export function annotated<Schema extends z.ZodMiniType>(
  schema: Schema,
  annotations: z.core.GlobalMeta,
): Schema {
  const copy = schema.clone();
  z.globalRegistry.add(copy, annotations);
  return copy;
}

/** Describes a field that may be left out, and what the platform then takes for it. */
export function optional<Schema extends z.ZodMiniType>(
  schema: Schema,
  byDefault: NonNullable<FieldFacts['default']>,
): z.ZodMiniOptional<Schema> {
  return field(z.optional(schema), { default: byDefault });
}

const known = new WeakMap<z.ZodMiniType, FieldFacts>();

/** Reads the facts of a field, and those of what it wraps. */
export function factsOf(schema: z.ZodMiniType): FieldFacts {
  const facts = known.get(schema) ?? { ...inherited(schema), ...registry.get(schema) };
  known.set(schema, facts);
  return facts;
}

function inherited(schema: z.ZodMiniType): FieldFacts {
  const inner = innerOf(schema);
  return inner === schema ? {} : factsOf(inner);
}

/** Returns whether null may be said. */
export function isNullable(schema: z.ZodMiniType): boolean {
  if (schema instanceof z.ZodMiniNullable) return true;
  return schema instanceof z.ZodMiniOptional && isNullable(schema.def.innerType as z.ZodMiniType);
}

const unwrapped = new WeakMap<z.ZodMiniType, z.ZodMiniType>();

/** Takes off what only says that a value may be absent, null, or said in another way. */
export function innerOf(schema: z.ZodMiniType): z.ZodMiniType {
  const inner = unwrapped.get(schema) ?? findInner(schema);
  unwrapped.set(schema, inner);
  return inner;
}

function findInner(schema: z.ZodMiniType): z.ZodMiniType {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return innerOf(schema.def.innerType as z.ZodMiniType);
  const sent = registry.get(schema)?.sent;
  return sent instanceof z.ZodMiniType ? innerOf(sent) : schema;
}

type Fields = Readonly<Record<string, z.ZodMiniType>>;

const fieldsOfMaps = new WeakMap<z.ZodMiniType, Fields | null>();

/** Lists the fields of a map; undefined for anything else. */
export function fieldsIn(schema: z.ZodMiniType): Fields | undefined {
  let fields = fieldsOfMaps.get(schema);
  if (fields === undefined) {
    const inner = innerOf(schema);
    fields = inner instanceof z.ZodMiniObject ? (inner.shape as Fields) : null;
    fieldsOfMaps.set(schema, fields);
  }
  return fields ?? undefined;
}

/** Finds a field of a map by its key; undefined when it has no such field, and for anything but a map. */
export function fieldAt(schema: z.ZodMiniType, key: PropertyKey): z.ZodMiniType | undefined {
  const fields = fieldsIn(schema);
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[String(key)] : undefined;
}

/** Returns what the entries of a list are; for anything else the schema itself. */
export function entriesOf(schema: z.ZodMiniType): z.ZodMiniType {
  const inner = innerOf(schema);
  return inner instanceof z.ZodMiniArray ? (inner.def.element as z.ZodMiniType) : inner;
}

/** Returns whether a value is what the platform takes for the field when it is left out. */
export function isDefault(schema: z.ZodMiniType, value: unknown): boolean {
  return isNothing(value) || value === factsOf(schema).default;
}

/** Returns whether a value says no more than its absence. */
export function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
