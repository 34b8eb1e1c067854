import { z } from 'zod';
import type { ValueMaps } from '../state/index.ts';

const pairs = z.array(z.strictObject({ key: z.string().min(1), value: z.string() }));

const retryPolicy = z.strictObject({
  strategy: z.enum(['immediate', 'exponential-backoff']),
  minBackoffSeconds: z.int().min(1).max(600).optional(),
  maxBackoffSeconds: z.int().min(1).max(600).optional(),
  maxAttempts: z.int().min(5).max(100).optional(),
});

/** Shape of one application's values in a request: both lists are required, even when they are empty. */
export const applicationValues = z.strictObject({
  applicationName: z.string().min(1),
  standardConfiguration: pairs,
  securedConfiguration: pairs,
  schedule: z.string().min(1).optional(),
  retryPolicy: retryPolicy.optional(),
});

/** Shape of the global values in a request. */
export const globalValues = z.strictObject({
  standardConfiguration: pairs.optional(),
  securedConfiguration: pairs.optional(),
});

export type ApplicationValues = z.infer<typeof applicationValues>;
export type GlobalValues = z.infer<typeof globalValues>;

export const noValues: ValueMaps = { standard: new Map(), secured: new Map() };

/** Puts new values over old ones: a key that is left out keeps its value. */
export function mergeValues(old: ValueMaps, added: GlobalValues | undefined): ValueMaps {
  const merge = (
    values: ReadonlyMap<string, string>,
    list: GlobalValues['standardConfiguration'] = [],
  ): ReadonlyMap<string, string> =>
    new Map([...values, ...list.map(({ key, value }) => [key, value] as const)]);
  return {
    standard: merge(old.standard, added?.standardConfiguration),
    secured: merge(old.secured, added?.securedConfiguration),
  };
}

/** Writes values as answers show them: of a secured one nothing but its length. */
export function toWireValues({ standard, secured }: ValueMaps): object {
  return {
    standardConfiguration: [...standard].map(([key, value]) => ({ key, value })),
    securedConfiguration: [...secured].map(([key, value]) => ({
      key,
      value: value.replaceAll(/./gsu, '*'),
    })),
  };
}
