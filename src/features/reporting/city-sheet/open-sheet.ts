import { read, readTogether, type Ctx } from '../../context.ts';
import { toldResultsOf, type ToldResult } from '../../experiments/public.ts';
import type { Municipality, Register } from '../../municipalities/public.ts';
import { sharedPathOf, type CityPathState } from '../../path/public.ts';
import { latestFiguresOf } from '../../publishing/public.ts';
import { readingsOfCity } from '../figures/figure-source.ts';
import { readMonthsOf } from '../figures/month-readings.ts';
import type { OneFigure } from '../figures/reading.ts';
import type { SectionsAbout } from '../model.ts';
import { readLastAbout } from '../version-store.ts';

/** All that is public of a city of the lab, for one sheet. */
export interface CitySheet {
  readonly city: Municipality;
  readonly path: CityPathState | undefined;
  /** Those of its publication, then the last month of each indicator. */
  readonly figures: readonly OneFigure[];
  /** Sections of the last report about it, with the number of that version. */
  readonly told: SectionsAbout['sections'];
  readonly version: number | undefined;
  /** What it told last of each of its experiments. */
  readonly results: readonly ToldResult[];
}

export async function openSheet(ctx: Ctx, register: Register, slug: string): Promise<CitySheet | undefined> {
  const city = (await register.municipalities()).find((one) => one.slug === slug);
  if (city === undefined || ctx.municipality.kind !== 'lab') return undefined;
  const [path, published, months, about, results] = await readTogether(ctx, (page) =>
    Promise.all([
      sharedPathOf(page, slug),
      latestFiguresOf(page, slug),
      readMonthsOf(page, slug),
      read(page, (tx) => readLastAbout(tx, slug)),
      toldResultsOf(page, slug),
    ]),
  );
  const figures = published === undefined ? [] : readingsOfCity(published);
  return {
    city,
    path,
    figures: [...figures, ...months],
    told: about?.sections ?? [],
    version: about?.number,
    results,
  };
}
