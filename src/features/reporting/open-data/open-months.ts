import { release } from '../../../platform/config/release.ts';
import { tagOf } from '../../../platform/http/answer-open.ts';
import { settled, type Validators } from '../../../platform/http/not-modified.ts';
import type { Ctx } from '../../context.ts';
import { askAgainPath, indicators, monthsOfCity, monthsTold } from '../../experiments/public.ts';
import { monthReading } from '../figures/month-readings.ts';
import type { MonthReading } from '../figures/reading.ts';

export interface OpenMonths {
  /** What the months are known by, together with the words of their indicators. */
  readonly validators: Validators;
  /** As they are read from the database, so many at a time. */
  readonly readings: () => AsyncGenerator<readonly MonthReading[], void>;
}

/** Every published month of a city; undefined where the city published none: there is no file of it. */
export async function openMonths(ctx: Ctx, slug: string): Promise<OpenMonths | undefined> {
  const told = await monthsTold(ctx, slug);
  if (told === undefined) return undefined;
  const all = await indicators(ctx);
  const { editions, publishedAt } = told;
  return {
    validators: {
      tag: tagOf(
        release,
        ctx.links.absolute(''),
        slug,
        String(editions),
        publishedAt.toISOString(),
        JSON.stringify(all),
      ),
      lastModified: settled(publishedAt, ctx.now),
    },
    readings: async function* () {
      for await (const batch of monthsOfCity(ctx, slug)) yield batch.flatMap((one) => monthReading(all, one, true));
    },
  };
}

/** The page where a published month is asked again, absolute: the same in whichever language its file was asked for. */
export function pageOfMonth(ctx: Ctx, { city, code, month, edition }: MonthReading): string {
  return new URL(askAgainPath({ slug: city, indicator: code, month, edition }), ctx.links.absolute('')).href;
}
