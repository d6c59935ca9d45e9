import { dateAt } from '../../../domain/schedule/today.ts';
import { readAtOnce, type Ctx } from '../../context.ts';
import type { ServiceSheet } from './model.ts';
import { readSheets } from './sheet-store.ts';

/** A service of the municipality, given or ended; undefined when it has none by that id. */
export function readService(ctx: Ctx, id: string): Promise<ServiceSheet | undefined> {
  return readAtOnce(ctx, async (tx) => (await readSheets(tx, [id], dateAt(ctx.now)))[0]);
}
