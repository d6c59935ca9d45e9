import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { dayField } from '../calendar/schema.ts';
import { idParam } from '../staff/schema.ts';
import { keepRegister } from './keep-register.ts';
import { readRegister, type Register } from './read-register.ts';
import { RegisterPage, type RegisterPageProps } from './register-page.tsx';
import { sayClosure, takeClosureBack } from './say-closure.ts';
import { closureForm, outcomeField, registerNews, takeBackForm } from './schema.ts';
import { SessionPage } from './session-page.tsx';

/** The register of a group, where its provider works and where the desk does. */
export function registerRoutes(router: FeatureRouter): void {
  registerUnder(router, '/ente/gruppi', (ctx) => ({
    href: ctx.links.to('/ente'),
    label: messages(ctx.language).pools.ente.title,
  }));
  registerUnder(router, '/gruppi', (ctx, id) => ({
    href: ctx.links.to(`/gruppi/${id}`),
    label: messages(ctx.language).pools.staff.group,
  }));
}

type Extras = Pick<RegisterPageProps, 'news' | 'errors' | 'typed'>;
type BackOf = (ctx: Ctx, id: string) => RegisterPageProps['back'];

function registerUnder(router: FeatureRouter, base: '/ente/gruppi' | '/gruppi', backOf: BackOf): void {
  const path = `/:municipality${base}/:id/registro` as const;
  // A provider keeps the register of its own groups under its own address, and nowhere else.
  const open = async (c: PageContext): Promise<{ id: string; register: Register } | undefined> => {
    const id = idParam.safeParse(c.req.param('id'));
    const isProvider = c.var.ctx.actor.kind === 'staff' && c.var.ctx.actor.role === 'provider';
    if (!id.success || isProvider !== (base === '/ente/gruppi')) return undefined;
    const register = await readRegister(c.var.ctx, id.data);
    return register && { id: id.data, register };
  };
  const here = (c: PageContext, id: string) => c.var.ctx.links.to(`${base}/${id}/registro`);
  const page = (c: PageContext, id: string, register: Register, extras: Extras = {}) => (
    <RegisterPage ctx={c.var.ctx} register={register} here={here(c, id)} back={backOf(c.var.ctx, id)} {...extras} />
  );

  router.get(path, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    return c.html(page(c, opened.id, opened.register, { news: registerNews.safeParse(c.req.query('esito')).data }));
  });

  router.get(`${path}/:day`, async (c) => {
    const opened = await open(c);
    const day = dayField.safeParse(c.req.param('day'));
    const session = opened?.register.past.find((each) => each.day === day.data && each.outcome === 'meets');
    if (opened === undefined || session === undefined) return c.notFound();
    return c.html(<SessionPage ctx={c.var.ctx} session={session} register={here(c, opened.id)} />);
  });

  router.post(`${path}/chiusure`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const { ctx } = c.var;
    const t = messages(ctx.language).poolRegister;
    const { values: typed } = await readForm(c);
    const form = closureForm.safeParse(typed);
    if (!form.success) {
      const wrong = new Set(form.error.issues.map(({ path: [field] }) => field));
      const errors = {
        ...(wrong.has('from') && { from: t.closureFromMissing }),
        ...(wrong.has('to') && { to: t.closureToMissing }),
        ...(wrong.has('reason') && { reason: t.closureWhyMissing }),
      };
      return c.html(page(c, opened.id, opened.register, { errors, typed }), 422);
    }
    const outcome = await sayClosure(ctx, opened.id, form.data);
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'not-days')
      return c.html(page(c, opened.id, opened.register, { errors: { from: t.closureNotDays }, typed }), 422);
    return c.redirect(`${here(c, opened.id)}?esito=said`, 303);
  });

  router.post(`${path}/chiusure/via`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const form = takeBackForm.safeParse((await readForm(c)).values);
    if (!form.success) return c.redirect(here(c, opened.id), 303);
    await takeClosureBack(c.var.ctx, opened.id, form.data.from);
    return c.redirect(`${here(c, opened.id)}?esito=taken-back`, 303);
  });

  router.post(`${path}/:day`, async (c) => {
    const opened = await open(c);
    const day = dayField.safeParse(c.req.param('day'));
    const session = opened?.register.past.find((each) => each.day === day.data && each.outcome === 'meets');
    if (opened === undefined || session === undefined || !day.success) return c.notFound();
    const { ctx } = c.var;
    const form = await readForm(c);
    const outcome = outcomeField.safeParse(form.text('outcome'));
    if (!outcome.success) {
      const errors = { outcome: messages(ctx.language).poolRegister.outcomeMissing };
      return c.html(<SessionPage ctx={ctx} session={session} register={here(c, opened.id)} errors={errors} />, 422);
    }
    const ticked = form.all('present');
    const present = session.families.flatMap(({ requestId }, at) => (ticked.includes(String(at + 1)) ? requestId : []));
    const kept = { poolId: opened.id, day: day.data, outcome: outcome.data, present };
    const done = await keepRegister(ctx, kept);
    return done === 'kept' ? c.redirect(`${here(c, opened.id)}?esito=kept`, 303) : c.notFound();
  });
}
