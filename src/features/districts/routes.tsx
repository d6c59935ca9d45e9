import { formats, messages } from '../../i18n/index.ts';
import { readForm } from '../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../context.ts';
import { forbidden } from '../forbidden.tsx';
import { DistrictsPage } from './districts-page.tsx';
import { importDistricts, listDistricts } from './keep-districts.ts';

/** The lab's registry of districts: everybody reads it, the lab's staff enters it. */
export function districtRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ambiti', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    return c.html(<DistrictsPage ctx={ctx} districts={await listDistricts(ctx)} />);
  });

  router.post('/:municipality/ambiti', save);
}

async function save(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  if (ctx.municipality.kind !== 'lab') return c.notFound();
  const t = messages(ctx.language).districts;
  const typed = (await readForm(c)).text('righe');
  const outcome = await importDistricts(ctx, typed);
  if (outcome.kind === 'denied') return forbidden(c);
  const districts = await listDistricts(ctx);
  if (outcome.kind === 'kept')
    return c.html(<DistrictsPage ctx={ctx} districts={districts} news={t.kept(outcome.districts)} />);
  const righe =
    outcome.kind === 'taken'
      ? t.taken(formats(ctx.language).list(outcome.names))
      : outcome.lines
          .slice(0, 10)
          .map(({ line, problem }) => t.line(line, t.problems[problem]))
          .join(' ');
  return c.html(<DistrictsPage ctx={ctx} districts={districts} typed={typed} errors={{ righe }} />, 422);
}
