import { dateAt } from '../../../domain/schedule/today.ts';
import { read, type Ctx } from '../../context.ts';
import type { ServiceSheet } from './model.ts';
import { readSheet } from './sheet-store.ts';

/** A service of the municipality, given or ended; undefined when it has none by that id. */
export function readService(ctx: Ctx, id: string): Promise<ServiceSheet | undefined> {
  return read(ctx, (tx) => readSheet(tx, id, dateAt(ctx.now)));
}
