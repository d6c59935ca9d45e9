import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { hasErrors, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayChangeEntries } from '../policy.ts';
import { answerEdit } from './answer-edit.tsx';
import { EditPage } from './edit-page.tsx';
import { editEntry, openEntry } from './edit-entry.ts';
import { askedFields, placeKeyName } from './form/asked-fields.ts';
import { problemTexts } from './form/entry-fields.tsx';
import { fillForm } from './form/fill-form.ts';
import { rawValues, type RawValues } from './form/raw-values.ts';
import { readEntryForm } from './form/read-field.ts';
import { compareWithMine } from './merge-versions.ts';
import { keptOfMine, ofChoice, undecidedIn } from './meanwhile-choice.tsx';
import { MeanwhilePage } from './meanwhile-page.tsx';
import type { Entry } from './model.ts';
import { readDeskSide } from './read-desk-side.ts';
import { readHistory, readOldVersion, restoreVersion } from './restore-version.ts';
import { idIn, reasonIn, versionNumber } from './schema.ts';
import { everywhereIn } from './places/everywhere-choice.tsx';
import { placeOfEntryRoutes } from './places/routes.tsx';
import { VersionPage, VersionsPage } from './version-pages.tsx';

const path = '/:municipality/sportello/catalogo/:id';

/** Entries at the desk: changed, compared with what they said before, restored. */
export function entryRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const open = await openEntry(ctx, idIn(c));
    if (open === undefined) return c.notFound();
    const raw = rawValues(fillForm(open.began));
    const side = await readDeskSide(ctx, open.entry.id);
    const done = c.req.query('esito') === 'salvata' ? messages(ctx.language).owners.saved : undefined;
    return c.html(
      <EditPage ctx={ctx} entry={open.entry} raw={raw} seen={open.entry.version} side={side} done={done} />,
    );
  });

  router.post(path, postEdit);
  placeOfEntryRoutes(router);

  router.get(`${path}/versioni`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const history = await readHistory(ctx, idIn(c));
    if (history === undefined) return c.notFound();
    return c.html(<VersionsPage ctx={ctx} history={history} done={doneIn(c)} />);
  });

  router.get(`${path}/versioni/:number`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const number = versionNumber.safeParse(c.req.param('number'));
    const old = number.success ? await readOldVersion(ctx, idIn(c), number.data) : undefined;
    return old === undefined ? c.notFound() : c.html(<VersionPage ctx={ctx} old={old} />);
  });

  router.post(`${path}/versioni/:number`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const number = versionNumber.safeParse(c.req.param('number'));
    const seen = versionNumber.safeParse((await readForm(c)).text('seen'));
    if (!number.success || !seen.success) return c.notFound();
    const outcome = await restoreVersion(ctx, idIn(c), { number: number.data, seen: seen.data });
    const here = `/sportello/catalogo/${idIn(c)}/versioni`;
    if (outcome.kind === 'unknown') return c.notFound();
    // Changed since, or nothing to change: the page tells what differs now.
    const done = outcome.kind === 'changed' ? `?ripristinata=${number.data}` : `/${number.data}`;
    return c.redirect(ctx.links.to(`${here}${done}`), 303);
  });
}

async function postEdit(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen'));
  if (!seen.success) return c.notFound();
  const began = versionNumber.safeParse(form.text('from')).data ?? seen.data;
  const open = await openEntry(ctx, idIn(c), began);
  if (open === undefined) return c.notFound();
  const { entry } = open;
  const placeKey = form.text(placeKeyName);
  const everywhere = everywhereIn(form);
  const fields = askedFields(form, entry.id, open.began);
  const reading = readEntryForm(form, { serviceId: entry.id, content: open.began }, fields);
  if (reading.problems.length > 0) {
    const errors = problemTexts(ctx, reading.problems);
    return c.html(await formAgain(ctx, entry, form, { seen: seen.data, errors }), 422);
  }
  const reason = reasonIn(form);
  const values = keptOfMine(form, reading.values);
  const differences = compareWithMine(open.began, reading.values, entry.content);
  if (began !== seen.data) {
    const errors = undecidedIn(ctx, form, differences);
    if (hasErrors(errors))
      return c.html(
        <MeanwhilePage {...{ ctx, entry, began, differences, reason, placeKey, everywhere, errors }} />,
        422,
      );
  }
  const outcome = await editEntry(ctx, entry.id, { seen: seen.data, values, reason, everywhere });
  return answerEdit(c, outcome, {
    id: entry.id,
    began,
    reason,
    placeKey,
    everywhere,
    again: (errors) =>
      began === seen.data ? (
        formAgain(ctx, entry, form, { seen: seen.data, errors })
      ) : (
        // The choice carries only what differs: filled from it, the whole form would be empty elsewhere.
        <MeanwhilePage
          {...{ ctx, entry, began, differences, reason, placeKey, everywhere, errors: ofChoice(errors) }}
        />
      ),
  });
}

/** The form as it was sent, with what is to be put right in it. */
async function formAgain(
  ctx: Ctx,
  entry: Entry,
  raw: RawValues,
  { seen, errors }: { readonly seen: number; readonly errors: FieldErrors },
) {
  const side = await readDeskSide(ctx, entry.id);
  return <EditPage ctx={ctx} entry={entry} raw={raw} seen={seen} errors={errors} side={side} />;
}

/** What the address says was just done. */
function doneIn(c: PageContext): string | undefined {
  const t = messages(c.var.ctx.language).entries;
  const restored = versionNumber.safeParse(c.req.query('ripristinata'));
  if (restored.success) return t.restored(restored.data);
  const also = versionNumber.safeParse(c.req.query('anche')).data;
  const withOthers = (text: string) => (also === undefined ? text : `${text} ${t.savedForOthers(also)}`);
  if (c.req.query('salvata') === '1') return withOthers(t.saved);
  if (c.req.query('salvata') === 'senza-posizione') return withOthers(t.savedWithoutPosition);
  return c.req.query('uguale') === '1' ? t.nothingChanged : undefined;
}
