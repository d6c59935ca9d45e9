import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/config/read-config.ts';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { freePort, startSite } from '../setup/running-site.ts';
import { scratchFolder } from '../setup/scratch-folder.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = scratchFolder('start');
  folders.push(folder);
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the command line to its end, from a folder that is not the project's. */
async function will(parameters: readonly string[], environment: Record<string, string>): Promise<Ended> {
  const child: ChildProcess = spawn(join(projectRoot, 'bin', 'will'), parameters, {
    cwd: tmpdir(),
    env: { ...process.env, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** One sentence: no stack, no second line. */
function isOneSentence(said: string): boolean {
  return said.trim().split('\n').length === 1 && !said.includes('    at ');
}

describe('a start that cannot go on', () => {
  it('says that the port is taken, and writes nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const data = join(aFolder(), 'data');
    const ended = await will(['serve'], { PORT: String(port), WILL_DATA: data });
    other.close();
    expect(ended.code).toBe(69);
    expect(ended.said).toContain(`Port ${port} is taken`);
    expect(isOneSentence(ended.said)).toBe(true);
    expect(existsSync(data)).toBe(false);
  });

  it('says which variable is wrong', async () => {
    const ended = await will(['serve'], { PORT: 'high', WILL_DATA: join(aFolder(), 'data') });
    expect(ended.code).toBe(78);
    expect(ended.said).toContain('PORT');
    expect(isOneSentence(ended.said)).toBe(true);
  });

  it('says that the database does not answer, and touches nothing embedded', async () => {
    const data = join(aFolder(), 'data');
    const url = `postgres://nobody:hidden@127.0.0.1:${await freePort()}/none`;
    const ended = await will(['serve'], { PORT: String(await freePort()), WILL_DATA: data, DATABASE_URL: url });
    expect(ended.code).toBe(69);
    expect(ended.said).toContain('does not answer');
    expect(ended.said).not.toContain('hidden');
    expect(isOneSentence(ended.said)).toBe(true);
    expect(existsSync(data)).toBe(false);
  });

  it('says that the data folder cannot be used', async () => {
    const ended = await will(['serve'], { PORT: String(await freePort()), WILL_DATA: '/dev/null/data' });
    expect(ended.code).toBe(69);
    expect(ended.said).toContain('/dev/null/data');
    expect(isOneSentence(ended.said)).toBe(true);
  });

  it('refuses a database that is newer than the code, and leaves it as it was', async () => {
    const data = join(aFolder(), 'data');
    expect((await will(['migrate'], { WILL_DATA: data })).code).toBe(0);
    const embedded = await startEmbedded(data);
    const client = new Client({ connectionString: embedded.owner });
    await client.connect();
    await client.query(
      `insert into will_migration (number, name, digest) values (9000, '9000-from-tomorrow.sql', 'x')`,
    );
    await client.end();
    await embedded.stop();
    const ended = await will(['serve'], { PORT: String(await freePort()), WILL_DATA: data });
    expect(ended.code).toBe(69);
    expect(ended.said).toContain('9000-from-tomorrow.sql');
    expect(isOneSentence(ended.said)).toBe(true);
  });
});

describe('a stop', () => {
  it('by SIGTERM is clean: the embedded database is stopped and starts again', async () => {
    const data = join(aFolder(), 'data');
    const first = await startSite(data);
    expect((await fetch(`${first.origin}/healthz`)).status).toBe(200);
    await first.stop();
    const cluster = join(data, 'postgres', 'cluster');
    expect(readdirSync(cluster)).not.toContain('postmaster.pid');
    const second = await startSite(data);
    expect(second.secondsToReady).toBeLessThan(30);
    await second.stop();
  });

  it('by kill -9 loses nothing: the next start joins the database that was left running', async () => {
    const data = join(aFolder(), 'data');
    const first = await startSite(data);
    await first.kill();
    const second = await startSite(data);
    expect((await fetch(`${second.origin}/`)).status).toBe(200);
    await second.stop();
    expect(readdirSync(join(data, 'postgres', 'cluster'))).not.toContain('postmaster.pid');
  });
});

describe('the command line', () => {
  it('explains every command, and refuses what it does not know', async () => {
    const help = await will(['--help'], {});
    for (const command of ['serve', 'migrate', 'demo', 'import', 'export', 'pool', 'report', 'user']) {
      expect(help.said).toContain(command);
      const own = await will([command, '--help'], {});
      expect([own.code, own.said.includes('Usage: will')], command).toEqual([0, true]);
    }
    expect((await will(['conquer'], {})).code).toBe(64);
    expect((await will(['import', 'services'], {})).code).toBe(64);
  });

  it('says which municipality is not there', async () => {
    const ended = await will(['export', 'services', '--municipality', 'atlantide'], {
      WILL_DATA: join(aFolder(), 'data'),
    });
    expect(ended.code).toBe(66);
    expect(ended.said).toContain('atlantide');
    expect(isOneSentence(ended.said)).toBe(true);
  });
});
