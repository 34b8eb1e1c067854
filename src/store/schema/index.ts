/**
 * The fields of a store file. Each says on itself what it may be, how the platform means it and what the platform takes for it
 * when it is left out; comparing, exporting and the JSON Schema read it there.
 */
export { canonical, codeKey, isSame, isUnset, withoutIdle } from './canonical.ts';
export * from './entries/index.ts';
export {
  entriesOf,
  factsOf,
  fieldAt,
  fieldsIn,
  innerOf,
  isDefault,
  isNothing,
  isNullable,
} from './field.ts';
export type { NamedKind } from './field.ts';
export { LEFT_OUT, mapParts, pathOf } from './mapParts.ts';
export type { Spot } from './mapParts.ts';
export { mapIds, mapReferences } from './mapReferences.ts';
export type { Reference } from './reference.ts';
export { pickKnown } from './pickKnown.ts';
export type { LeaveOut } from './pickKnown.ts';
