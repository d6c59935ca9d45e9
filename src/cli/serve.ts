import type { Command } from 'commander';
import { readConfig } from '../platform/config/read-config.ts';
import { startServer } from '../server.ts';
import { assertPortFree } from '../platform/http/assert-port-free.ts';
import {
  leaveServingProcesses,
  servesForAnother,
  startServingProcesses,
  tellReady,
} from '../platform/processes/serving-processes.ts';
import { openServices, type Services } from '../services.ts';
import { startWorker } from '../worker.ts';
import { loadDemo } from './demo/load-demo.ts';
import { readNumberOption } from './number-options.ts';
import { tellWhatToOpen } from './tell-what-to-open.ts';

interface ServeOptions {
  readonly withDemo?: boolean;
  readonly jobs: boolean;
  /** How many processes make pages. With more than one, this process does the jobs and makes none. */
  readonly processes: number;
}

const mostProcesses = 64;

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the site, and do its jobs, until Ctrl-C or SIGTERM')
    .option('--with-demo', 'load the demo lab when no municipality is registered yet')
    .option('--no-jobs', 'leave the jobs to another process')
    .option(
      '--processes <count>',
      'how many processes share the port; one uses one core, whatever the database uses',
      (text) => readNumberOption('--processes', text, { least: 1, most: mostProcesses, whole: true }),
      1,
    )
    .action((options: ServeOptions) =>
      servesForAnother ? serveForAnother(options).finally(leaveServingProcesses) : serve(options),
    );
}

async function serve(options: ServeOptions): Promise<void> {
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
}

async function serveUntil(stopped: Promise<void>, services: Services, options: ServeOptions): Promise<void> {
  if (options.withDemo === true && (await services.register.municipalities()).length === 0) {
    await loadDemo(services, (step) => process.stderr.write(`Loading ${step}…\n`));
  }
  const { processes } = options;
  const server = processes === 1 ? await startServer(services) : await startServingProcesses(processes, services.log);
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

/** One of several that share the port: pages only. What made it has looked at the port, loaded the demo, and does the jobs. */
async function serveForAnother({ processes }: ServeOptions): Promise<void> {
  const stopped = stopSignal();
  const own = { role: 'app', connections: 10, name: 'serve', opened: true } as const;
  const services = await openServices(readConfig(process.env), own);
  try {
    const server = await startServer({ ...services, processes });
    tellReady(server.port);
    await stopped;
    await server.stop();
  } finally {
    await services.close();
  }
}

/** Resolves at the first request to stop; those that follow change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
