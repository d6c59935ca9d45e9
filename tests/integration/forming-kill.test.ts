import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { chanceFrom } from '../../demo/seeded-random.ts';
import { readTypeScript } from '../setup/read-typescript.ts';
import { testDatabase } from '../setup/test-database.ts';
import { manyFamilies } from './forming-many.ts';
import { brokenPromises } from './forming-picture.ts';
import { searchOnce } from './forming-scene.ts';

const database = await testDatabase();
const script = fileURLToPath(new URL('./forming-kill-child.ts', import.meta.url));

/** Kills and starts again; WILL_STORM_KILLS for more. */
const kills = Number(process.env['WILL_STORM_KILLS'] ?? 5);

/** Lets the families act until so many things were done, and kills the process in the middle of the next. Returns what was done. */
async function actUntilKilled(slug: string, seed: number, acts: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', readTypeScript, script, database.urls.app, slug, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const done: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (lines: string) => {
    done.push(...lines.split('\n').filter((line) => line !== '' && line !== 'go'));
    if (done.length >= acts) child.kill('SIGKILL');
  });
  const [, signal] = (await exit) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return done;
}

it(
  'killed at any moment, it leaves every group lawful and nobody in two places, and goes on where it was',
  { timeout: 60_000 + kills * 60_000 },
  async () => {
    const city = await manyFamilies(database, 50);
    await searchOnce(city);
    const chance = chanceFrom(7);
    const done: string[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      done.push(...(await actUntilKilled(city.municipality.slug, kill, chance.whole(30, 120))));
      expect(await brokenPromises(city), `after kill ${kill}`).toEqual([]);
    }
    for (const what of ['join joined', 'leave left', 'answer accepted']) expect(done).toContain(what);
  },
);
