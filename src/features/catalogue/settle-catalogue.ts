import { transact, type Ctx } from '../context.ts';
import type { SavedServices } from './model.ts';
import { analyzeCatalogue } from './write-store.ts';

/** From this many on the server's idea of the catalogue is old; for fewer it catches up by itself. */
const many = 500;

/** After a large write: without it the searches that follow are planned for the catalogue as it was. */
export async function settleCatalogue(ctx: Ctx, saved: Pick<SavedServices, 'new' | 'changed'>): Promise<void> {
  if (saved.new + saved.changed < many) return;
  await transact(ctx, analyzeCatalogue, { timeoutMs: 120_000 });
}
