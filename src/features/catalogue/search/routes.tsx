import type { FeatureRouter } from '../../context.ts';
import { countUnmet, quarterOf } from '../unmet/count-unmet.ts';
import { parseSearch, searchAddress, type SearchRequest } from './schema.ts';
import { SearchPage } from './search-page.tsx';
import { pointsOfSearch, searchServices, type SearchAnswer } from './search-services.ts';
import { suggest } from './suggest.ts';
import type { Ctx } from '../../context.ts';
import { answerKept } from '../kept/answer-kept.ts';
import type { KeptAnswers } from '../kept/kept-answers.ts';

/** Same for everybody, and soon old: the reader's own browser may keep it for a moment. */
const keptForAMoment = { 'Cache-Control': 'private, max-age=60' };

/** The search, and what its script asks for: how a word may go on, and all points of the map. */
export function searchRoutes(router: FeatureRouter, kept: KeptAnswers): void {
  router.get('/:municipality/servizi', async (c) => {
    const { ctx } = c.var;
    if (!ctx.municipality.open) return c.notFound();
    const request = parseSearch((name) => c.req.query(name));
    if (Object.keys(request.problems).length > 0) return c.html(<SearchPage ctx={ctx} request={request} />, 422);
    const outcome = await searchServices(ctx, request.input);
    if (outcome.kind === 'found' && outcome.services.length === 0) {
      return c.redirect(searchAddress(ctx.links.to('/servizi'), request.values, { page: String(outcome.pages) }), 303);
    }
    await countIfUnmet(ctx, request, outcome);
    return c.html(
      <SearchPage ctx={ctx} request={request} outcome={outcome} />,
      outcome.kind === 'unknown-place' ? 422 : 200,
    );
  });

  router.get('/:municipality/servizi/suggerimenti', async (c) => {
    const { ctx } = c.var;
    if (!ctx.municipality.open) return c.notFound();
    return c.json({ suggestions: await suggest(ctx, c.req.query('q') ?? '') }, 200, keptForAMoment);
  });

  router.get('/:municipality/servizi/punti', async (c) => {
    const { ctx } = c.var;
    if (!ctx.municipality.open) return c.notFound();
    const answer = async () => {
      const points = await pointsOfSearch(ctx, parseSearch((name) => c.req.query(name)).input);
      return c.body(`{"points":${points}}`, 200, { 'Content-Type': 'application/json', ...keptForAMoment });
    };
    // Words and a place, which somebody chose, are not kept: the whole city is the same for all.
    return new URL(c.req.url).search === '' ? answerKept(c, ctx, kept, 'day', answer) : answer();
  });
}

/** The first page of a search for something: later pages and a form opened empty ask nothing new. */
async function countIfUnmet(ctx: Ctx, { input, values }: SearchRequest, outcome: SearchAnswer): Promise<void> {
  if (outcome.unmet === undefined || input.page > 1) return;
  if (Object.keys(values).length === 0) return;
  const place = outcome.kind === 'unknown-place' ? undefined : outcome.place;
  const near = place ?? (typeof input.near === 'string' ? undefined : input.near);
  await countUnmet(ctx, {
    words: outcome.unmet,
    quarter: quarterOf(outcome.places, near),
    audience: input.audience,
    help: input.help,
  });
}
