import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { Place } from '../model.ts';
import { aroundCity } from './around-city.ts';
import { placeImportRoutes } from './import-routes.tsx';
import { addPlace, movePlace, placesToKeep, removePlace } from './keep-places.ts';
import { PlaceListPage, type PlaceNews } from './list-page.tsx';
import { readPlaceForm, type PlaceProblems } from './place-form.ts';
import { PlacePage } from './place-page.tsx';
import { writeWhere } from './read-where.ts';

const listPath = '/:municipality/quartieri';
const newsWords: Readonly<Record<string, PlaceNews>> = { aggiunto: 'added', spostato: 'moved', tolto: 'removed' };

/** The names of the city's quarters and streets, for the staff who keep them. */
export function placeRoutes(router: FeatureRouter): void {
  router.get(listPath, async (c) => {
    const { ctx } = c.var;
    const places = await placesToKeep(ctx);
    if (places === undefined) return forbidden(c);
    return c.html(<PlaceListPage ctx={ctx} places={places} news={newsWords[c.req.query('fatto') ?? '']} />);
  });

  router.get(`${listPath}/nuovo`, async (c) => {
    const { ctx } = c.var;
    const places = await placesToKeep(ctx);
    return places === undefined ? forbidden(c) : c.html(<PlacePage ctx={ctx} places={places} typed={{}} />);
  });

  router.post(`${listPath}/nuovo`, async (c) => {
    const { ctx } = c.var;
    const places = await placesToKeep(ctx);
    if (places === undefined) return forbidden(c);
    const form = await readForm(c);
    const wrong = (problems: PlaceProblems) =>
      c.html(<PlacePage {...{ ctx, places, problems }} typed={form.values} />, 422);
    const read = readPlaceForm(form, { places, bounds: aroundCity(ctx.municipality) });
    if ('problems' in read) return wrong(read.problems);
    const outcome = await addPlace(ctx, read.place);
    return outcome === 'taken' ? wrong({ nome: 'name-taken' }) : c.redirect(doneAt(c, 'aggiunto'), 303);
  });

  // Before the page of one place, whose address it could be.
  placeImportRoutes(router);

  router.get(`${listPath}/:id`, async (c) => {
    const found = await openPlace(c);
    if (found instanceof Response) return found;
    return c.html(<PlacePage ctx={c.var.ctx} {...found} typed={typedOf(found)} />);
  });

  router.post(`${listPath}/:id`, async (c) => {
    const found = await openPlace(c);
    if (found instanceof Response) return found;
    const { ctx } = c.var;
    const form = await readForm(c);
    const { place: known, places } = found;
    const read = readPlaceForm(form, { places, known, bounds: aroundCity(ctx.municipality) });
    if ('problems' in read)
      return c.html(<PlacePage ctx={ctx} {...found} typed={form.values} problems={read.problems} />, 422);
    const outcome = await movePlace(ctx, known.id, read.place);
    return outcome === 'moved' ? c.redirect(doneAt(c, 'spostato'), 303) : c.notFound();
  });

  router.post(`${listPath}/:id/togli`, async (c) => {
    const found = await openPlace(c);
    if (found instanceof Response) return found;
    const outcome = await removePlace(c.var.ctx, found.place.id);
    if (outcome === 'has-streets')
      return c.html(<PlacePage ctx={c.var.ctx} {...found} typed={typedOf(found)} hasStreets />, 422);
    return outcome === 'removed' ? c.redirect(doneAt(c, 'tolto'), 303) : c.notFound();
  });
}

interface OpenedPlace {
  readonly place: Place;
  readonly places: readonly Place[];
}

async function openPlace(c: PageContext): Promise<OpenedPlace | Response> {
  const places = await placesToKeep(c.var.ctx);
  if (places === undefined) return forbidden(c);
  const id = z.uuid().safeParse(c.req.param('id'));
  const place = places.find((each) => each.id === id.data);
  return place === undefined ? c.notFound() : { place, places };
}

function typedOf({ place, places }: OpenedPlace) {
  const others = places.filter(({ id }) => id !== place.id);
  return { quartiere: place.quarter, posizione: writeWhere(place, others) };
}

function doneAt({ var: { ctx } }: PageContext, what: keyof typeof newsWords): string {
  return `${ctx.links.to('/quartieri')}?fatto=${what}`;
}
