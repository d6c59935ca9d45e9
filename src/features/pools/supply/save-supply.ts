import { transact, type Ctx } from '../../context.ts';
import type { Operator, Venue } from '../model.ts';
import { mayKeepSupply } from '../policy.ts';
import { seedId } from './seed-id.ts';
import { putOperator, putVenue } from './supply-store.ts';

/** `key` names a professional or a place for ever: the same key is the same one, however often it is saved. */
export type SeedOperator = Omit<Operator, 'id'> & { readonly key: string; readonly madeUp: boolean };
export type SeedVenue = Omit<Venue, 'id'> & { readonly key: string; readonly madeUp: boolean };

/** Saves the professionals of accredited providers. Their providers must be there already. */
export async function saveOperators(ctx: Ctx, operators: readonly SeedOperator[]): Promise<void> {
  const permit = mayKeepSupply(ctx.actor);
  if (permit === undefined) throw new Error('only the system and administrators save operators');
  await transact(ctx, async (tx) => {
    for (const { key, ...operator } of operators) {
      await putOperator(permit, tx, { ...operator, id: seedId(ctx.municipality.slug, 'operator', key) });
    }
  });
}

/** Saves the places where groups can meet. */
export async function saveVenues(ctx: Ctx, venues: readonly SeedVenue[]): Promise<void> {
  const permit = mayKeepSupply(ctx.actor);
  if (permit === undefined) throw new Error('only the system and administrators save venues');
  await transact(ctx, async (tx) => {
    for (const { key, ...venue } of venues)
      await putVenue(permit, tx, { ...venue, id: seedId(ctx.municipality.slug, 'venue', key) });
  });
}
