import { transact, type Ctx } from '../context.ts';
import type { NewProvider } from './model.ts';
import { mayKeepCatalogue } from './policy.ts';
import { writeProviders } from './provider-store.ts';

export type SavedProviders =
  { readonly outcome: 'saved'; readonly idByName: ReadonlyMap<string, string> } | { readonly outcome: 'denied' };

/** Puts providers in the municipality's register, or brings them up to date by their name. */
export async function saveProviders(ctx: Ctx, providers: readonly NewProvider[]): Promise<SavedProviders> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { outcome: 'denied' };
  const rows = providers.map((provider) => ({ ...provider, id: ctx.newId() }));
  return { outcome: 'saved', idByName: await transact(ctx, (tx) => writeProviders(tx, permit, rows)) };
}
