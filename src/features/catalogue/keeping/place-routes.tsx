import { readForm } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { withValues, type EntryField, type FieldValues } from '../entries/fields.ts';
import { askedFields, fieldsOfPlace, newPlaceField, placeKeyName } from '../entries/form/asked-fields.ts';
import { problemTexts } from '../entries/form/entry-fields.tsx';
import { fillField, fillFields } from '../entries/form/fill-form.ts';
import { rawValues } from '../entries/form/raw-values.ts';
import { readEntryForm } from '../entries/form/read-field.ts';
import type { EntryContent } from '../entries/model.ts';
import { placeField, placeOfField } from '../entries/places/place-fields.ts';
import { NewPlacePage, PlacePage } from '../entries/places/pages.tsx';
import { idIn, versionNumber } from '../entries/schema.ts';
import { draftProposal } from './propose.ts';
import { openKept, type KeptToChange } from './read-keeper.ts';

const path = '/:municipality/tengo/:token/schede/:id/luoghi';

/** The places of an entry for whoever keeps it: what they correct, add or take away is proposed, with what they wrote before. */
export function keptPlaceRoutes(router: FeatureRouter): void {
  router.get(`${path}/nuovo`, async (c) => {
    const { ctx } = c.var;
    const open = await openKept(ctx, tokenIn(c), idIn(c), { draftId: 'last' });
    if (open === undefined || open.entry.content.protectedPlace) return c.notFound();
    const { entry } = open;
    const key = ctx.newId();
    const [written] = [...draftedOf(open)].flatMap(([field, value]) =>
      addsPlace(field, entry.content) ? [value] : [],
    );
    const filled = written === undefined ? [] : fillField(newPlaceField(entry.id, key), written);
    const raw = rawValues([[placeKeyName, key], ...filled]);
    return c.html(<NewPlacePage {...keeperOf(c)} {...{ ctx, entry, raw }} seen={entry.version} />);
  });

  router.post(`${path}/nuovo`, async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const open = await openSeen(c, form.text('seen'));
    if (open === undefined) return c.notFound();
    const { entry, began, seen } = open;
    const again = (errors: FieldErrors) => (
      <NewPlacePage {...keeperOf(c)} {...{ ctx, entry, raw: form, seen, errors }} />
    );
    const added = newPlaceField(entry.id, form.text(placeKeyName));
    const fields = askedFields(form, entry.id, began).filter((field) => field === added);
    const { values, problems } = readEntryForm(form, { serviceId: entry.id, content: began }, fields);
    if (problems.length > 0) return c.html(again(problemTexts(ctx, problems)), 422);
    // It takes the place of one that they wrote before and did not send.
    const isAsked = (field: EntryField) => addsPlace(field, began);
    return draft(c, { seen, values, isAsked }, again, () => again({}));
  });

  router.get(`${path}/:place`, async (c) => {
    const { ctx } = c.var;
    const open = await openKept(ctx, tokenIn(c), idIn(c), { draftId: 'last' });
    const id = idIn(c, 'place');
    const place = open?.entry.content.places?.[id];
    if (open === undefined || place === undefined) return c.notFound();
    const { entry } = open;
    const written = withValues(entry.content, draftedOf(open));
    const raw = rawValues(
      fillFields(written.places?.[id] === undefined ? entry.content : written, fieldsOfPlace(id, place)),
    );
    return c.html(<PlacePage {...keeperOf(c)} {...{ ctx, entry, id, place, raw }} seen={entry.version} />);
  });

  router.post(`${path}/:place`, postPlace);
  router.post(`${path}/:place/togli`, postPlace);
}

async function postPlace(c: PageContext) {
  const { ctx } = c.var;
  const form = await readForm(c);
  const open = await openSeen(c, form.text('seen'));
  const id = idIn(c, 'place');
  const place = open?.began.places?.[id];
  if (open === undefined || place === undefined) return c.notFound();
  const { entry, began, seen } = open;
  const goes = c.req.path.endsWith('/togli');
  const raw = goes ? rawValues(fillFields(began, fieldsOfPlace(id, place))) : form;
  const page = { ...keeperOf(c), ctx, entry, id, place, raw, seen };
  const again = (errors: FieldErrors) => <PlacePage {...page} errors={errors} />;
  const reading = goes
    ? { values: new Map([[placeField(id), undefined]]), problems: [] }
    : readEntryForm(form, { serviceId: entry.id, content: began }, fieldsOfPlace(id, place));
  if (reading.problems.length > 0) return c.html(again(problemTexts(ctx, reading.problems)), 422);
  const isAsked = (field: EntryField) => placeOfField(field)?.placeId === id;
  return draft(c, { seen, values: reading.values, isAsked }, again, () => <PlacePage {...page} nothing />);
}

/** Keeps it for the preview, from where it is sent. */
async function draft(
  c: PageContext,
  drafting: Parameters<typeof draftProposal>[3],
  again: (errors: FieldErrors) => ReturnType<typeof PlacePage>,
  nothing: () => ReturnType<typeof PlacePage>,
) {
  const { ctx } = c.var;
  const outcome = await draftProposal(ctx, tokenIn(c), idIn(c), drafting);
  switch (outcome.kind) {
    case 'unknown':
      return c.notFound();
    case 'nothing':
      return c.html(nothing(), 422);
    case 'tells-address':
      return c.html(again(problemTexts(ctx, [{ name: outcome.field, problem: 'tells-address' }])), 422);
    case 'drafted':
      return c.redirect(ctx.links.to(`/tengo/${tokenIn(c)}/proposte/${outcome.id}`), 303);
  }
}

async function openSeen(c: PageContext, text: string): Promise<(KeptToChange & { readonly seen: number }) | undefined> {
  const seen = versionNumber.safeParse(text).data;
  if (seen === undefined) return undefined;
  const open = await openKept(c.var.ctx, tokenIn(c), idIn(c), { from: seen });
  return open && { ...open, seen };
}

/** What they wrote last, as long as it is about what stands. */
function draftedOf({ draft, entry }: KeptToChange): FieldValues {
  if (draft?.seen !== entry.version) return new Map();
  return new Map(draft.fields.map(({ field, proposed }) => [field, proposed]));
}

function addsPlace(field: EntryField, { places = {} }: EntryContent): boolean {
  const of = placeOfField(field);
  return of !== undefined && of.part === undefined && !(of.placeId in places);
}

function keeperOf(c: PageContext) {
  return { by: 'keeper', base: `/tengo/${tokenIn(c)}/schede/${idIn(c)}` } as const;
}

function tokenIn(c: PageContext): string {
  return c.req.param('token') ?? '';
}
