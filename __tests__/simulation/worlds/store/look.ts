import type { lookAt } from '../../../../sandbox/store/model/index.ts';

/** Access to a store from outside: reads and changes. */
export type Look = ReturnType<typeof lookAt>;
