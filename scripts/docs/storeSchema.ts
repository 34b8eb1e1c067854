import { z } from 'zod';
import { ZodMiniType } from 'zod/mini';
import { factsOf } from '../../src/store/schema/field.ts';
import { storeFile } from '../../src/store/schema/entries/storeFile.ts';

/** A part of the JSON Schema. */
type Part = z.core.JSONSchema.BaseSchema;

const VARIABLE = '${NAME}';

const variable = {
  description: 'A variable, which the action replaces',
  type: 'string',
  pattern: String.raw`^\$\{[A-Za-z_]\w*\}$`,
} as const;

/**
 * Makes the JSON Schema of the store file, for completion and checks in editors. Only the action checks how keys depend on each
 * other. Variables are allowed wherever a single value is. Defaults are the platform's.
 */
export function storeSchema(file: ZodMiniType = storeFile): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(file, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const facts = zodSchema instanceof ZodMiniType ? factsOf(zodSchema) : {};
      if (facts.default !== undefined) jsonSchema.default = facts.default;
      allowVariable(jsonSchema);
    },
  });
  const { $schema, $defs, ...rest } = schema;
  return {
    $schema,
    title: 'Store file of Commerce Deploy',
    description:
      'What the locations and promotions of a BigCommerce store, and the store itself, should be.',
    ...rest,
    $defs: { variable, ...$defs },
  };
}

/** Allows a variable in place of a value: editors see `max_uses: ${MAX}` as a string, and a list from a variable, too. */
function allowVariable(part: Part): void {
  const { description, default: byDefault, ...rule } = part;
  if (!isSingle(rule) || takesVariable(rule)) return;
  for (const key of Object.keys(part)) Reflect.deleteProperty(part, key);
  Object.assign(part, {
    ...(description === undefined ? {} : { description }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    anyOf: [rule, { $ref: '#/$defs/variable' }],
  });
}

/** A list of single values may be a variable as well. */
function isSingle({ type, items }: Part): boolean {
  if (type !== 'array') return isScalar(type);
  const { type: own, anyOf = [] } = (items ?? {}) as Part;
  return isScalar(own) || anyOf.some((each) => typeof each === 'object' && isScalar(each.type));
}

function isScalar(type: Part['type']): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean' || type === 'string';
}

function takesVariable({ type, pattern, enum: words, const: word }: Part): boolean {
  if (word !== undefined) return true;
  if (type !== 'string' || words !== undefined) return false;
  return pattern === undefined || new RegExp(pattern).test(VARIABLE);
}
