import { buildFields } from '../inputs/buildFields.ts';
import { text } from '../inputs/fields.ts';

/** The inputs of the package action. */
export const packageFields = { ...buildFields, output: text } as const;
