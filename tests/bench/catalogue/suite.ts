import { rmSync } from 'node:fs';
import type { Ctx } from '../../../src/features/context.ts';
import type { Services } from '../../../src/services.ts';
import { startSite } from '../../setup/running-site.ts';
import { atLeast, type Report } from '../figure.ts';
import { emptyCity, fillDatabase } from '../pages/fill-database.ts';
import { bareRate, measure } from '../pages/measure-group.ts';
import { addresses } from './addresses.ts';
import { fillWithReal, hasRealFile } from './judged-city.ts';
import { judge, type Quality } from './judge.ts';
import { readSourceKeys } from './keys-store.ts';
import { demoCareQueries } from './queries/demo-care.ts';
import { demoFamilyQueries } from './queries/demo-family.ts';
import { floors } from './queries/floors.ts';
import { realQueries } from './queries/real.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

/** The catalogue: how well the search answers, then how fast, on 100,000 services in 20 municipalities. */
export async function catalogue(report: Report): Promise<void> {
  const folder = scratchFolder('bench');
  try {
    await fillDatabase(folder, report, (services) => measureQuality(services, report));
    // The night's jobs, which a first start makes up for, would take half of the machine and change what is asked for.
    const site = await startSite(folder, ['--no-jobs']);
    try {
      const groups = await addresses(site.origin);
      const bare = await bareRate(report);
      for (const group of groups) await measure(site, group, bare, report);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureQuality(services: Services, report: Report): Promise<void> {
  const monza = await cityOf(services, 'monza');
  const demo = await judge(monza, [...demoCareQueries, ...demoFamilyQueries], await readSourceKeys(monza));
  tell('demo', demo, floors.demo, report);
  if (!hasRealFile()) {
    console.log('The initiatives of 2020 are not beside the project (../shared/data): their queries are left out.');
    return;
  }
  const city = await cityOf(services, emptyCity);
  const keyOf = await fillWithReal(city);
  tell('initiatives of 2020', await judge(city, realQueries, keyOf), floors.real, report);
}

type Floor = { readonly precisionAtFive: number; readonly foundAtAll: number };

function tell(of: string, quality: Quality, floor: Floor, report: Report): void {
  const { verdicts, precisionAtFive, foundAtAll } = quality;
  report({ name: `${of}: judged queries`, value: verdicts.length, unit: '' });
  const percent = (share: number) => Math.round(share * 1000) / 10;
  report({
    name: `${of}: precision at 5`,
    value: percent(precisionAtFive),
    unit: '%',
    limit: atLeast(percent(floor.precisionAtFive)),
  });
  report({
    name: `${of}: found at all`,
    value: percent(foundAtAll),
    unit: '%',
    limit: atLeast(percent(floor.foundAtAll)),
  });
}

async function cityOf(services: Services, slug: string): Promise<Ctx> {
  const municipality = await services.register.bySlug(slug);
  if (!municipality) throw new Error(`the city ${slug} of the bench is missing`);
  return services.contextFor(municipality);
}
