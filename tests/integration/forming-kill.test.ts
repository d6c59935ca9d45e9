import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { chanceFrom } from '../../demo/seeded-random.ts';
import { readTypeScript } from '../setup/read-typescript.ts';
import { killedStormSeconds, msBeforeKill } from '../setup/storm-length.ts';
import { testDatabase } from '../setup/test-database.ts';
import { manyFamilies } from './forming-many.ts';
import { brokenPromises } from './forming-picture.ts';
import { searchOnce } from './forming-scene.ts';

const database = await testDatabase();
const script = fileURLToPath(new URL('./forming-kill-child.ts', import.meta.url));

/** Kills and starts again; WILL_STORM_KILLS for more. */
const kills = Number(process.env['WILL_STORM_KILLS'] ?? 5);

/** Lets the families act until so much was done for so long, and kills the process in the middle of what is next. */
async function actUntilKilled(slug: string, seed: number, least: { readonly acts: number; readonly ms: number }) {
  const child = spawn(process.execPath, ['--import', readTypeScript, script, database.urls.app, slug, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const done: string[] = [];
  let began = Infinity;
  child.stdout.setEncoding('utf8').on('data', (lines: string) => {
    done.push(...lines.split('\n').filter((line) => line !== '' && line !== 'go'));
    began = Math.min(began, performance.now());
    if (done.length >= least.acts && performance.now() - began >= least.ms) child.kill('SIGKILL');
  });
  const [, signal] = (await exit) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return { done, acted: (performance.now() - began) / 1000 };
}

it(
  'killed at any moment, it leaves every group lawful and nobody in two places, and goes on where it was',
  { timeout: 60_000 + kills * 60_000 + killedStormSeconds * 10_000 },
  async () => {
    const city = await manyFamilies(database, 50);
    await searchOnce(city);
    const chance = chanceFrom(7);
    const done: string[] = [];
    let acted = 0;
    for (let kill = 1; kill <= kills || acted < killedStormSeconds; kill++) {
      const least = { acts: chance.whole(30, 120), ms: msBeforeKill((from, to) => chance.whole(from, to)) };
      const until = await actUntilKilled(city.municipality.slug, kill, least);
      done.push(...until.done);
      acted += until.acted;
      expect(await brokenPromises(city), `after kill ${kill}`).toEqual([]);
    }
    for (const what of ['join joined', 'leave left', 'answer accepted']) expect(done).toContain(what);
  },
);
