import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { freePort, startSite, type RunningSite } from '../../setup/running-site.ts';
import type { Measure } from '../figure.ts';
import { loadPages } from '../setup/load.ts';
import { fillDatabase } from './fill-database.ts';
import { pagesToAsk, type PageGroup } from './pages-to-ask.ts';

type Report = (measure: Measure) => void;

const atMost = (value: number) => ({ kind: 'at most', value }) as const;

/** Every page of the first thread under load, on 100,000 services in 20 municipalities, beside a page of nothing. */
export async function pages(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'will-bench-'));
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

async function measure(
  site: RunningSite,
  { name, paths, p95Limit }: PageGroup,
  bare: number,
  report: Report,
): Promise<void> {
  const load = await loadPages(site.origin, paths);
  report({ name: `${name}: p95 at 10 connections`, value: load.p95, unit: 'ms', limit: atMost(p95Limit) });
  report({ name: `${name}: requests a second`, value: load.requestsPerSecond, unit: '1/s' });
  report({ name: `${name}: share of the bare page's rate`, value: (100 * load.requestsPerSecond) / bare, unit: '%' });
  report({ name: `${name}: failures`, value: load.failures, unit: '', limit: atMost(0) });
}

async function weigh(origin: string, name: string, paths: readonly string[], report: Report): Promise<void> {
  let heaviest = 0;
  for (const path of paths.slice(0, 10)) {
    const answer = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity' } });
    heaviest = Math.max(heaviest, gzipSync(await answer.text()).length / 1024);
  }
  report({ name: `${name}: weight, compressed`, value: heaviest, unit: 'KB', limit: atMost(60) });
}

async function bareRate(report: Report): Promise<number> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(projectRoot, 'tests/bench/pages/bare-site.ts'), String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    await once(child.stdout, 'data');
    const load = await loadPages(`http://127.0.0.1:${port}`, ['/']);
    report({ name: 'bare page of the framework: requests a second', value: load.requestsPerSecond, unit: '1/s' });
    report({ name: 'bare page of the framework: p95', value: load.p95, unit: 'ms' });
    return load.requestsPerSecond;
  } finally {
    child.kill();
  }
}
