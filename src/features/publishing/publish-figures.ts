import { definitionsVersion } from '../../domain/outcomes/indicators.ts';
import { transact, type Ctx } from '../context.ts';
import { actorId, recordAudit } from '../people/public.ts';
import type { Publication } from './model.ts';
import { mayPublish } from './policy.ts';
import { insertPublication, readPublication } from './publication-store.ts';
import { tellCity } from './tell-city.ts';

export type PublishOutcome =
  { readonly kind: 'published'; readonly publication: Publication } | { readonly kind: 'denied' | 'waits' };

/**
 * Publishes the city's figures of this moment, small numbers withheld before they are written. The form's own key is the
 * publication's id: the same form sent twice publishes once. Figures that wait are not published: a publication of nothing but withheld ones would say that families
 * are few, and they are not.
 */
export async function publishFigures(ctx: Ctx, submissionKey: string = ctx.newId()): Promise<PublishOutcome> {
  const permit = mayPublish(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return { kind: 'denied' };
  const publication = await transact(ctx, async (tx) => {
    // What is published is what everybody may be told: a publication cannot be subtracted from the page, nor from the one before.
    const { figures, waits } = (await tellCity(tx, ctx)).figures;
    if (waits === true) return 'waits';
    const made: Publication = { id: submissionKey, publishedAt: ctx.now, definitionsVersion, figures };
    const isNew = await insertPublication(tx, permit, { ...made, publishedBy: actorId(ctx.actor) ?? null });
    if (!isNew) return readPublication(tx, submissionKey);
    await recordAudit(tx, ctx, 'figures-published', 'publication', submissionKey);
    return made;
  });
  if (publication === 'waits') return { kind: 'waits' };
  if (publication === undefined) throw new Error('a publication that is there already cannot be read');
  return { kind: 'published', publication };
}
