import { read, type Ctx } from '../context.ts';
import { poolFigures, poolFiguresByKind } from '../pools/public.ts';
import { discloseFigures } from './disclose-figures.ts';
import type { Audience, Publication, SeenFigures } from './model.ts';
import { mayPublish, mayReadExactFigures } from './policy.ts';
import { readLastPublication } from './publication-store.ts';

export interface CityFigures {
  readonly audience: Audience;
  /** As the context's actor may see them. */
  readonly seen: SeenFigures;
  readonly published: Publication | undefined;
  readonly mayPublish: boolean;
}

/** The figures of the context's city: of this moment, and as last published. */
export async function cityFigures(ctx: Ctx, audience: Audience = audienceOf(ctx)): Promise<CityFigures> {
  const [figures, kinds, published] = await read(
    ctx,
    async (tx) => [await poolFigures(tx), await poolFiguresByKind(tx), await readLastPublication(tx)] as const,
  );
  return {
    audience,
    published,
    seen: discloseFigures(audience, figures, kinds),
    mayPublish: mayPublish(ctx.actor) !== undefined,
  };
}

function audienceOf(ctx: Ctx): Audience {
  return mayReadExactFigures(ctx.actor) ? 'staff' : 'public';
}
