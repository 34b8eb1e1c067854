import { z } from 'zod';
import { factsOf } from '../src/store/schema/field.ts';
import { storeFile } from '../src/store/schema/storeFile.ts';

/** Something the schema of the file says about a value. */
type Part = z.core.JSONSchema.BaseSchema;

const VARIABLE = '${NAME}';

const variable = {
  description: 'A variable, which the action replaces',
  type: 'string',
  pattern: String.raw`^\$\{[A-Za-z_]\w*\}$`,
} as const;

/**
 * Makes the JSON Schema of the store file, which editors complete and check it by. It knows less than the action: what
 * keys have to do with each other is checked only there. Variables may stand wherever a single value may. Defaults are those of
 * the platform.
 */
export function storeSchema(file: z.ZodType = storeFile): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(file, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const facts = zodSchema instanceof z.ZodType ? factsOf(zodSchema) : {};
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

/** Editors see the file before variables are replaced: `max_uses: ${MAX}` is a text to them. */
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

function isSingle({ type }: Part): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean' || type === 'string';
}

function takesVariable({ type, pattern, enum: words, const: word }: Part): boolean {
  if (word !== undefined) return true;
  if (type !== 'string' || words !== undefined) return false;
  return pattern === undefined || new RegExp(pattern).test(VARIABLE);
}
