import * as z from 'zod/mini';

/** An id from the platform. It goes into messages, outputs and URLs, so it must not contain special characters. */
export const platformId = z.string().check(z.regex(/^[\w-]{1,100}$/));
