import { read, type Ctx } from '../../context.ts';
import { citiesOfMonths } from '../../experiments/public.ts';
import { toldChange } from '../../learning/public.ts';
import type { Register } from '../../municipalities/public.ts';
import { latestFigures } from '../../publishing/public.ts';
import { readVersions } from '../version-store.ts';
import { datasetsOf } from './datasets-of.ts';
import type { Dataset } from './model.ts';

/** What is open here at this moment. */
export async function openDatasets(ctx: Ctx, register: Register): Promise<Dataset[]> {
  const [municipalities, published, months, versions, change] = await Promise.all([
    register.municipalities(),
    latestFigures(ctx),
    citiesOfMonths(ctx),
    read(ctx, readVersions),
    toldChange(ctx),
  ]);
  const absolute = (path: string) => new URL(path, ctx.links.absolute('')).href;
  return datasetsOf({ municipalities, published, months, versions, change, now: ctx.now, absolute });
}
