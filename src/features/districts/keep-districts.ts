import { read, transact, type Ctx } from '../context.ts';
import { actorId, recordAudit } from '../people/public.ts';
import { namesTaken, readDistricts, replaceDistricts } from './district-store.ts';
import type { District } from './model.ts';
import { mayKeepDistricts } from './policy.ts';
import { readLines, type WrongLine } from './read-lines.ts';

export type ImportOutcome =
  | { readonly kind: 'kept'; readonly districts: number }
  | { readonly kind: 'denied' }
  /** Nothing was written. */
  | { readonly kind: 'wrong'; readonly lines: readonly WrongLine[] }
  | { readonly kind: 'taken'; readonly names: readonly string[] };

/** Enters districts with their municipalities: all of them or none; a district that is known is replaced. */
export async function importDistricts(ctx: Ctx, text: string): Promise<ImportOutcome> {
  const permit = mayKeepDistricts(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const districts = readLines(text);
  if ('wrong' in districts) return { kind: 'wrong', lines: districts.wrong };
  return transact<ImportOutcome>(ctx, async (tx) => {
    const names = await namesTaken(tx, districts);
    if (names.length > 0) return { kind: 'taken', names };
    await replaceDistricts(tx, permit, districts, { at: ctx.now, by: actorId(ctx.actor) ?? null });
    await recordAudit(tx, ctx, 'districts-imported', 'municipality', ctx.municipality.tenantId);
    return { kind: 'kept', districts: districts.length };
  });
}

/** Every district that the lab entered. */
export function listDistricts(ctx: Ctx): Promise<readonly District[]> {
  return read(ctx, (tx) => readDistricts(tx));
}

/** The districts that the municipality of the context belongs to; none where its ISTAT code is not known. */
export function ownDistricts(ctx: Ctx): Promise<readonly District[]> {
  const { istat } = ctx.municipality;
  return istat === null ? Promise.resolve([]) : read(ctx, (tx) => readDistricts(tx, { of: istat }));
}
