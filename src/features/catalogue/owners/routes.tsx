import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { labelEntry } from '../labels/label-entry.ts';
import { chooseOwner, ownerRules, removeOwnerRule, saveOwnerRule } from './choose-owner.ts';
import { OwnerRulesPage } from './rules-page.tsx';
import { readRuleChoice } from './schema.ts';

const entry = '/:municipality/sportello/catalogo/:id';
const rulesPath = '/:municipality/sportello/verifiche/chi-cura';
const uuid = z.uuid();

/** What the desk says of an entry, and the entry does not: who sees to it, and the city's own labels. */
export function ownerRoutes(router: FeatureRouter): void {
  router.post(`${entry}/chi-la-cura`, async (c) => {
    const id = uuid.safeParse(c.req.param('id'));
    const person = (await readForm(c)).text('persona');
    const account = person === '' ? undefined : uuid.safeParse(person).data;
    if (!id.success || (person !== '' && account === undefined)) return c.notFound();
    return toEntry(c, id.data, await chooseOwner(c.var.ctx, id.data, account));
  });

  router.post(`${entry}/etichette`, async (c) => {
    const id = uuid.safeParse(c.req.param('id'));
    const labels = z.array(uuid).safeParse((await readForm(c)).all('etichetta'));
    if (!id.success || !labels.success) return c.notFound();
    return toEntry(c, id.data, await labelEntry(c.var.ctx, id.data, labels.data));
  });

  router.get(rulesPath, async (c) => {
    const { ctx } = c.var;
    const rules = await ownerRules(ctx);
    if (rules === undefined) return forbidden(c);
    return c.html(<OwnerRulesPage ctx={ctx} rules={rules} saved={c.req.query('esito') === 'salvato'} />);
  });

  router.post(rulesPath, async (c) => {
    const { ctx } = c.var;
    const rules = await ownerRules(ctx);
    if (rules === undefined) return forbidden(c);
    const form = await readForm(c);
    const which = readRuleChoice(form.text('quali'));
    const person = uuid.safeParse(form.text('persona'));
    const outcome =
      which === undefined || !person.success
        ? 'unknown'
        : await saveOwnerRule(ctx, { ...which, accountId: person.data });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'saved') return toRules(c);
    const typed = { quali: which === undefined ? '' : form.text('quali'), persona: person.data ?? '' };
    return c.html(<OwnerRulesPage ctx={ctx} rules={rules} typed={typed} />, 422);
  });

  router.post(`${rulesPath}/togli`, async (c) => {
    const which = readRuleChoice((await readForm(c)).text('quali'));
    const outcome = which === undefined ? 'unknown' : await removeOwnerRule(c.var.ctx, which);
    if (outcome === 'denied') return forbidden(c);
    return outcome === 'unknown' ? c.notFound() : toRules(c);
  });
}

function toRules(c: PageContext) {
  return c.redirect(`${c.var.ctx.links.to('/sportello/verifiche/chi-cura')}?esito=salvato`, 303);
}

function toEntry(c: PageContext, id: string, outcome: 'saved' | 'denied' | 'unknown') {
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${c.var.ctx.links.to(`/sportello/catalogo/${id}`)}?esito=salvata`, 303);
}
