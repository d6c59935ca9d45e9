import { withholdAnswers, type ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { read, type Ctx } from '../context.ts';
import { closingAnswers, poolFigures, poolFiguresByKind } from '../pools/public.ts';
import { discloseFigures } from './disclose-figures.ts';
import type { Audience, Publication, SeenFigures } from './model.ts';
import { mayPublish, mayReadExactFigures } from './policy.ts';
import { readLastPublication } from './publication-store.ts';

export interface CityFigures {
  readonly audience: Audience;
  /** As the context's actor may see them. */
  readonly seen: SeenFigures;
  readonly published: Publication | undefined;
  /** What families of groups that have ended said: the same for everybody; undefined before anybody was asked. */
  readonly answers: ShownAnswers | undefined;
  readonly mayPublish: boolean;
}

/** The figures of the context's city: of this moment, and as last published. */
export async function cityFigures(ctx: Ctx, audience: Audience = audienceOf(ctx)): Promise<CityFigures> {
  const [figures, kinds, published, answers] = await read(
    ctx,
    async (tx) =>
      [
        await poolFigures(tx),
        await poolFiguresByKind(tx),
        await readLastPublication(tx),
        await closingAnswers(tx),
      ] as const,
  );
  return {
    audience,
    published,
    answers: answers.answered === 0 ? undefined : withholdAnswers(answers),
    seen: discloseFigures(audience, figures, kinds),
    mayPublish: mayPublish(ctx.actor) !== undefined,
  };
}

function audienceOf(ctx: Ctx): Audience {
  return mayReadExactFigures(ctx.actor) ? 'staff' : 'public';
}
