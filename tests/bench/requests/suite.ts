import { rmSync } from 'node:fs';
import { runPoolingNow } from '../../../src/features/pools/public.ts';
import { startSite } from '../../setup/running-site.ts';
import { atMost, type Report, type SuiteOptions } from '../figure.ts';
import { bareRate, measure } from '../pages/measure-group.ts';
import { addresses } from './addresses.ts';
import { cityOf, citySize, fillCities, withServices } from './fill-cities.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

const allCities = 20;
const fewCities = 2;

/** The pages of orientation, requests and groups on 200,000 requests and 30,000 groups in 20 cities, then the runs of a night. */
export async function requests(report: Report, { quick }: SuiteOptions): Promise<void> {
  const cities = quick ? fewCities : allCities;
  const folder = scratchFolder('bench');
  try {
    const started = performance.now();
    await fillCities(folder, cities);
    const { proposed, running, over } = citySize;
    report({ name: 'requests', value: cities * citySize.requests, unit: '' });
    report({ name: 'groups', value: cities * (proposed + running + over), unit: '' });
    report({ name: 'writing them', value: seconds(started), unit: 's' });
    const site = await startSite(folder, ['--no-jobs'], { TRUST_PROXY: '1' });
    try {
      const bare = await bareRate(report);
      for (const group of addresses(cities)) await measure(site, group, bare, report);
    } finally {
      await site.stop();
    }
    await night(folder, cities, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The run of each city, one after the other as the worker does them. */
async function night(folder: string, cities: number, report: Report): Promise<void> {
  await withServices(folder, async (services) => {
    const started = performance.now();
    let proposed = 0;
    let longest = 0;
    for (let city = 0; city < cities; city++) {
      const own = performance.now();
      const outcome = await runPoolingNow(await cityOf(services, city));
      if (outcome.kind !== 'done') throw new Error(`the run of a city ended as ${outcome.kind}`);
      proposed += outcome.proposed;
      longest = Math.max(longest, seconds(own));
    }
    // Twenty cities have ten minutes: fewer have their part of it.
    const limit = atMost((600 * cities) / allCities);
    report({ name: `pooling runs of ${cities} cities`, value: seconds(started), unit: 's', limit });
    report({ name: 'the longest of them', value: longest, unit: 's' });
    report({ name: 'groups that they proposed', value: proposed, unit: '' });
  });
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
