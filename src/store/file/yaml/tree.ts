/** A value of the file, and where it and the parts of it are. */
export interface Tree {
  readonly value: unknown;
  /** Characters from the start of the file. */
  readonly offset: number;
  /** What a variable stands for, when the value is that variable and nothing else. */
  readonly variable?: string;
  /** Whether this or a part of it is only a variable. */
  readonly hasVariable?: boolean | undefined;
  readonly children?: ReadonlyMap<PropertyKey, Branch>;
}

/** A part of a map or a list. A list's parts have no keys of their own: theirs are where the parts are. */
export interface Branch {
  readonly keyOffset: number;
  readonly tree: Tree;
}

/** Finds where the value at a path is, or that of the nearest thing around it when there is none. */
export function offsetOf(tree: Tree, path: readonly PropertyKey[]): number {
  let found = tree;
  for (const key of path) {
    const child = found.children?.get(key);
    if (child === undefined) break;
    found = child.tree;
  }
  return found.offset;
}

/** Finds where the last key of a path is. */
export function offsetOfKey(tree: Tree, path: readonly PropertyKey[]): number {
  let found = tree;
  let offset = tree.offset;
  for (const key of path) {
    const child = found.children?.get(key);
    if (child === undefined) break;
    [found, offset] = [child.tree, child.keyOffset];
  }
  return offset;
}
