import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import {
  canonical,
  codeEntry,
  entriesOf,
  fieldsIn,
  locationEntry,
  promotionEntry,
  storeEntry,
} from '../schema/index.ts';
import type { Change, FieldChange, StorePlan } from './change.ts';

/** Returns whether two lists of changes do the same: in any order, and with values that mean the same. */
export function isSamePlan(some: readonly Change[], others: readonly Change[]): boolean {
  return writeChanges(some) === writeChanges(others);
}

/**
 * Returns the SHA-256 of what a plan does to its store, in hex. Times, use counts, places in the file and order are not part of it,
 * so the same file gives the same digest until the store or the file changes.
 */
export function digestOf(plan: Pick<StorePlan, 'changes' | 'store'>): string {
  const digest = digests.get(plan) ?? computeDigest(plan);
  digests.set(plan, digest);
  return digest;
}

/** Of plans that were digested: the outputs, the JSON, the summary and the comment each have it. */
const digests = new WeakMap<Pick<StorePlan, 'changes' | 'store'>, string>();

function computeDigest({ changes, store }: Pick<StorePlan, 'changes' | 'store'>): string {
  const text = JSON.stringify([store?.hash.toLowerCase() ?? null, writeChanges(changes)]);
  return createHash('sha256').update(text).digest('hex');
}

function writeChanges(changes: readonly Change[]): string {
  const findSchema = schemaFinder();
  const texts = changes.map((change) => JSON.stringify(canonicalChange(change, findSchema)));
  return JSON.stringify(texts.sort());
}

const schemas = { store: storeEntry, location: locationEntry, promotion: promotionEntry } as const;

function canonicalChange(change: Change, findSchema: FindSchema): unknown {
  const { action, kind, key, fields } = change;
  const schema: z.ZodMiniType = schemas[kind];
  return {
    ...{ action, kind, key, id: 'id' in change ? change.id : null },
    fields: fields.map((field) => canonicalField(findSchema(kind, field.path), field)).sort(),
    // What is sent is compared whole, with what the file leaves alone.
    body: 'body' in change ? (canonical(schema, change.body) ?? null) : null,
    codes: 'codes' in change ? canonicalCodes(change.codes) : null,
  };
}

function canonicalField(
  own: z.ZodMiniType | undefined,
  { path, before, after }: FieldChange,
): string {
  const [from, to] = [before, after].map((value) => canonical(own, value) ?? null);
  return JSON.stringify([path, from, to]);
}

function canonicalCodes(codes: Extract<Change, { kind: 'promotion' }>['codes']): unknown {
  return {
    delete: codes.delete.map(({ id, code }) => JSON.stringify([id, code])).sort(),
    create: codes.create.map((code) => JSON.stringify(canonical(codeEntry, code))).sort(),
  };
}

type FindSchema = (kind: Change['kind'], path: string) => z.ZodMiniType | undefined;

/** Thousands of changes have the same few paths. */
function schemaFinder(): FindSchema {
  const found = new Map<string, z.ZodMiniType | undefined>();
  return (kind, path) => {
    const place = `${kind} ${path}`;
    if (!found.has(place)) found.set(place, schemaAt(schemas[kind], path));
    return found.get(place);
  };
}

/** Finds the schema of `rules[0].stop`; undefined where the file may hold anything. */
function schemaAt(schema: z.ZodMiniType, path: string): z.ZodMiniType | undefined {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<z.ZodMiniType | undefined>((at, key) => {
      if (at === undefined) return undefined;
      return /^\d+$/.test(key) ? entriesOf(at) : fieldsIn(at)?.[key];
    }, schema);
}
