import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { chanceFrom } from '../../demo/seeded-random.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { stormSeconds } from '../setup/storm-length.ts';
import { testDatabase } from '../setup/test-database.ts';
import { countOf, rowsOf, type PooledCity } from './pools-city.ts';
import { manyRunning } from './running-many.ts';
import { brokenRunning } from './running-picture.ts';
import { moveOnce, type Days } from './running-storm.ts';
import { sendingMeanwhile } from './sent-once.ts';

const database = await testDatabase();

const actors = 8;
/** However slow the machine: less would prove little. */
const fewestActs = 600;
const mostActs = 4000;
const whatItIsAbout = [
  'leave leaves',
  'pause paused',
  'resume resumed',
  'join asked',
  'answer accepted said',
  'answer declined said',
  'a day',
];

/** Of joining and leaving, what came to hold in any group. */
async function appliedKinds(city: PooledCity): Promise<string[]> {
  const rows = await rowsOf<{ kind: string }>(
    city,
    sql`select distinct kind from pool_change where kind in ('join', 'leave') and status = 'applied' order by kind`,
  );
  return rows.map(({ kind }) => kind);
}

it(
  'fifty families that leave and join ten groups that run, at random and at once, leave every group lawful, nobody in two places, each told once',
  { timeout: (stormSeconds + 120) * 1000 },
  async () => {
    const city = await manyRunning(database, 50, { now: new Date('2026-11-20T10:00:00Z'), running: 10 });
    expect(await countOf(city, sql`select 1 from pool where status = 'running'`)).toBe(10);
    const sending = await sendingMeanwhile(database, city);
    const db = openDatabase({
      url: database.urls.app,
      connections: actors,
      name: 'will test storm',
      onIdleError: (error) => process.stderr.write(error.message),
    });
    const days: Days = { passed: 0 };
    const until = performance.now() + stormSeconds * 1000;
    const done = new Map<string, number>();
    let acts = 0;
    let changed = false;
    const happened = () => changed && whatItIsAbout.every((what) => done.has(what));
    const goesOn = () => performance.now() < until || acts < fewestActs || (!happened() && acts < mostActs);
    const play = async (seed: number) => {
      const chance = chanceFrom(seed);
      while (goesOn()) {
        const what = await moveOnce({ ...city.system, db }, days, (most) => chance.whole(0, Math.max(0, most - 1)));
        done.set(what, (done.get(what) ?? 0) + 1);
        acts += 1;
      }
    };
    const watch = async () => {
      const broken = [];
      while (goesOn()) {
        broken.push(...(await brokenRunning(city)));
        changed = (await appliedKinds(city)).length > 1;
      }
      return broken;
    };
    const [broken] = await Promise.all([watch(), ...Array.from({ length: actors }, (_, seed) => play(seed + 1))]);
    await db.destroy();
    expect(broken).toEqual([]);
    expect(await brokenRunning(city)).toEqual([]);
    expect(whatItIsAbout.filter((what) => !done.has(what))).toEqual([]);
    expect(await appliedKinds(city)).toEqual(['join', 'leave']);
    expect(await sending.wrongly()).toEqual({ twice: [], never: [] });
  },
);
