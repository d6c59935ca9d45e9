import { z } from 'zod';

/** What the sign-in form sends. Longer than any password people use, short enough to hash. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().min(3).max(254).includes('@'),
  password: z.string().min(1).max(200),
});

export const codeForm = z.object({ code: z.string().regex(/^\d{3}\s?\d{3}$/) });
