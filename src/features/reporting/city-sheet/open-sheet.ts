import type { Ctx } from '../../context.ts';
import { toldResults, type ToldResult } from '../../experiments/public.ts';
import type { Municipality, Register } from '../../municipalities/public.ts';
import { sharedPaths, type CityPathState } from '../../path/public.ts';
import { readFigures } from '../figures/figure-source.ts';
import { readMonthsOf } from '../figures/month-readings.ts';
import type { OneFigure } from '../figures/reading.ts';
import type { PublishedSection } from '../model.ts';
import { openReport } from '../read/open-report.ts';

/** All that is public of a city of the lab, for one sheet. */
export interface CitySheet {
  readonly city: Municipality;
  readonly path: CityPathState | undefined;
  /** Those of its publication, then the last month of each indicator. */
  readonly figures: readonly OneFigure[];
  /** Sections of the last report about it, with the number of that version. */
  readonly told: readonly PublishedSection[];
  readonly version: number | undefined;
  /** What it told last of each of its experiments. */
  readonly results: readonly ToldResult[];
}

export async function openSheet(ctx: Ctx, register: Register, slug: string): Promise<CitySheet | undefined> {
  const city = (await register.municipalities()).find((one) => one.slug === slug);
  if (city === undefined || ctx.municipality.kind !== 'lab') return undefined;
  const [paths, figures, months, report, results] = await Promise.all([
    sharedPaths(ctx),
    readFigures(ctx),
    readMonthsOf(ctx, slug),
    openReport(ctx),
    toldResults(ctx),
  ]);
  const published = [...figures.values()].filter((reading) => reading.kind === 'figure');
  return {
    city,
    path: paths.find((one) => one.slug === slug),
    figures: [...published.filter((reading) => reading.city === slug), ...months],
    told: report?.version.content.sections.filter((section) => section.city === slug) ?? [],
    version: report?.version.number,
    results: results.filter((one) => one.slug === slug),
  };
}
