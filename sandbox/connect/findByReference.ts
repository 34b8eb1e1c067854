/** Finds what a path names: an id, or a key after `key=`. */
export function findByReference<Item extends { readonly key: string | undefined }>(
  items: ReadonlyMap<string, Item>,
  reference: string,
): Item | undefined {
  if (!reference.startsWith('key=')) return items.get(reference);
  const key = reference.slice('key='.length);
  return [...items.values()].find((item) => item.key === key);
}
