import { z } from 'zod';

/** The form that publishes says nothing but its own key; one that lost it publishes all the same. */
export const publishForm = z.object({ submissionKey: z.uuid().toLowerCase() });

export const publicationId = z.uuid().toLowerCase();
