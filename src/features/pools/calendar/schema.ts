import { z } from 'zod';

/** Days since 1970, between 2000 and 2100. */
export const dayField = z.coerce.number().int().min(10_957).max(47_482);

export const absenceForm = z.object({ day: dayField, says: z.enum(['absent', 'coming']) });

/** The same as the desk writes it down for a family. */
export const deskAbsenceForm = absenceForm.extend({ family: z.uuid() });
export const announcedNews = z.enum(['said', 'taken-back']);

export const linkForm = z.object({ wish: z.enum(['make', 'end']) });

/** News as an address says it. */
export const newsField = z.enum(['said', 'taken-back', 'link-ended']);
