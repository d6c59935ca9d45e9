import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/read-config.ts';

export interface RunningSite {
  readonly origin: string;
  /** From the command to the line that says that it is ready. */
  readonly secondsToReady: number;
  /** Resident memory of the server process and those that serve for it now, in MB (Linux); undefined elsewhere. */
  residentMegabytes(): number | undefined;
  /** Those that serve for it (`--processes`). Linux only. */
  servingProcesses(): number[];
  /** Again, it does nothing. */
  stop(): Promise<void>;
  /** Ends the server as a power cut does: no signal that it could hear. */
  kill(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts the product as a person does, in a process of its own, on a port and a data folder of its own. */
export async function startSite(
  dataFolder: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(join(projectRoot, 'bin', 'will'), ['serve', ...parameters], {
    // One address asks for everything here.
    env: {
      ...process.env,
      WILL_DATA: dataFolder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      API_PER_MINUTE: '9999999',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  const secondsToReady = (performance.now() - started) / 1000;
  return {
    origin: `http://localhost:${port}`,
    secondsToReady,
    residentMegabytes: () => residentOf(child),
    servingProcesses: () => servingFor(serverOf(child)),
    kill: async () => {
      const ended = once(child, 'exit');
      process.kill(serverOf(child), 'SIGKILL');
      await ended;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('WILL is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the site ended with ${code} before it was ready`)));
  });
}

/** `bin/will` hands over to a child on the project's own Node: that one is the server. Linux only. */
function serverOf(launcher: ChildProcess): number {
  return childrenOf(launcher.pid ?? 0)[0] ?? 0;
}

function servingFor(server: number): number[] {
  return childrenOf(server).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('src/cli.ts'));
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').map(Number);
}

function residentOf(launcher: ChildProcess): number | undefined {
  try {
    const server = serverOf(launcher);
    return [server, ...servingFor(server)].reduce((sum, pid) => sum + residentOfProcess(pid), 0);
  } catch {
    // No /proc on this system: the figure is left out, and said to be.
    return undefined;
  }
}

function residentOfProcess(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
