import * as z from 'zod/mini';
import { lenient } from '../../../../http/index.ts';
import type { NamedThing } from '../../../../store/index.ts';

/** A category, with what its path depends on. Its parent is 0 at the top. */
export const Category = z.pipe(
  z.looseObject({
    category_id: z.int(),
    parent_id: lenient(z.int()),
    name: z.string(),
  }),
  z.transform(({ category_id: id, parent_id: parent, name }) => ({
    id,
    parent: parent ?? 0,
    name,
  })),
);

type CategoryJson = z.output<typeof Category>;

/** More levels mean a cycle. */
const MOST_LEVELS = 20;

/** Names each category by its path. Reads the missing parents level by level. */
export async function fillPaths(
  found: readonly CategoryJson[],
  read: (ids: readonly number[]) => Promise<readonly CategoryJson[]>,
): Promise<readonly NamedThing[]> {
  const known = new Map(found.map((category) => [category.id, category]));
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const missing = [...known.values()]
      .map(({ parent }) => parent)
      .filter((id) => id > 0 && !known.has(id));
    if (missing.length === 0) break;
    for (const category of await read([...new Set(missing)])) known.set(category.id, category);
  }
  const pathOf = (category: CategoryJson | undefined, levels = 0): readonly string[] =>
    category === undefined || levels > MOST_LEVELS
      ? []
      : [
          ...pathOf(known.get(category.parent), levels + 1),
          category.name.replaceAll('/', String.raw`\/`),
        ];
  return found.map((category) => ({ id: category.id, name: pathOf(category).join('/') }));
}

/** Returns the name at the end of a path: `Shop All/Garden` is about `Garden`; `\/` is part of a name. */
export function lastLevel(path: string): string {
  const levels = path.split(/(?<!\\)\//);
  return (levels.at(-1) ?? path).replaceAll(String.raw`\/`, '/');
}
