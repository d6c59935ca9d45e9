import type { Ctx } from '../../features/context.ts';
import { sayDeskContact } from '../../features/requests/public.ts';

/** The number and the place of the demo's desk, as its letters say them: made up, like all numbers that begin with 039 000. */
export async function loadDesk(ctx: Ctx): Promise<void> {
  const said = await sayDeskContact(ctx, { phone: '039 000 0000', place: 'Sportello sociale (dati di prova)' });
  if (said !== 'said') throw new Error(`the contact of the demo's desk is ${said}`);
}
