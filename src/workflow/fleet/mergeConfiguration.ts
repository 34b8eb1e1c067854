import type { Document } from 'yaml';
import { readYamlDocument } from '../../inputs/index.ts';
import { oneLine } from '../../text/index.ts';
import { maskValues } from './credentials.ts';
import type { Credentials } from './credentials.ts';

/** Where the faults of a merge go, and where its secrets come from. */
interface Merge {
  readonly input: 'configuration' | 'global_configuration';
  readonly credentials: Credentials | undefined;
  readonly mask: (value: string) => void;
  /** Sentences about what is wrong. They name places, never values. */
  readonly faults: string[];
}

/** As many as the deploy action reads. */
const MOST_ALIASES = 100;

/**
 * Merges Connect configuration of several sources, of which the later win key by key, as JSON. A source is a map, or YAML or JSON
 * of one. The secret one comes last, and each of its values is masked: GitHub masks its lines, not what is in them. A value
 * `{ secret: NAME }` becomes the text NAME of the target's credentials. Returns '' when no source gives any.
 */
export function mergeConfiguration(
  { open, secret }: { readonly open: readonly unknown[]; readonly secret: unknown },
  merge: Merge,
): string {
  const secrets = readMap(secret, merge);
  maskValues(secrets, merge.mask);
  const maps = [
    ...open.flatMap((source) => readMap(source, merge) ?? []),
    ...(secrets ? [secrets] : []),
  ];
  if (maps.length === 0) return '';
  const merged = maps.reduce((all, map) => mergeMaps(all, map, merge.input));
  return JSON.stringify(toPlain(resolveSecrets(merged, '', merge)));
}

type Values = ReadonlyMap<string, unknown>;

function readMap(source: unknown, { input, faults }: Merge): Values | undefined {
  if (source === undefined || source === null || source === '') return undefined;
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const { document, problems, placeAt } = readYamlDocument(text, { merge: true });
  const [problem] = problems;
  if (document === undefined || problem !== undefined) {
    const { line, column } = placeAt(problem?.offset ?? 0);
    faults.push(`${input}: is not valid in line ${String(line)}, column ${String(column)}.`);
    return undefined;
  }
  const value = toValue(document);
  if (value instanceof Map) return value as Values;
  faults.push(`${input}: is not a map. A fleet has no checkout, so it cannot be a file.`);
  return undefined;
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }) as unknown;
  } catch {
    return undefined;
  }
}

function mergeMaps(all: Values, own: Values, input: Merge['input']): Values {
  const merged = new Map(all);
  for (const [key, value] of own) {
    const before = merged.get(key);
    const isApplication =
      input === 'configuration' && before instanceof Map && value instanceof Map;
    merged.set(key, isApplication ? new Map([...before, ...value]) : value);
  }
  return merged;
}

function resolveSecrets(values: Values, path: string, merge: Merge): Values {
  const resolved = new Map<string, unknown>();
  for (const [key, value] of values) {
    const where = path + oneLine(key);
    if (!(value instanceof Map)) resolved.set(key, value);
    else if (value.size === 1 && value.has('secret')) {
      resolved.set(key, findSecret(value.get('secret'), where, merge));
    } else resolved.set(key, resolveSecrets(value as Values, `${where}.`, merge));
  }
  return resolved;
}

function findSecret(name: unknown, where: string, { input, credentials, faults }: Merge): string {
  if (typeof name === 'string' && credentials !== undefined && Object.hasOwn(credentials, name)) {
    const value = credentials[name];
    if (typeof value === 'string') return value;
  }
  const why =
    credentials === undefined
      ? 'but the target has no `credentials`'
      : 'which is no text of its credentials';
  faults.push(`${input}: ${where} takes the secret ${oneLine(String(name))}, ${why}.`);
  return '';
}

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, each]) => [String(key), toPlain(each)]));
}
