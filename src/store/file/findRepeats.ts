import { isRecord } from '../../text/index.ts';
import { codeKey } from '../schema/index.ts';
import { renderPath } from './yaml/index.ts';

/** Something that the file has twice. */
export interface Repeat {
  /** Where the second one is. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Identity {
  readonly path: readonly PropertyKey[];
  /** What must not be there twice. */
  readonly identity: string;
  readonly shown: string;
}

/** Finds locations, promotions and coupon codes that the file has more than once. The values are not checked yet. */
export function findRepeats(value: unknown): readonly Repeat[] {
  const locations = entriesOf(value, 'locations');
  const promotions = entriesOf(value, 'promotions');
  const codes = promotions.flatMap(({ given, path }) =>
    entriesOf(given, 'codes').map((code) => ({ ...code, path: [...path, ...code.path] })),
  );
  return [
    ...repeatsOf(locations, 'id'),
    ...repeatsOf(locations, 'code'),
    ...repeatsOf(promotions, 'id'),
    ...findTwice(namesToTellApart(promotions)),
    ...repeatsOf(codes, 'code', codeKey),
  ];
}

interface Entry {
  readonly path: readonly PropertyKey[];
  readonly given: Readonly<Record<string, unknown>>;
}

function entriesOf(value: unknown, key: string): readonly Entry[] {
  const list = isRecord(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((given: unknown, at) =>
    isRecord(given) ? [{ path: [key, at], given }] : [],
  );
}

function repeatsOf(
  entries: readonly Entry[],
  key: string,
  fold = (text: string): string => text,
): readonly Repeat[] {
  return findTwice(
    entries.flatMap(({ path, given: { [key]: value } }) =>
      typeof value === 'string' || typeof value === 'number'
        ? [{ path: [...path, key], identity: fold(String(value)), shown: String(value) }]
        : [],
    ),
  );
}

/** Promotions of the same type and name are told apart by their ids, if each of them has one. */
function namesToTellApart(promotions: readonly Entry[]): readonly Identity[] {
  const named = promotions.flatMap(({ path, given: { id, name, redemption_type: type } }) =>
    typeof name === 'string'
      ? [{ path: [...path, 'name'], identity: JSON.stringify([type, name]), shown: name, id }]
      : [],
  );
  return [...Map.groupBy(named, ({ identity }) => identity).values()]
    .filter((same) => same.some(({ id }) => id === undefined))
    .flat();
}

function findTwice(identities: readonly Identity[]): readonly Repeat[] {
  const first = new Map<string, readonly PropertyKey[]>();
  return identities.flatMap(({ path, identity, shown }) => {
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, path);
      return [];
    }
    return [
      {
        path,
        message: `${renderPath(path)} is ${JSON.stringify(shown)}, and so is ${renderPath(earlier)}.`,
      },
    ];
  });
}
