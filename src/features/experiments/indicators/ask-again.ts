import { read, type Ctx } from '../../context.ts';
import { readToldReadings } from '../../publishing/public.ts';
import { figuresAsked } from './asked-figures.ts';
import { familiesOfMonths } from './enough-families.ts';
import { indicators } from './indicators.ts';
import type { PublishedMeasurement } from './model.ts';
import { readToldBefore } from './published-store.ts';
import { recompute } from './series.ts';
import { readToldAnswers } from './told-answers-store.ts';
import { readToldCounts } from './told-counts-store.ts';
import { withoutSmallMoves } from './without-small-moves.ts';

export type AskedAgain =
  | {
      readonly kind: 'confirmed' | 'moved' | 'by-hand' | 'photograph';
      readonly told: PublishedMeasurement;
      /** The edition that the city published last of that month. */
      readonly lastEdition: number;
    }
  | { readonly kind: 'unknown' };

/** One published figure of the context's city: an indicator, a month (its first day), the edition. */
export interface OwnFigure {
  readonly indicator: string;
  readonly month: string;
  readonly edition: number;
}

/**
 * Asks the query of a published figure of this city again, for whoever reads it. What it gives now is compared, never told: by how much it moved would be a
 * publication of its own. A move that could not be published, of fewer than five families, counts as none.
 */
export async function askAgain(ctx: Ctx, { indicator, month, edition }: OwnFigure): Promise<AskedAgain> {
  const { tenantId, slug } = ctx.municipality;
  const again = await recompute(ctx, { tenantId, indicator, month, edition });
  if (again.kind === 'unknown') return again;
  const [last] = await figuresAsked(ctx, [{ slug, indicator, month }]);
  const answer = { told: again.told, lastEdition: last?.edition ?? edition };
  if (again.kind === 'same') return { kind: 'confirmed', ...answer };
  if (again.kind !== 'moved') return { kind: again.kind, ...answer };
  const nothing = { numerator: 0, denominator: again.told.figure?.denominator === null ? null : 0 };
  const now = again.now.kind === 'computed' ? again.now : nothing;
  const value = { indicator, month, numerator: now.numerator, denominator: now.denominator };
  const known = await read(ctx, async (tx) => ({
    months: await readToldBefore(tx),
    readings: await readToldReadings(tx),
    families: await familiesOfMonths(tx, [{ indicator, month, told: (last ?? again.told).measuredAt }]),
    answers: await readToldAnswers(tx),
    counts: await readToldCounts(tx),
  }));
  const mayBeSaid = withoutSmallMoves(await indicators(ctx), [value], known).length > 0;
  return { kind: mayBeSaid ? 'moved' : 'confirmed', ...answer };
}
