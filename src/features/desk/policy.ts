import { worksAtDesk } from '../requests/public.ts';
import type { Actor } from '../people/public.ts';

/** The desk's pages are for staff who accompany people; of the others, nobody may even look for a code. */
export function mayOpenDesk(actor: Actor): boolean {
  return worksAtDesk(actor);
}
