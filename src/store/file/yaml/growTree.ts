import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Branch, Tree } from './tree.ts';
import { MOST_CHARACTERS, expandVariables, isOnlyVariable, restoreVariables } from './variables.ts';
import type { VariableBudget } from './variables.ts';

/** What is wrong at an offset of the file: whole sentences. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

interface Growth extends VariableBudget {
  readonly anchors: Map<string, unknown>;
  readonly faults: Fault[];
  /** How many values aliases may still add. */
  copiesLeft: number;
}

/** Where a node is: how deep, and at whose offset when it has none of its own. */
interface Spot {
  readonly depth: number;
  readonly offset: number;
  readonly copied: boolean;
}

const DEEPEST = 64;
const MOST_COPIES = 100_000;
const MERGE_KEY = '<<';

/**
 * Makes plain values of parsed YAML and remembers where each was. Variables are replaced here, inside scalars that are
 * already parsed, so that no value of a variable can change the structure of the file.
 */
export function growTree(
  root: unknown,
  variables: ReadonlyMap<string, string>,
): { readonly tree?: Tree; readonly faults: readonly Fault[] } {
  const growth: Growth = {
    ...{ variables, anchors: new Map(), faults: [] },
    ...{ copiesLeft: MOST_COPIES, charactersLeft: MOST_CHARACTERS },
  };
  const tree = grow(growth, root, { depth: 0, offset: 0, copied: false });
  const { faults, copiesLeft } = growth;
  // To the schema, what was left out would be further faults.
  return copiesLeft < 0 ? { faults } : { tree, faults };
}

function grow(growth: Growth, node: unknown, spot: Spot): Tree {
  const offset = spot.copied ? spot.offset : offsetIn(node, spot.offset);
  const empty: Tree = { value: null, offset };
  const refuse = (message: string): Tree => {
    growth.faults.push({ offset, message });
    return empty;
  };
  if (spot.depth > DEEPEST)
    return refuse(`The file is nested more than ${String(DEEPEST)} levels deep.`);
  if (spot.copied) growth.copiesLeft -= 1;
  // Only the first value too many is a fault; the others are left out quietly.
  if (growth.copiesLeft === -1)
    return refuse(`The aliases of the file stand for more than ${String(MOST_COPIES)} values.`);
  if (growth.copiesLeft < -1) return empty;

  if (isAlias(node)) {
    if (!growth.anchors.has(node.source))
      return refuse(
        `The alias *${node.source} names nothing above it. A text that begins with * needs quotes.`,
      );
    const inner = { depth: spot.depth + 1, offset, copied: true };
    return grow(growth, growth.anchors.get(node.source), inner);
  }
  const below = { ...spot, depth: spot.depth + 1, offset };
  const tree = isMap(node)
    ? growMap(growth, node, below)
    : isSeq(node)
      ? growList(growth, node, below)
      : isScalar(node)
        ? growScalar(growth, node, offset)
        : empty;
  // After its parts, so that an alias cannot name what it lies in.
  remember(growth, node);
  return tree;
}

function growMap(growth: Growth, map: YAMLMap, spot: Spot): Tree {
  const children = new Map<PropertyKey, Branch>();
  const merged: Tree[] = [];
  for (const pair of map.items) {
    const keyOffset = spot.copied ? spot.offset : offsetIn(pair.key, spot.offset);
    const key = keyOf(pair);
    const tree = grow(growth, pair.value, { ...spot, offset: keyOffset });
    if (key === MERGE_KEY) merged.push(...mergeable(growth, tree));
    else if (children.has(key))
      growth.faults.push({ offset: keyOffset, message: `The key ${key} is there already.` });
    else children.set(key, { keyOffset, tree });
  }
  for (const { children: others } of merged)
    for (const [key, branch] of others ?? []) if (!children.has(key)) children.set(key, branch);
  const entries: [PropertyKey, unknown][] = [];
  let hasVariable = false;
  for (const [key, { tree }] of children) {
    entries.push([key, tree.value]);
    hasVariable ||= tree.hasVariable === true;
  }
  return { value: Object.fromEntries(entries), offset: spot.offset, children, hasVariable };
}

function growList(growth: Growth, list: YAMLSeq, spot: Spot): Tree {
  const trees = list.items.map((item) => grow(growth, item, spot));
  return {
    value: trees.map(({ value }) => value),
    offset: spot.offset,
    children: new Map(trees.map((tree, at) => [at, { keyOffset: tree.offset, tree }])),
    hasVariable: trees.some((tree) => tree.hasVariable),
  };
}

function growScalar(growth: Growth, scalar: Scalar, offset: number): Tree {
  const { value } = scalar;
  const given = typeof value === 'string' ? restoreVariables(value) : value;
  if (typeof given !== 'string' || !given.includes('${')) return { value: given, offset };
  const { text, faults } = expandVariables(given, growth);
  for (const message of faults) growth.faults.push({ offset, message });
  if (faults.length > 0) return { value: text, offset };
  // Without quotes it is what it would be had it been typed there: an id from a variable is a number.
  const typed = scalar.type === Scalar.PLAIN ? asTyped(text) : text;
  return {
    value: typed,
    offset,
    ...(isOnlyVariable(given) ? { variable: text, hasVariable: true } : {}),
  };
}

function asTyped(text: string): unknown {
  if (/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return Number(text);
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  return /^(~|null|Null|NULL)$/.test(text) ? null : text;
}

/** What a merge key stands for: a map, or a list of maps of which the first wins. */
function mergeable(growth: Growth, tree: Tree): readonly Tree[] {
  const maps = Array.isArray(tree.value)
    ? [...(tree.children?.values() ?? [])].map((branch) => branch.tree)
    : [tree];
  if (maps.every(({ value, children }) => children !== undefined && !Array.isArray(value)))
    return maps;
  growth.faults.push({
    offset: tree.offset,
    message: 'The key << needs a map, or a list of maps.',
  });
  return [];
}

function keyOf({ key }: Pair): string {
  return restoreVariables(isScalar(key) ? String(key.value) : String(key));
}

function remember(growth: Growth, node: unknown): void {
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
    growth.anchors.set(node.anchor, node);
}

function offsetIn(node: unknown, otherwise: number): number {
  const hasPlace = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
  return (hasPlace ? node.range?.[0] : undefined) ?? otherwise;
}
