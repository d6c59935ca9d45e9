import { read, type Ctx } from '../../context.ts';
import { readAsked, readLastOfCity, type AskedFigure } from './asked-figures-store.ts';
import { indicators } from './indicators.ts';
import type { PublishedMeasurement } from './model.ts';

export type { AskedFigure };

/** Published figures by name, in the order asked, undefined where nobody published one; open to everybody. */
export async function figuresAsked(
  ctx: Ctx,
  asked: readonly AskedFigure[],
): Promise<(PublishedMeasurement | undefined)[]> {
  return asked.length === 0 ? [] : read(ctx, (tx) => readAsked(tx, asked));
}

/** The last month that a city (by its slug) published of each indicator of the library; open to everybody. */
export async function lastFiguresOf(ctx: Ctx, slug: string): Promise<PublishedMeasurement[]> {
  const codes = (await indicators(ctx)).map(({ code }) => code);
  return read(ctx, (tx) => readLastOfCity(tx, slug, codes));
}
