import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSite, type RunningSite } from '../../setup/running-site.ts';
import type { Measure } from '../figure.ts';
import { fillDatabase } from './fill-database.ts';
import { bareRate, measure } from './measure-group.ts';
import { pagesToAsk } from './pages-to-ask.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

type Report = (measure: Measure) => void;

const atMost = (value: number) => ({ kind: 'at most', value }) as const;

/** Every page of the first thread under load, on 100,000 services in 20 municipalities, beside a page of nothing. */
export async function pages(report: Report): Promise<void> {
  const folder = scratchFolder('bench');
  try {
    await startTimes(join(folder, 'first'), report);
    const data = join(folder, 'full');
    await fillDatabase(data, report);
    const site = await startSite(data);
    try {
      await underLoad(site, report);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startTimes(data: string, report: Report): Promise<void> {
  const first = await startSite(data, ['--with-demo']);
  await first.stop();
  report({ name: 'start, first time with the demo lab', value: first.secondsToReady, unit: 's', limit: atMost(15) });
  const again = await startSite(data, ['--with-demo']);
  await again.stop();
  report({ name: 'start, afterwards', value: again.secondsToReady, unit: 's', limit: atMost(3) });
}

async function underLoad(site: RunningSite, report: Report): Promise<void> {
  const groups = await pagesToAsk(site.origin);
  for (const { name, paths } of groups) await weigh(site.origin, name, paths, report);
  const bare = await bareRate(report);
  for (const group of groups) await measure(site, group, bare, report);
  const memory = site.residentMegabytes();
  if (memory !== undefined)
    report({ name: 'memory of the server after the load', value: memory, unit: 'MB', limit: atMost(300) });
}

async function weigh(origin: string, name: string, paths: readonly string[], report: Report): Promise<void> {
  let heaviest = 0;
  for (const path of paths.slice(0, 10)) {
    const answer = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity' } });
    heaviest = Math.max(heaviest, gzipSync(await answer.text()).length / 1024);
  }
  report({ name: `${name}: weight, compressed`, value: heaviest, unit: 'KB', limit: atMost(60) });
}
