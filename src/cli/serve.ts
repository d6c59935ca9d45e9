import type { Command } from 'commander';
import { readConfig } from '../platform/config/read-config.ts';
import { startServer } from '../server.ts';
import { assertPortFree } from '../platform/http/assert-port-free.ts';
import { openServices, type Services } from '../services.ts';
import { startWorker } from '../worker.ts';
import { loadDemo } from './demo/load-demo.ts';
import { tellWhatToOpen } from './tell-what-to-open.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the site, and do its jobs, until Ctrl-C or SIGTERM')
    .option('--with-demo', 'load the demo lab when no municipality is registered yet')
    .option('--no-jobs', 'leave the jobs to another process')
    .action(async (options: { withDemo?: boolean; jobs: boolean }) => {
      const config = readConfig(process.env);
      // Before anything is written: a start that fails leaves the data as it was.
      await assertPortFree(config.host, config.port);
      const stopped = stopSignal();
      const services = await openServices(config, { role: 'app', connections: 10, name: 'serve' });
      try {
        await serveUntil(stopped, services, options);
      } finally {
        await services.close();
      }
    });
}

async function serveUntil(
  stopped: Promise<void>,
  services: Services,
  options: { withDemo?: boolean; jobs: boolean },
): Promise<void> {
  if (options.withDemo === true && (await services.register.municipalities()).length === 0) {
    await loadDemo(services, (step) => process.stderr.write(`Loading ${step}…\n`));
  }
  const server = await startServer(services);
  try {
    const worker = options.jobs ? await startWorker(services) : undefined;
    await tellWhatToOpen(services, server.port);
    await stopped;
    process.stderr.write('Stopping: finishing what is in hand…\n');
    await server.stop();
    await worker?.stop();
  } finally {
    await server.stop();
  }
}

/** Resolves at the first request to stop; those that follow change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
