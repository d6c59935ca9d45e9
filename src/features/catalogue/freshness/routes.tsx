import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayChangeEntries } from '../policy.ts';
import { readService } from '../sheet/read-service.ts';
import { confirmByLink, openByLink } from './confirm-by-link.ts';
import { ConfirmPage, GonePage } from './confirm-page.tsx';
import { changeRules, rulesOfCity } from './keep-rules.ts';
import { mayChangeRules } from './policy.ts';
import { checksOfToday } from './read-today.ts';
import { reportEntry } from './report-entry.ts';
import { EnoughReportsPage, ReportPage } from './report-page.tsx';
import { RulesPage, valuesOfRules } from './rules-page.tsx';
import { readReportForm, readRulesForm } from './schema.ts';
import { confirmEntry, endEntry } from './settle-entry.ts';
import { TodayPage, type Settled } from './today-page.tsx';

const entryId = z.uuid();
const act = z.enum(['confirm', 'edit', 'end']);
const versionNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const settledOutcome = z.enum(['confirmed', 'ended', 'meanwhile']);

/** What keeps entries true: reports of readers, the link that confirms, the desk's list of today, the city's rules. */
export function freshnessRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi/:id/segnala', async (c) => {
    const service = await serviceOf(c);
    return service === undefined ? c.notFound() : c.html(<ReportPage ctx={c.var.ctx} service={service} />);
  });
  router.post('/:municipality/servizi/:id/segnala', postReport);

  router.get('/:municipality/confermo/:token', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const service = await openByLink(ctx, token);
    if (service === undefined) return c.html(<GonePage ctx={ctx} />, 410);
    return c.html(<ConfirmPage ctx={ctx} service={service} token={token} />);
  });
  router.post('/:municipality/confermo/:token', async (c) => {
    const { ctx } = c.var;
    const id = await confirmByLink(ctx, c.req.param('token'));
    if (id === undefined) return c.html(<GonePage ctx={ctx} />, 410);
    return c.redirect(`${ctx.links.to(`/servizi/${id}`)}?esito=confermata`, 303);
  });

  router.get('/:municipality/sportello/verifiche', async (c) => {
    const { ctx } = c.var;
    const today = await checksOfToday(ctx, { mine: c.req.query('quali') === 'mie' });
    if (today === undefined) return forbidden(c);
    return c.html(<TodayPage ctx={ctx} today={today} settled={await settledOf(c)} />);
  });
  router.get('/:municipality/sportello/verifiche/regole', async (c) => {
    const { ctx } = c.var;
    const rules = await rulesOfCity(ctx);
    if (rules === undefined) return forbidden(c);
    return c.html(<RulesPage ctx={ctx} values={valuesOfRules(rules)} saved={c.req.query('esito') === 'salvato'} />);
  });
  router.post('/:municipality/sportello/verifiche/regole', postRules);
  router.post('/:municipality/sportello/verifiche/:id', postAct);
}

async function serviceOf(c: PageContext) {
  const { ctx } = c.var;
  const id = entryId.safeParse(c.req.param('id'));
  const service = id.success ? await readService(ctx, id.data) : undefined;
  return service?.status === 'active' ? service : undefined;
}

async function postReport(c: PageContext) {
  const { ctx } = c.var;
  const service = await serviceOf(c);
  if (service === undefined) return c.notFound();
  const form = await readForm(c);
  const reading = readReportForm(form);
  if ('problems' in reading) {
    const t = messages(ctx.language).freshness;
    const { problems } = reading;
    const errors = {
      ...(problems.wrong && { wrong: t.reportMissing }),
      ...(problems.words && { words: t.reportTooLong }),
    };
    const typed = { wrong: form.all('wrong'), words: form.text('words') };
    return c.html(<ReportPage ctx={ctx} service={service} errors={errors} typed={typed} />, 422);
  }
  const outcome = await reportEntry(ctx, service.id, reading.report);
  if (outcome === 'enough') return c.html(<EnoughReportsPage ctx={ctx} service={service} />, 429);
  return c.redirect(`${ctx.links.to(`/servizi/${service.id}`)}?esito=segnalata`, 303);
}

async function postRules(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeRules(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const reading = readRulesForm(form);
  if ('outOf' in reading) {
    const t = messages(ctx.language).freshness;
    const errors = Object.fromEntries(
      Object.entries(reading.outOf).map(([name, [from, to]]) => [name, t.outOf(from, to)]),
    );
    return c.html(<RulesPage ctx={ctx} values={form.values} errors={errors} />, 422);
  }
  await changeRules(ctx, reading.rules);
  return c.redirect(`${ctx.links.to('/sportello/verifiche/regole')}?esito=salvato`, 303);
}

async function postAct(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const id = entryId.safeParse(c.req.param('id'));
  const chosen = act.safeParse(form.text('act'));
  const version = versionNumber.safeParse(form.text('seen'));
  const reports = z.array(entryId).safeParse(form.text('reports').split(' ').filter(Boolean));
  if (!id.success || !chosen.success || !version.success || !reports.success) return c.notFound();
  if (chosen.data === 'edit') return c.redirect(ctx.links.to(`/sportello/catalogo/${id.data}`), 303);
  const settle = chosen.data === 'confirm' ? confirmEntry : endEntry;
  const outcome = await settle(ctx, id.data, { version: version.data, reports: reports.data });
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${ctx.links.to('/sportello/verifiche')}?esito=${outcome}&scheda=${id.data}`, 303);
}

/** What the address says was just done, with the name of the entry. */
async function settledOf(c: PageContext): Promise<Settled | undefined> {
  const outcome = settledOutcome.safeParse(c.req.query('esito'));
  const id = entryId.safeParse(c.req.query('scheda'));
  if (!outcome.success || !id.success) return undefined;
  const service = await readService(c.var.ctx, id.data);
  return service && { outcome: outcome.data, id: service.id, title: service.title };
}
