import { readForm } from '../../../../platform/http/form.ts';
import type { FieldErrors } from '../../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { mayChangeEntries } from '../../policy.ts';
import { answerEdit } from '../answer-edit.tsx';
import { editEntry, openEntry, openSharing } from '../edit-entry.ts';
import { askedFields, fieldsOfPlace, placeKeyName } from '../form/asked-fields.ts';
import { problemTexts } from '../form/entry-fields.tsx';
import { fillFields } from '../form/fill-form.ts';
import { rawValues } from '../form/raw-values.ts';
import { readEntryForm } from '../form/read-field.ts';
import { everywhereIn } from './everywhere-choice.tsx';
import { NewPlacePage, PlacePage } from './pages.tsx';
import { placeField } from './place-fields.ts';
import { idIn, reasonIn, versionNumber } from '../schema.ts';

const path = '/:municipality/sportello/catalogo/:id/luoghi';

/** The places of an entry at the desk: corrected, added and taken away one by one, each as a version of the entry. */
export function placeOfEntryRoutes(router: FeatureRouter): void {
  router.get(`${path}/nuovo`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const open = await openEntry(ctx, idIn(c));
    if (open === undefined || open.entry.content.protectedPlace) return c.notFound();
    const raw = rawValues([[placeKeyName, ctx.newId()]]);
    return c.html(
      <NewPlacePage {...deskOf(open.entry.id)} ctx={ctx} entry={open.entry} raw={raw} seen={open.entry.version} />,
    );
  });

  router.post(`${path}/nuovo`, postNewPlace);

  router.get(`${path}/:place`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const open = await openEntry(ctx, idIn(c));
    const [id, place] = [idIn(c, 'place'), open?.entry.content.places?.[idIn(c, 'place')]];
    if (open === undefined || place === undefined) return c.notFound();
    const { entry } = open;
    const raw = rawValues(fillFields(entry.content, fieldsOfPlace(id, place)));
    const sharing = await openSharing(ctx, entry.id, id);
    return c.html(
      <PlacePage {...deskOf(entry.id)} {...{ ctx, entry, id, place, raw, sharing }} seen={entry.version} />,
    );
  });

  router.post(`${path}/:place`, postPlace);
  router.post(`${path}/:place/togli`, postRemoval);
}

function deskOf(id: string) {
  return { by: 'desk', base: `/sportello/catalogo/${id}` } as const;
}

async function postNewPlace(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen')).data;
  const open = seen === undefined ? undefined : await openEntry(ctx, idIn(c), seen);
  if (open === undefined || seen === undefined) return c.notFound();
  const { entry, began } = open;
  const again = (errors: FieldErrors) => (
    <NewPlacePage {...deskOf(entry.id)} {...{ ctx, entry, raw: form, seen, errors }} />
  );
  const reading = readEntryForm(form, { serviceId: entry.id, content: began }, askedFields(form, entry.id, began));
  if (reading.problems.length > 0) return c.html(again(problemTexts(ctx, reading.problems)), 422);
  const reason = reasonIn(form);
  const outcome = await editEntry(ctx, entry.id, { seen, values: reading.values, reason });
  return answerEdit(c, outcome, { id: entry.id, began: seen, reason, placeKey: form.text(placeKeyName), again });
}

async function postPlace(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen')).data;
  const open = seen === undefined ? undefined : await openEntry(ctx, idIn(c), seen);
  const [id, place] = [idIn(c, 'place'), open?.began.places?.[idIn(c, 'place')]];
  if (open === undefined || place === undefined || seen === undefined) return c.notFound();
  const { entry, began } = open;
  const again = async (errors: FieldErrors) => {
    const sharing = await openSharing(ctx, entry.id, id);
    return <PlacePage {...deskOf(entry.id)} {...{ ctx, entry, id, place, raw: form, seen, errors, sharing }} />;
  };
  const reading = readEntryForm(form, { serviceId: entry.id, content: began }, fieldsOfPlace(id, place));
  if (reading.problems.length > 0) return c.html(await again(problemTexts(ctx, reading.problems)), 422);
  const [reason, everywhere] = [reasonIn(form), everywhereIn(form)];
  const outcome = await editEntry(ctx, entry.id, { seen, values: reading.values, reason, everywhere });
  return answerEdit(c, outcome, { id: entry.id, began: seen, reason, everywhere, again });
}

async function postRemoval(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen')).data;
  const open = seen === undefined ? undefined : await openEntry(ctx, idIn(c), seen);
  const id = idIn(c, 'place');
  const place = open?.began.places?.[id];
  if (open === undefined || place === undefined || seen === undefined) return c.notFound();
  const { entry } = open;
  const values = new Map([[placeField(id), undefined]]);
  const outcome = await editEntry(ctx, entry.id, { seen, values, reason: undefined });
  const raw = rawValues(fillFields(open.began, fieldsOfPlace(id, place)));
  const again = (errors: FieldErrors) => (
    <PlacePage {...deskOf(entry.id)} {...{ ctx, entry, id, place, raw, seen, errors }} />
  );
  return answerEdit(c, outcome, { id: entry.id, began: seen, reason: undefined, again });
}
