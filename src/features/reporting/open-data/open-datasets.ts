import { read, readTogether, type Ctx } from '../../context.ts';
import { citiesOfMonths } from '../../experiments/public.ts';
import { toldChange } from '../../learning/public.ts';
import type { Register } from '../../municipalities/public.ts';
import { latestFigures } from '../../publishing/public.ts';
import { readVersions } from '../version-store.ts';
import { datasetsOf } from './datasets-of.ts';
import type { Dataset } from './model.ts';

/** What is open here at this moment. */
export async function openDatasets(ctx: Ctx, register: Register): Promise<Dataset[]> {
  const [municipalities, published, months, versions, change] = await readTogether(ctx, (page) =>
    Promise.all([
      register.municipalities(),
      latestFigures(page),
      citiesOfMonths(page),
      read(page, readVersions),
      toldChange(page),
    ]),
  );
  // Some thousand addresses are made for one list: reading each as an address again took longer than all else.
  const { origin } = new URL(ctx.links.absolute(''));
  const absolute = (path: string) => origin + path;
  return datasetsOf({ municipalities, published, months, versions, change, now: ctx.now, absolute });
}
