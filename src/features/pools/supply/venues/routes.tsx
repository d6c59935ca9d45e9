import { z } from 'zod';
import { readForm } from '../../../../platform/http/form.ts';
import { aroundCity, placesOf } from '../../../catalogue/public.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { mayKeepSupply } from '../../policy.ts';
import { newsWords } from '../news.ts';
import { keepVenue, restVenue, venuesToKeep } from './keep-venues.ts';
import { readVenueForm, typedVenue, type VenueProblems } from './venue-form.ts';
import { VenuePage } from './venue-page.tsx';
import type { KeptVenue } from './venue-store.ts';
import { VenuesPage } from './venues-page.tsx';

const listPath = '/:municipality/gruppi/sedi';

/** The places where groups can meet, for the staff who keep them. */
export function venueRoutes(router: FeatureRouter): void {
  router.get(listPath, async (c) => {
    const { ctx } = c.var;
    const venues = await venuesToKeep(ctx);
    if (venues === undefined) return forbidden(c);
    return c.html(<VenuesPage {...{ ctx, venues }} news={newsWords[c.req.query('fatto') ?? '']} />);
  });

  router.get(`${listPath}/nuova`, async (c) => {
    const { ctx } = c.var;
    if (mayKeepSupply(ctx.actor) === undefined) return forbidden(c);
    return c.html(<VenuePage ctx={ctx} places={await placesOf(ctx)} typed={{}} />);
  });

  router.post(`${listPath}/nuova`, (c) =>
    mayKeepSupply(c.var.ctx.actor) === undefined ? forbidden(c) : keep(c, undefined),
  );

  router.get(`${listPath}/:id`, async (c) => {
    const { ctx } = c.var;
    const venue = await findVenue(c);
    if (venue instanceof Response) return venue;
    const places = await placesOf(ctx);
    return c.html(<VenuePage {...{ ctx, places, venue }} typed={typedVenue(venue, places)} />);
  });

  router.post(`${listPath}/:id`, async (c) => {
    const venue = await findVenue(c);
    return venue instanceof Response ? venue : keep(c, venue);
  });

  router.post(`${listPath}/:id/riposo`, async (c) => {
    const venue = await findVenue(c);
    if (venue instanceof Response) return venue;
    const active = (await readForm(c)).text('attivo') === 'yes';
    const outcome = await restVenue(c.var.ctx, venue.id, active);
    return outcome === 'kept' ? c.redirect(doneAt(c, active ? 'tornato' : 'riposo'), 303) : c.notFound();
  });
}

async function keep(c: PageContext, venue: KeptVenue | undefined): Promise<Response> {
  const { ctx } = c.var;
  const [form, places] = [await readForm(c), await placesOf(ctx)];
  const wrong = (problems: VenueProblems) =>
    c.html(<VenuePage {...{ ctx, places, venue, problems }} typed={form.values} />, 422);
  const read = readVenueForm(form, { places, bounds: aroundCity(ctx.municipality), known: venue });
  if ('problems' in read) return wrong(read.problems);
  const outcome = await keepVenue(ctx, read.terms, venue?.id);
  if (outcome === 'taken') return wrong({ nome: 'name-taken' });
  return outcome === 'kept' ? c.redirect(doneAt(c, 'salvato'), 303) : c.notFound();
}

async function findVenue(c: PageContext): Promise<KeptVenue | Response> {
  const venues = await venuesToKeep(c.var.ctx);
  if (venues === undefined) return forbidden(c);
  const id = z.uuid().safeParse(c.req.param('id'));
  return venues.find((each) => each.id === id.data) ?? c.notFound();
}

function doneAt({ var: { ctx } }: PageContext, what: keyof typeof newsWords): string {
  return `${ctx.links.to('/gruppi/sedi')}?fatto=${what}`;
}
