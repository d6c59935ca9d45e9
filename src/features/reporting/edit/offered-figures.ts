import { indicatorCodes } from '../../../domain/outcomes/indicators.ts';
import type { Ctx } from '../../context.ts';
import { toldIndicators } from '../../experiments/public.ts';
import { messages } from '../../../i18n/index.ts';
import { citiesOf, readFigures } from '../figures/figure-source.ts';
import { everyCity } from '../figures/figure-reference.ts';
import { readAssessmentsOf } from '../figures/assessment-readings.ts';
import { readChangesOf } from '../figures/change-readings.ts';
import { readExperimentsOf, readReturnsOf } from '../figures/experiment-readings.ts';
import { readMonthsOf } from '../figures/month-readings.ts';
import type { OneFigure } from '../figures/reading.ts';

/** What a text may use: one city's figures with what they say now, and what can be compared across cities. */
export interface OfferedFigures {
  readonly cities: readonly { readonly slug: string; readonly name: string }[];
  /** Slug of the city whose figures these are; empty where none is meant. */
  readonly city: string;
  readonly figures: readonly OneFigure[];
  readonly comparisons: readonly { readonly code: string; readonly name: string }[];
}

export async function offeredFigures(ctx: Ctx, asked: string): Promise<OfferedFigures> {
  const published = await readFigures(ctx);
  const cities = citiesOf(published);
  const city = cities.some(({ slug }) => slug === asked) ? asked : '';
  const own = [...published.values()].filter((reading) => reading.kind !== 'chart' && reading.city === city);
  const [told, ...ofCity] = await Promise.all([
    toldIndicators(ctx),
    ...(city === '' ? [] : [readMonthsOf, readChangesOf, readExperimentsOf, readReturnsOf, readAssessmentsOf]).map(
      (readOf) => readOf(ctx, city),
    ),
  ]);
  const { indicators } = messages(ctx.language).publishing;
  return {
    cities,
    city,
    figures: [...own.filter((reading) => reading.kind === 'figure'), ...ofCity.flat()],
    comparisons: [
      ...indicatorCodes.map((code) => ({ code, name: indicators[code].name })),
      ...told.map(({ code, words }) => ({ code, name: words[ctx.language].name })),
    ],
  };
}

/** Those that the words name, by indicator or by reference. */
export function figuresNamed(offered: OfferedFigures, words: string, nameOf: (figure: OneFigure) => string) {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const suits = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  return {
    ...offered,
    figures: offered.figures.filter((figure) => suits(`${nameOf(figure)} ${figure.reference}`)),
    comparisons: offered.comparisons.filter(({ code, name }) => suits(`${name} ${everyCity}/${code}`)),
  };
}
