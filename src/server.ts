import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppServices } from './app.tsx';
import { listenFailure } from './platform/http/listen-failure.ts';

export interface RunningServer {
  readonly port: number;
  /** Takes no new request, lets those in hand finish, then closes. Again, it does nothing. */
  stop(): Promise<void>;
}

/** Longest that a request in hand may keep a stop waiting. */
const stopLimitMs = 10_000;

export async function startServer(services: AppServices): Promise<RunningServer> {
  const app = createApp(services);
  const inHand = new Set<Promise<unknown>>();
  const listener = getRequestListener((request, env) => {
    const answer = Promise.resolve(app.fetch(request, env));
    inHand.add(answer);
    void answer.finally(() => inHand.delete(answer));
    return answer;
  });
  const options = { keepAliveTimeout: 5000, headersTimeout: 15_000, requestTimeout: 30_000 };
  const { host, port } = services.config;
  const servers: Server[] = [];
  for (const address of addressesOf(host)) {
    const server = createServer(options, (incoming, outgoing) => void listener(incoming, outgoing));
    const chosen = servers.length === 0 ? port : portOf(servers[0]);
    if (await listens(server, address, chosen, servers.length > 0)) servers.push(server);
  }
  return {
    port: portOf(servers[0]),
    stop: async () => {
      await Promise.all(servers.map(closeServer));
      // A browser that went away leaves its request in hand.
      await Promise.allSettled(inHand);
    },
  };
}

/** "localhost" is two addresses, and browsers try either first. */
function addressesOf(host: string): string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

function portOf(server: Server | undefined): number {
  const address = server?.address() as AddressInfo | null | undefined;
  return address?.port ?? 0;
}

/** False for an `optional` address that this machine does not have. */
async function listens(server: Server, host: string, port: number, optional: boolean): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (optional && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) return false;
    throw listenFailure(error as NodeJS.ErrnoException, host, port);
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), stopLimitMs);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}
