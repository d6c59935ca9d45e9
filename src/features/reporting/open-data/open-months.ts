import type { Ctx } from '../../context.ts';
import { askAgainPath, indicators, monthsOfCity } from '../../experiments/public.ts';
import { monthReading } from '../figures/month-readings.ts';
import type { MonthReading } from '../figures/reading.ts';

/** Every published month of a city, as it is read from the database; undefined where the city published none. */
export async function openMonths(
  ctx: Ctx,
  slug: string,
): Promise<AsyncGenerator<readonly MonthReading[], void> | undefined> {
  const all = await indicators(ctx);
  const batches = monthsOfCity(ctx, slug);
  // Before the answer begins: of a city that published nothing there is no file.
  const first = await batches.next();
  if (first.done === true) return undefined;
  async function* readings() {
    for (let next = first; next.done !== true; next = await batches.next())
      yield next.value.flatMap((told) => monthReading(all, told, true));
  }
  return readings();
}

/** The page where a published month is asked again, absolute: the same in whichever language its file was asked for. */
export function pageOfMonth(ctx: Ctx, { city, code, month, edition }: MonthReading): string {
  return new URL(askAgainPath({ slug: city, indicator: code, month, edition }), ctx.links.absolute('')).href;
}
