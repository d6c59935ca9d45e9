import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startSite } from '../setup/running-site.ts';
import { scratchFolder } from '../setup/scratch-folder.ts';

const folder = scratchFolder('processes');
const site = await startSite(join(folder, 'data'), ['--processes', '2'], { API_PER_MINUTE: '60' });
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each on a connection of its own: they are given to the processes in turn. One that is given to a process as it dies gets no answer: 0. */
function statuses(): Promise<number[]> {
  return Promise.all(
    Array.from({ length: 4 }, async () => {
      const asks = { headers: { Connection: 'close' }, signal: AbortSignal.timeout(2000) };
      return fetch(`${site.origin}/healthz`, asks).then(
        ({ status }) => status,
        () => 0,
      );
    }),
  );
}

const allAnswer = () => expect.poll(statuses).toEqual([200, 200, 200, 200]);

describe('several processes on one port', () => {
  it('answer all, and each keeps its part of what one address may ask for', async () => {
    expect(site.servingProcesses()).toHaveLength(2);
    await allAnswer();
    const one = await fetch(`${site.origin}/api/hsds/services`);
    expect(one.headers.get('RateLimit-Limit')).toBe('30');
  });

  it('stand in for one that is killed, and another takes its place', async () => {
    const [killed = 0, other] = site.servingProcesses();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => site.servingProcesses()).toEqual([other]);
    await allAnswer();
    await expect.poll(() => site.servingProcesses().length).toBe(2);
    expect(site.servingProcesses()).not.toContain(killed);
  });

  it('end together, and leave the database stopped', async () => {
    await allAnswer();
    await site.stop();
    expect(readdirSync(join(folder, 'data', 'postgres', 'cluster'))).not.toContain('postmaster.pid');
  });
});
