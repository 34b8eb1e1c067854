import type { Body, FieldChange } from './change.ts';

/** Shows all that is sent for a new thing as changes from nothing. */
export function fieldsOf(body: Body): readonly FieldChange[] {
  return Object.entries(body).flatMap(([path, after]) =>
    after === undefined ? [] : [{ path, before: undefined, after }],
  );
}
