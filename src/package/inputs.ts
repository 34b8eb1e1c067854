import { buildFields, text } from '../inputs/index.ts';

/** The inputs of the package action. */
export const packageFields = { ...buildFields, output: text } as const;
