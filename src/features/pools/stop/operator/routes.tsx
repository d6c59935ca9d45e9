import { z } from 'zod';
import { messages } from '../../../../i18n/index.ts';
import { readForm } from '../../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../../context.ts';
import { dateField } from '../../attendance/schema.ts';
import { idParam } from '../../staff/schema.ts';
import { OperatorPage, type OperatorPageProps } from './operator-page.tsx';
import type { OperatorStop } from './operator-stop-store.ts';
import { operatorComesBack, readOperatorOf, stopOperator } from './stop-operator.ts';

const stopForm = z.object({ from: dateField });
type Base = '/ente/gruppi' | '/gruppi';

/** That a professional does not come any more: said where their provider works, and where the desk does. */
export function operatorStopRoutes(router: FeatureRouter): void {
  operatorUnder(router, '/ente/gruppi', (ctx) => ({
    href: ctx.links.to('/ente'),
    label: messages(ctx.language).pools.ente.title,
  }));
  operatorUnder(router, '/gruppi', (ctx, id) => ({
    href: ctx.links.to(`/gruppi/${id}`),
    label: messages(ctx.language).pools.staff.group,
  }));

  // From the list of its own, where the group has somebody else by now.
  router.post('/:municipality/ente/operatori/:id/torna', async (c) => {
    const id = idParam.safeParse(c.req.param('id'));
    const outcome = id.success ? await operatorComesBack(c.var.ctx, id.data) : 'denied';
    return outcome === 'denied' ? c.notFound() : c.redirect(`${c.var.ctx.links.to('/ente')}#operatori`, 303);
  });
}

function operatorUnder(router: FeatureRouter, base: Base, backOf: (ctx: Ctx, id: string) => OperatorPageProps['back']) {
  const path = `/:municipality${base}/:id/operatore` as const;
  const open = async (c: PageContext): Promise<{ id: string; operator: OperatorStop } | undefined> => {
    const id = idParam.safeParse(c.req.param('id'));
    const isProvider = c.var.ctx.actor.kind === 'staff' && c.var.ctx.actor.role === 'provider';
    if (!id.success || isProvider !== (base === '/ente/gruppi')) return undefined;
    const operator = await readOperatorOf(c.var.ctx, id.data);
    return operator && { id: id.data, operator };
  };
  const here = (c: PageContext, id: string) => c.var.ctx.links.to(`${base}/${id}/operatore`);

  router.get(path, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const { ctx } = c.var;
    const { id, operator } = opened;
    return c.html(<OperatorPage {...{ ctx, operator }} here={here(c, id)} back={backOf(ctx, id)} />);
  });

  router.post(path, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const { ctx } = c.var;
    const { id, operator } = opened;
    const { values } = await readForm(c);
    const form = stopForm.safeParse(values);
    const outcome = form.success ? await stopOperator(ctx, operator.operatorId, form.data.from) : 'not-a-day';
    if (outcome === 'denied') return c.notFound();
    if (outcome !== 'not-a-day') return c.redirect(here(c, id), 303);
    const errors = { from: messages(ctx.language).poolOperator.fromWrong };
    const page = { ctx, operator, errors, typed: values['from'] };
    return c.html(<OperatorPage {...page} here={here(c, id)} back={backOf(ctx, id)} />, 422);
  });

  router.post(`${path}/torna`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const outcome = await operatorComesBack(c.var.ctx, opened.operator.operatorId);
    return outcome === 'denied' ? c.notFound() : c.redirect(here(c, opened.id), 303);
  });
}
