import * as z from 'zod/mini';
import { parseJson } from '../../../text/index.ts';
import { entriesOf, fieldAt, innerOf, isNullable } from '../../schema/index.ts';
import type { Branch, Tree } from './tree.ts';

/**
 * Gives each value that is only a variable the type that its field wants: a number, true or false, or a list, written as
 * `1, 2` or `[1, 2]`. A list in the place of an entry of a list becomes several entries.
 */
export function fitVariables(schema: z.ZodMiniType | undefined, tree: Tree): Tree {
  // Most of a file has none, and stays as it is.
  if (tree.hasVariable !== true) return tree;
  if (tree.variable !== undefined) return { ...tree, value: fitText(schema, tree.variable) };
  const { children } = tree;
  if (children === undefined) return tree;
  if (Array.isArray(tree.value)) return fitList(schema && entriesOf(schema), tree);
  const branches = [...children].map(([key, { keyOffset, tree: inner }]): [PropertyKey, Branch] => {
    const own = schema && fieldAt(schema, key);
    return [key, { keyOffset, tree: fitVariables(own, inner) }];
  });
  const value = Object.fromEntries(branches.map(([key, { tree: inner }]) => [key, inner.value]));
  return { ...tree, value, children: new Map(branches) };
}

function fitList(item: z.ZodMiniType | undefined, tree: Tree): Tree {
  const trees = [...(tree.children ?? [])].flatMap(([, { tree: inner }]): readonly Tree[] => {
    const parts = inner.variable === undefined ? undefined : partsOf(item, inner.variable);
    if (parts === undefined) return [fitVariables(item, inner)];
    return parts.map((value) => ({ value, offset: inner.offset }));
  });
  return {
    ...tree,
    value: trees.map(({ value }) => value),
    children: new Map(trees.map((each, at) => [at, { keyOffset: each.offset, tree: each }])),
  };
}

/** Reads a list that stands in the place of one entry. A text may have commas, so there only `[…]` is a list. */
function partsOf(item: z.ZodMiniType | undefined, text: string): readonly unknown[] | undefined {
  if (item === undefined || innerOf(item) instanceof z.ZodMiniArray) return undefined;
  const isNumber = innerOf(item) instanceof z.ZodMiniNumber;
  const isList = isNumber ? /[[,]/.test(text) : /^\s*\[.*\]\s*$/s.test(text);
  return isList ? readList(item, text) : undefined;
}

function fitText(schema: z.ZodMiniType | undefined, text: string): unknown {
  if (schema === undefined) return text;
  if (isNullable(schema) && /^(null|~)$/i.test(text)) return null;
  const inner = innerOf(schema);
  const number = /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (inner instanceof z.ZodMiniNumber || inner instanceof z.ZodMiniLiteral) return number;
  if (inner instanceof z.ZodMiniBoolean) {
    return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
  }
  return inner instanceof z.ZodMiniArray && text !== '*' ? readList(entriesOf(inner), text) : text;
}

function readList(item: z.ZodMiniType, text: string): readonly unknown[] {
  const json = parseJson(text);
  const parts = Array.isArray(json)
    ? (json as readonly unknown[])
    : text
        .replace(/^\s*\[|\]\s*$/g, '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
  return parts.map((part) => (typeof part === 'string' ? fitText(item, part) : part));
}
