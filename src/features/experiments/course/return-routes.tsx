import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { baseOf } from '../plan/part-page.tsx';
import { openExperiment } from '../plan/routes.tsx';
import { keepReturn } from './keep-course.ts';
import { readReturn, returnValues } from './read-return.ts';
import { ReturnPage } from './return-page.tsx';

/** The social return of an experiment: its range, and its assumptions. */
export function returnRoutes(router: FeatureRouter): void {
  const address = '/:municipality/laboratorio/sperimentazioni/:experiment/valore';

  router.get(address, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const values = returnValues(ctx.language, whole.returns[0]?.assumptions);
    return c.html(<ReturnPage ctx={ctx} whole={whole} saved={c.req.query('esito') === 'salvate'} values={values} />);
  });

  router.post(address, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const form = await readForm(c);
    // One more outcome keeps what is typed, and saves nothing.
    if (form.has('altro')) return c.html(<ReturnPage ctx={ctx} whole={whole} values={form.values} more />);
    const read = readReturn(ctx.language, form);
    if ('errors' in read)
      return c.html(<ReturnPage ctx={ctx} whole={whole} values={form.values} errors={read.errors} />, 422);
    const outcome = await keepReturn(ctx, whole.experiment.id, read.assumptions);
    return outcome === 'kept' ? c.redirect(`${baseOf(ctx, whole.experiment)}/valore?esito=salvate`, 303) : forbidden(c);
  });
}
