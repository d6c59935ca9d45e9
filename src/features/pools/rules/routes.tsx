import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepCityRules } from '../policy.ts';
import { changeCityRules, cityRulesOf } from './change-rules.ts';
import { RulesPage, typedOf } from './rules-page.tsx';
import { readRulesForm } from './schema.ts';

/** How a city lets its groups agree: before the page of one group, whose address could be this one. */
export function cityRuleRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/regole', async (c) => {
    const { ctx } = c.var;
    const rules = await cityRulesOf(ctx);
    if (rules === undefined) return forbidden(c);
    return c.html(<RulesPage ctx={ctx} typed={typedOf(ctx.language, rules)} saved={c.req.query('salvato') === '1'} />);
  });

  router.post('/:municipality/gruppi/regole', async (c) => {
    const { ctx } = c.var;
    if (mayKeepCityRules(ctx.actor) === undefined) return forbidden(c);
    const form = await readForm(c);
    const read = readRulesForm(form);
    if ('problems' in read) {
      const typed = { fields: form.values, house: form.all('house') };
      return c.html(<RulesPage {...{ ctx, typed, problems: read.problems }} />, 422);
    }
    await changeCityRules(ctx, read.rules);
    return c.redirect(`${ctx.links.to('/gruppi/regole')}?salvato=1`, 303);
  });
}
