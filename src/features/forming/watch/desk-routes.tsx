import { z } from 'zod';
import { languages, messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { phoneField } from '../../requests/public.ts';
import { mayWatchFor } from '../policy.ts';
import { groupId, kindField } from '../schema.ts';
import { quartersOf } from '../show/routes.tsx';
import { DeskWatchPage, type DeskWatchNews, type TypedDeskWatch } from './desk-watch-page.tsx';
import { keepDeskWatch, readDeskWatches, stopDeskWatch } from './keep-desk-watch.ts';

const base = '/:municipality/sportello/avvisi';
const nameField = z.string().trim().min(1).max(120);
const languageField = z.enum(languages);
const newsOf: Readonly<Record<string, DeskWatchNews>> = { segnato: 'kept', tolto: 'stopped' };

/** "Tell me when one begins nearby", for who has no mailbox: said to the desk, told by a letter or by phone. */
export function deskWatchRoutes(router: FeatureRouter): void {
  router.get(base, (c) => watchesPage(c));

  router.post(base, async (c) => {
    const { ctx } = c.var;
    if (mayWatchFor(ctx.actor) === undefined) return forbidden(c);
    const t = messages(ctx.language).forming.deskWatch;
    const form = await readForm(c);
    const typed = {
      nome: form.text('nome'),
      telefono: form.text('telefono'),
      lingua: form.text('lingua'),
      aiuto: form.text('aiuto'),
      quartiere: form.text('quartiere'),
    };
    const name = nameField.safeParse(typed.nome).data;
    const phone = phoneField.safeParse(typed.telefono).data;
    const language = languageField.safeParse(typed.lingua).data;
    const kindOfHelp = kindField.safeParse(typed.aiuto).data;
    const quarter = (await quartersOf(ctx)).find((known) => known === typed.quartiere);
    if (!(name && phone && language && kindOfHelp && quarter))
      return watchesPage(c, typed, {
        ...(name === undefined && { nome: t.nameMissing }),
        ...(phone === undefined && { telefono: t.phoneInvalid }),
        ...(language === undefined && { lingua: t.languageMissing }),
        ...(kindOfHelp === undefined && { aiuto: t.kindMissing }),
        ...(quarter === undefined && { quartiere: t.quarterMissing }),
      });
    await keepDeskWatch(ctx, { name, phone, language, kindOfHelp, quarter });
    return c.redirect(ctx.links.to('/sportello/avvisi?fatto=segnato'), 303);
  });

  router.post(`${base}/:watch`, async (c) => {
    const { ctx } = c.var;
    if (mayWatchFor(ctx.actor) === undefined) return forbidden(c);
    const id = groupId.safeParse(c.req.param('watch'));
    if (!id.success || (await stopDeskWatch(ctx, id.data)) !== 'stopped') return c.notFound();
    return c.redirect(ctx.links.to('/sportello/avvisi?fatto=tolto'), 303);
  });
}

async function watchesPage(c: PageContext, typed?: TypedDeskWatch, errors: Readonly<Record<string, string>> = {}) {
  const { ctx } = c.var;
  const list = await readDeskWatches(ctx, pageNumber.parse(c.req.query('pagina')));
  if (list === undefined) return forbidden(c);
  const quarters = await quartersOf(ctx);
  const news = typed === undefined ? newsOf[c.req.query('fatto') ?? ''] : undefined;
  return c.html(<DeskWatchPage {...{ ctx, list, quarters, typed, errors, news }} />, typed === undefined ? 200 : 422);
}
