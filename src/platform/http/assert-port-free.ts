import { createServer } from 'node:net';
import { listenFailure } from './listen-failure.ts';

/** Refuses with one sentence a port that cannot be listened on. Port 0 is any free one. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(listenFailure(error, host, port)));
    probe.listen(port, host === 'localhost' ? '127.0.0.1' : host, () => probe.close(() => resolve()));
  });
}
