import type { lookAt } from '../../../../sandbox/store/model/index.ts';

/** What can be seen of a store from outside, and done to it. */
export type Look = ReturnType<typeof lookAt>;
