import { z } from 'zod';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { searchServices } from '../../catalogue/public.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { Rule } from '../model.ts';
import { mayWriteRules } from '../policy.ts';
import { RuleList } from './list-page.tsx';
import { RulePage } from './rule-page.tsx';
import { beginDraft, beginRule, endRule, ruleFor, rulesFor } from './write-rules.ts';

const ruleIdField = z.uuid();

/** The rule of the address for who writes rules, or the answer to who does not. */
export async function openRule(c: PageContext): Promise<Rule | Response> {
  const { ctx } = c.var;
  if (mayWriteRules(ctx.actor) === undefined) return forbidden(c);
  const id = ruleIdField.safeParse(c.req.param('rule'));
  const rule = id.success ? await ruleFor(ctx, id.data) : undefined;
  return rule ?? c.notFound();
}

/** The rules of a city: the list, and one with its versions. */
export function ruleRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sportello/regole', async (c) => {
    const { ctx } = c.var;
    const rules = await rulesFor(ctx);
    if (rules === undefined) return forbidden(c);
    const words = (c.req.query('parole') ?? '').slice(0, 100);
    const search = words === '' ? undefined : await searchServices(ctx, { text: words, page: 1 });
    const found = search?.kind === 'found' ? search.services.map(({ service }) => service) : [];
    return c.html(<RuleList ctx={ctx} rules={rules} words={words} found={found} />);
  });

  router.post('/:municipality/sportello/regole', async (c) => {
    const { ctx } = c.var;
    const serviceId = ruleIdField.safeParse((await readForm(c)).text('servizio'));
    if (mayWriteRules(ctx.actor) === undefined) return forbidden(c);
    const begun = serviceId.success ? await beginRule(ctx, serviceId.data) : undefined;
    if (begun?.kind !== 'begun') return c.notFound();
    return c.redirect(ctx.links.to(`/sportello/regole/${begun.ruleId}/bozza`), 303);
  });

  router.get('/:municipality/sportello/regole/:rule', async (c) => {
    const rule = await openRule(c);
    if (rule instanceof Response) return rule;
    return c.html(<RulePage ctx={c.var.ctx} rule={rule} published={c.req.query('esito') === 'in-vigore'} />);
  });

  router.post('/:municipality/sportello/regole/:rule/bozza/comincia', async (c) => {
    const rule = await openRule(c);
    if (rule instanceof Response) return rule;
    const { ctx } = c.var;
    await beginDraft(ctx, rule.ruleId);
    return c.redirect(ctx.links.to(`/sportello/regole/${rule.ruleId}/bozza`), 303);
  });

  router.post('/:municipality/sportello/regole/:rule/fine', async (c) => {
    const rule = await openRule(c);
    if (rule instanceof Response) return rule;
    const { ctx } = c.var;
    const day = (await readForm(c)).text('giorno');
    const outcome =
      readDay(day) === undefined ? { kind: 'in-the-past' as const } : await endRule(ctx, rule.ruleId, day);
    if (outcome.kind === 'denied') return forbidden(c);
    if (outcome.kind === 'published') return c.redirect(ctx.links.to(`/sportello/regole/${rule.ruleId}`), 303);
    if (outcome.kind !== 'in-the-past') return c.notFound();
    return c.html(<RulePage ctx={ctx} rule={rule} errors={{ giorno: messages(ctx.language).rules.dayNeeded }} />, 422);
  });
}
