import * as z from 'zod/mini';
import { entry, says } from './entry.ts';
import { described, field } from './field.ts';
import type { NamedKind } from './field.ts';
import { count, id, name, set } from './leaves.ts';

/** Something of the store that the file names instead of giving its id. */
export type Reference = { readonly sku: string } | { readonly name: string };

const bySku = entry({ sku: described(name, 'The SKU of it, in the store that the file is for') });
const byName = entry({
  name: described(name, 'The name of it, in the store that the file is for'),
});
const byPath = entry({
  name: described(
    name,
    'Its name, with those of its parents: Shop All/Garden. A slash in a name is \\/',
  ),
});

/** What the file may say in the place of an id, by kind, and an example for the message. */
const forms = {
  product: { ways: [bySku, byName], example: '{ sku: MUG-1 }' },
  variant: { ways: [bySku], example: '{ sku: MUG-1 }' },
  category: { ways: [byPath], example: '{ name: Shop All/Garden }' },
  brand: { ways: [byName], example: '{ name: Husky }' },
  channel: { ways: [byName], example: '{ name: Main storefront }' },
  'customer group': { ways: [byName], example: '{ name: Wholesale }' },
  'shipping zone': { ways: [byName], example: '{ name: Europe }' },
} as const;

/** Describes the id of something in the store, in the place of which the file may name it. */
export function reference(kind: NamedKind, own: z.ZodMiniNumberFormat = id): z.ZodMiniType<number> {
  const { ways, example } = forms[kind];
  const either = z.union([own, ...ways], {
    error: says(`must be a whole number, the id of a ${kind}, or its name as ${example}`),
  });
  // Names are replaced by ids before anything is planned.
  const schema = either as unknown as z.ZodMiniType<number>;
  return field(schema, { meaning: 'id', refersTo: kind, sent: own });
}

/** Describes ids of things in the store. */
export function references(kind: NamedKind): z.ZodMiniArray<z.ZodMiniType<number>> {
  return set(reference(kind));
}

/** Describes ids of customer groups. 0 stands for guests. */
export const groupReferences = set(reference('customer group', count));

const channelId = entry({ id: described(reference('channel'), 'The id of a channel') });

/** Describes a channel as the API has it, `{ id: 1 }`, or by its name. */
export const channelEntry = field(
  z.union(
    [
      channelId,
      z.pipe(
        byName,
        z.transform(({ name: value }) => ({ id: { name: value } })),
      ),
    ],
    {
      error: says('must be a map such as { id: 1 } or { name: Main storefront }'),
    },
  ),
  { sent: channelId },
);
