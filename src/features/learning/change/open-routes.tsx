import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { ofACity } from '../places.ts';
import { openRound } from './keep-round.ts';
import { proposeRound } from './last-asked.ts';
import { RoundLinksPage } from './links-page.tsx';
import { OpenRoundPage } from './open-page.tsx';
import { readOpenForm } from './schema.ts';

/** Opening a round: a form that begins with the last one, and the links that it makes. */
export function openRoundRoutes(router: FeatureRouter): void {
  router.get(`${ofACity}/cambiamento/apri`, async (c) => {
    const next = await proposeRound(c.var.ctx);
    return next === undefined ? forbidden(c) : c.html(<OpenRoundPage ctx={c.var.ctx} next={next} />);
  });
  router.post(`${ofACity}/cambiamento/apri`, saveOpen);
}

async function saveOpen(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const next = await proposeRound(ctx);
  if (next === undefined) return forbidden(c);
  const form = await readForm(c);
  const t = messages(ctx.language).change.problems;
  const again = (errors: FieldErrors) =>
    c.html(
      <OpenRoundPage ctx={ctx} next={next} typed={form.values} chosen={form.all('accordi')} errors={errors} />,
      422,
    );
  const read = readOpenForm(form, ctx.now);
  if ('problems' in read)
    return again(Object.fromEntries(Object.entries(read.problems).map(([name, problem]) => [name, t[problem]])));
  const opened = await openRound(ctx, read.value);
  if (opened.kind === 'denied') return forbidden(c);
  if (opened.kind !== 'opened')
    return again({ semestre: opened.kind === 'asked-before' ? t['asked-before'] : t['no-half'] });
  const { round, links, invited } = opened;
  return c.html(<RoundLinksPage ctx={ctx} round={round} bodies={read.value.bodies} links={links} invited={invited} />);
}
