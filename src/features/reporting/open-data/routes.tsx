import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import type { Register } from '../../municipalities/public.ts';
import { toldChange, type ToldRound } from '../../learning/public.ts';
import { figuresCsv, latestFigures } from '../../publishing/public.ts';
import { readFigures } from '../figures/figure-source.ts';
import { isTold, type OneFigure, type Reading } from '../figures/reading.ts';
import { openReport } from '../read/open-report.ts';
import { answerCsv, answerJsonLd } from './answer-data.ts';
import { changeCsv, changeJsonLd } from './change-as-data.ts';
import { describeCatalogue } from './describe-catalogue.ts';
import { readingsCsv, readingsJsonLd } from './figures-as-data.ts';
import { monthRoutes } from './month-routes.ts';
import { openDatasets } from './open-datasets.ts';
import { LabDataPage } from './open-data-page.tsx';

/** Open data of the lab, at addresses that stay: a page for people, a catalogue for portals, the files. */
export function openDataRoutes(router: FeatureRouter, { register }: { readonly register: Register }): void {
  monthRoutes(router);

  router.get('/:municipality/dati', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const asked = pageNumber.parse(c.req.query('pagina'));
    return c.html(<LabDataPage ctx={ctx} datasets={await openDatasets(ctx, register)} asked={asked} />);
  });

  router.get('/:municipality/dati/catalogo.jsonld', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    // One catalogue, whichever language its page was read in.
    const home = new URL('/laboratorio/dati', ctx.links.absolute('')).href;
    const catalogue = describeCatalogue(await openDatasets(ctx, register), home, ctx.now);
    return answerJsonLd(c, { text: JSON.stringify(catalogue) });
  });

  router.get('/:municipality/dati/citta/:city/numeri.csv', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const city = (await latestFigures(ctx)).find(({ slug }) => slug === c.req.param('city'));
    if (city?.publication === undefined) return c.notFound();
    return answerCsv(c, { text: figuresCsv([city]), publishedAt: city.publication.publishedAt });
  });

  router.get('/:municipality/dati/citta/:city/numeri.jsonld', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const readings = figuresIn([...(await readFigures(ctx)).values()]).filter(
      (figure) => figure.city === c.req.param('city') && isTold(figure),
    );
    if (readings.length === 0) return c.notFound();
    const data = readingsJsonLd(readings, (reference) => ctx.links.absolute(`/rapporto/cifre/${reference}`));
    return answerJsonLd(c, { text: JSON.stringify(data) });
  });

  router.get('/:municipality/dati/citta/:city/cambiamento.csv', async (c) => {
    const rounds = await roundsOfCity(c);
    if (rounds.length === 0) return c.notFound();
    return answerCsv(c, { text: changeCsv(rounds), publishedAt: lastOf(rounds) });
  });

  router.get('/:municipality/dati/citta/:city/cambiamento.jsonld', async (c) => {
    const rounds = await roundsOfCity(c);
    if (rounds.length === 0) return c.notFound();
    const landing = new URL('/laboratorio/cambiamento', c.var.ctx.links.absolute('')).href;
    return answerJsonLd(c, { text: JSON.stringify(changeJsonLd(rounds, landing)), publishedAt: lastOf(rounds) });
  });

  router.get('/:municipality/dati/rapporto/:number/cifre.csv', async (c) => {
    const told = await figuresOfVersion(c);
    if (told === undefined) return c.notFound();
    return answerCsv(c, { text: readingsCsv(told.figures), publishedAt: told.publishedAt });
  });

  router.get('/:municipality/dati/rapporto/:number/cifre.jsonld', async (c) => {
    const told = await figuresOfVersion(c);
    if (told === undefined) return c.notFound();
    const hrefOf = (reference: string) => c.var.ctx.links.absolute(`/rapporto/cifre/${reference}`);
    return answerJsonLd(c, {
      text: JSON.stringify(readingsJsonLd(told.figures, hrefOf)),
      publishedAt: told.publishedAt,
    });
  });
}

/** What the city of the address told of its rounds on change. */
async function roundsOfCity(c: PageContext): Promise<readonly ToldRound[]> {
  const { ctx } = c.var;
  if (ctx.municipality.kind !== 'lab') return [];
  return (await toldChange(ctx)).filter(({ slug }) => slug === c.req.param('city'));
}

/** When the last of them was told. */
function lastOf(rounds: readonly ToldRound[]): Date {
  return new Date(Math.max(...rounds.map(({ publishedAt }) => publishedAt.getTime())));
}

/** The figures of a published version, once each: those of comparisons too. */
async function figuresOfVersion(
  c: PageContext,
): Promise<{ readonly figures: OneFigure[]; readonly publishedAt: Date } | undefined> {
  const { ctx } = c.var;
  const number = c.req.param('number') ?? '';
  if (ctx.municipality.kind !== 'lab' || !/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const report = await openReport(ctx, Number(number));
  if (report === undefined) return undefined;
  const { content, publishedAt } = report.version;
  const readings = content.sections.flatMap((section) => Object.values(section.readings));
  return { figures: figuresIn(readings.map(({ reading }) => reading)), publishedAt };
}

function figuresIn(readings: readonly Reading[]): OneFigure[] {
  const all = readings.flatMap((reading) => (reading.kind === 'chart' ? reading.figures : [reading]));
  return [...new Map(all.map((figure) => [`${figure.reference} ${momentOf(figure)}`, figure])).values()];
}

/** One reference may stand in two sections as it was at two moments. */
function momentOf(figure: OneFigure): string {
  switch (figure.kind) {
    case 'change':
      return `${figure.halfYear} ${figure.edition}`;
    case 'month':
      return `${figure.month} ${figure.edition}`;
    case 'experiment':
    case 'return':
      return figure.resultId;
    case 'assessment':
      return figure.assessmentId;
    case 'figure':
      return figure.publicationId ?? '';
  }
}
