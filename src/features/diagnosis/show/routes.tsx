import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { gapAgain } from '../again/gap-again.ts';
import { GapAgainPage } from '../again/gap-again-page.tsx';
import { recordFigures } from '../figures/record-figure.ts';
import { platformQueries, wholeCity, type Territory } from '../model.ts';
import { fillFromPlatform } from '../platform/fill.ts';
import { askAgain, takeSuggestion } from '../platform/suggest.ts';
import { mayReadDiagnosis, mayWriteDiagnosis } from '../policy.ts';
import { readCluster, readEverything, readMatrix, readOneFigure, type ClusterView } from '../read-diagnosis.ts';
import { clusterId, figureForm, readTerritory } from '../schema.ts';
import { diagnosisCsv } from '../take-away.ts';
import { territoryKey } from '../words.ts';
import { AgainPage } from './again-page.tsx';
import { ClusterPage } from './cluster-page.tsx';
import { MatrixPage } from './matrix-page.tsx';

/** The diagnosis to look at and to write: all clusters, then one at a time. */
export function showRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio/diagnosi', async (c) => {
    const matrix = await readMatrix(c.var.ctx);
    if (matrix === undefined) return forbidden(c);
    const [territory, filled] = [
      territoryFrom(c.req.query('dove')),
      /^\d{1,6}$/.exec(c.req.query('scritti') ?? '')?.[0],
    ];
    const page = { ctx: c.var.ctx, matrix, territory, ...(filled !== undefined && { filled: Number(filled) }) };
    return c.html(<MatrixPage {...page} />);
  });

  router.post('/:municipality/laboratorio/diagnosi/riempi', async (c) => {
    const { ctx } = c.var;
    const outcome = await fillFromPlatform(ctx, messages(ctx.language).diagnosis.platformSource);
    if (outcome.kind === 'denied') return forbidden(c);
    return c.redirect(ctx.links.to(`/laboratorio/diagnosi?scritti=${outcome.figures}`), 303);
  });

  router.get('/:municipality/laboratorio/diagnosi.csv', async (c) => {
    const { ctx } = c.var;
    const all = await readEverything(ctx);
    if (all === undefined) return forbidden(c);
    return c.body(diagnosisCsv(all.clusters, all.figures), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${messages(ctx.language).diagnosis.take.csvName}"`,
    });
  });

  router.get('/:municipality/laboratorio/diagnosi/:id', (c) =>
    withCluster(c, territoryFrom(c.req.query('dove')), (view) =>
      c.html(<ClusterPage ctx={c.var.ctx} view={view} news={newsOf(c)} />),
    ),
  );

  router.post('/:municipality/laboratorio/diagnosi/:id', (c) =>
    withCluster(c, territoryFrom(c.req.query('dove')), async (view) => {
      const { ctx } = c.var;
      if (mayWriteDiagnosis(ctx.actor) === undefined) return forbidden(c);
      const form = await readForm(c);
      const parsed = parseForm(figureForm, form);
      if (parsed.kind === 'wrong') {
        const errors = errorsFor(parsed.fields, messages(ctx.language).diagnosis.view.errors);
        return c.html(<ClusterPage ctx={ctx} view={view} form={form} errors={errors} />, 422);
      }
      const { low, high } = parsed.value;
      const figure = { ...parsed.value, low, high: high ?? low, asked: null };
      await recordFigures(ctx, view.cluster.id, view.territory, [figure]);
      return c.redirect(addressOf(c, view), 303);
    }),
  );

  router.post('/:municipality/laboratorio/diagnosi/:id/piattaforma', async (c) => {
    const form = await readForm(c);
    return withCluster(c, territoryFrom(form.text('dove')), async (view) => {
      const { ctx } = c.var;
      if (mayWriteDiagnosis(ctx.actor) === undefined) return forbidden(c);
      const t = messages(ctx.language).diagnosis;
      const query = platformQueries.find((one) => one === form.text('query'));
      const outcome =
        query === undefined
          ? 'unknown'
          : await takeSuggestion(ctx, view.cluster.id, view.territory, { query, source: t.platformSource });
      if (outcome === 'withheld')
        return c.html(<ClusterPage ctx={ctx} view={view} errors={{ part: t.view.errors.withheld }} />, 422);
      if (outcome === 'as-it-was') return c.redirect(addressOf(c, view, 'uguale'), 303);
      return outcome === 'recorded' ? c.redirect(addressOf(c, view), 303) : c.notFound();
    });
  });

  router.get('/:municipality/laboratorio/diagnosi/:id/conto', async (c) => {
    const { ctx } = c.var;
    if (!mayReadDiagnosis(ctx.actor)) return forbidden(c);
    const id = clusterId.safeParse(c.req.param('id'));
    const found = id.success ? await gapAgain(ctx, id.data, territoryFrom(c.req.query('dove'))) : undefined;
    return found === undefined ? c.notFound() : c.html(<GapAgainPage ctx={ctx} found={found} />);
  });

  router.get('/:municipality/laboratorio/diagnosi/:id/rifai/:figure', async (c) => {
    const { ctx } = c.var;
    if (!mayReadDiagnosis(ctx.actor)) return forbidden(c);
    const [id, figureId] = [clusterId.safeParse(c.req.param('id')), clusterId.safeParse(c.req.param('figure'))];
    const found = id.success && figureId.success ? await readOneFigure(ctx, id.data, figureId.data) : undefined;
    if (found === undefined || found.figure.asked === null) return c.notFound();
    const { cluster, figure } = found;
    const now = await askAgain(ctx, found.figure.asked);
    return c.html(<AgainPage ctx={ctx} cluster={cluster} figure={figure} asked={found.figure.asked} now={now} />);
  });
}

/** The territory of an address; what names none is the whole city. */
function territoryFrom(key = ''): Territory {
  const [kind = '', ...name] = key.split(':');
  return readTerritory(kind, name.join(':')) ?? wholeCity;
}

function addressOf(c: PageContext, { cluster, territory }: ClusterView, done: 'fatto' | 'uguale' = 'fatto'): string {
  const key = territoryKey(territory);
  return c.var.ctx.links.to(
    `/laboratorio/diagnosi/${cluster.id}?${key === '' ? '' : `dove=${encodeURIComponent(key)}&`}${done}`,
  );
}

/** What the last form did, for the page that follows it. */
function newsOf(c: PageContext): string | undefined {
  const { view: t } = messages(c.var.ctx.language).diagnosis;
  if (c.req.query('fatto') !== undefined) return t.saved;
  return c.req.query('uguale') === undefined ? undefined : t.asItWas;
}

async function withCluster(
  c: PageContext,
  territory: Territory,
  answer: (view: ClusterView) => Response | Promise<Response>,
): Promise<Response> {
  const id = clusterId.safeParse(c.req.param('id'));
  if (!id.success) return c.notFound();
  const found = await readCluster(c.var.ctx, id.data, territory);
  if (found.kind === 'denied') return forbidden(c);
  return found.kind === 'read' ? answer(found.view) : c.notFound();
}
