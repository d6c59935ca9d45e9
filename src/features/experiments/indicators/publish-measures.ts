import { mayBeTold } from '../../../domain/outcomes/measured.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readToldReadings, tellCity } from '../../publishing/public.ts';
import { mayPublishMeasures } from '../policy.ts';
import { holdLabTelling } from '../results/lab-telling-store.ts';
import { familiesOfMonths, hasEnough } from './enough-families.ts';
import { definitionOf, indicators } from './indicators.ts';
import { monthNow } from './months.ts';
import { insertPublished, readToldBefore, readUnpublished } from './published-store.ts';
import { readToldAnswers } from './told-answers-store.ts';
import { readToldCounts } from './told-counts-store.ts';
import { withoutSmallMoves } from './without-small-moves.ts';

export type PublishedMonths = { readonly kind: 'published'; readonly figures: number } | { readonly kind: 'denied' };

/**
 * Publishes the months that are over as they were measured last, for the whole city, small numbers withheld before they are written. What moved since it was
 * published is told as a next edition; what did not is not told again. What moved by fewer than five families waits until more have: see `withoutSmallMoves`.
 * What groups do of a month (hours, prices, marks of the register) is withheld as well where fewer than five families stand behind it.
 * A photograph is the city's own: whoever reads a published figure can ask its query again, and of a past month a photograph cannot be taken.
 */
export async function publishMeasures(ctx: Ctx): Promise<PublishedMonths> {
  const permit = mayPublishMeasures(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return { kind: 'denied' };
  const all = await indicators(ctx);
  return transact(ctx, async (tx): Promise<PublishedMonths> => {
    await holdLabTelling(tx);
    // The city's page first: were months told before its first count of families, that count could not be told beside them.
    await tellCity(tx, ctx);
    const measured = (await readUnpublished(tx, monthNow(ctx.now))).filter(
      ({ indicator }) => definitionOf(all, indicator)?.photograph !== true,
    );
    const families = await familiesOfMonths(tx, measured);
    const known = {
      months: await readToldBefore(tx),
      readings: await readToldReadings(tx),
      families,
      answers: await readToldAnswers(tx),
      counts: await readToldCounts(tx),
    };
    const figures = withoutSmallMoves(all, measured, known).map(
      ({ numerator, denominator, edition, told: _before, ...rest }) => {
        const definition = definitionOf(all, rest.indicator);
        const told =
          definition !== undefined &&
          mayBeTold(definition.measure, definition.countsPeople, { numerator, denominator }) &&
          hasEnough(families, rest);
        return {
          ...rest,
          edition: edition + 1,
          numerator: told ? numerator : null,
          denominator: told ? denominator : null,
        };
      },
    );
    if (figures.length === 0) return { kind: 'published', figures: 0 };
    await insertPublished(tx, permit, figures, { at: ctx.now, accountId: actorId(ctx.actor) });
    await recordAudit(tx, ctx, 'measures-published', 'municipality', ctx.municipality.tenantId);
    return { kind: 'published', figures: figures.length };
  });
}
