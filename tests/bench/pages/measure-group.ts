import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { freePort, type RunningSite } from '../../setup/running-site.ts';
import { atMost, type Report } from '../figure.ts';
import { loadPages } from '../setup/load.ts';
import type { PageGroup } from './pages-to-ask.ts';

/** Pages of one kind under load: how long they take, how many a second, beside a page of nothing. */
export async function measure(
  site: RunningSite,
  { name, paths, headers, form, p95Limit }: PageGroup,
  bare: number,
  report: Report,
): Promise<void> {
  const load = await loadPages(site.origin, paths, { ...(headers && { headers }), ...(form && { form }) });
  report({
    name: `${name}: p95 at 10 connections`,
    value: load.p95,
    unit: 'ms',
    ...(p95Limit !== undefined && { limit: atMost(p95Limit) }),
  });
  report({ name: `${name}: requests a second`, value: load.requestsPerSecond, unit: '1/s' });
  report({ name: `${name}: share of the bare page's rate`, value: (100 * load.requestsPerSecond) / bare, unit: '%' });
  report({ name: `${name}: failures`, value: load.failures, unit: '', limit: atMost(0) });
}

/** The same framework with a page of nothing, in a process of its own: pages a second. */
export async function bareRate(report: Report): Promise<number> {
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
