import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { read, transact, type Ctx } from '../context.ts';
import { discloseFigures } from './disclose-figures.ts';
import type { Audience, Publication, SeenFigures } from './model.ts';
import { mayPublish, mayReadExactFigures } from './policy.ts';
import { readLastPublication } from './publication-store.ts';
import { nextTelling, readLive, tellCity } from './tell-city.ts';
import { readTold } from './told-store.ts';

export interface CityFigures {
  readonly audience: Audience;
  /** As the context's actor may see them. */
  readonly seen: SeenFigures;
  /** Of which moment they are: everybody else sees them move only once enough families have. */
  readonly at: Date;
  readonly published: Publication | undefined;
  /** What families of groups that have ended said: the same for everybody; undefined before anybody was asked. */
  readonly answers: ShownAnswers | undefined;
  readonly mayPublish: boolean;
}

/** The figures of the context's city: as everybody may see them, or of this moment for its staff; and as last published. */
export async function cityFigures(ctx: Ctx, audience: Audience = audienceOf(ctx)): Promise<CityFigures> {
  const [live, last, published] = await read(
    ctx,
    async (tx) => [await readLive(tx), await readTold(tx), await readLastPublication(tx)] as const,
  );
  const next = nextTelling(last, live, ctx.now);
  // What the public sees now counts as told from now on. The command line writes a document, and tells nobody by itself.
  const tells = audience === 'public' && ctx.actor.kind !== 'system' && next !== last;
  const told = tells ? await transact(ctx, (tx) => tellCity(tx, ctx)) : next;
  return {
    audience,
    published,
    at: audience === 'staff' ? ctx.now : told.toldAt,
    answers: told.answers,
    seen: discloseFigures(audience, live, told.figures),
    mayPublish: mayPublish(ctx.actor) !== undefined,
  };
}

function audienceOf(ctx: Ctx): Audience {
  return mayReadExactFigures(ctx.actor) ? 'staff' : 'public';
}
