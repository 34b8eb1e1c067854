import { z } from 'zod';

/** An id that the platform makes up. It is shown, set as an output and put into URLs, so it may hold nothing special. */
export const platformId = z.string().regex(/^[\w-]{1,100}$/);
