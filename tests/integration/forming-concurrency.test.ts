import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/db/database.ts';
import { chanceFrom } from '../../demo/seeded-random.ts';
import { stormSeconds } from '../setup/storm-length.ts';
import { testDatabase } from '../setup/test-database.ts';
import { brokenPromises } from './forming-picture.ts';
import { searchOnce } from './forming-scene.ts';
import { actOnce } from './forming-storm.ts';
import { manyFamilies } from './forming-many.ts';
import { countOf } from './pools-city.ts';
import { sendingMeanwhile } from './sent-once.ts';

const database = await testDatabase();

const actors = 8;
/** However slow the machine: less would prove little. */
const fewestActs = 600;
const mostActs = 3000;
const whatItIsAbout = [
  'join joined',
  'join started',
  'leave left',
  'open opened',
  'answer declined',
  'answer accepted',
];

/** Groups that form, and those that came of them or of a run and live. */
const livingGroups = sql`select id from forming_group where status = 'open'
  union all select id from pool where status not in ('dissolved', 'closed')`;

it(
  'fifty families that accept, decline, leave and join ten groups at random leave every group lawful, nobody in two places, each told once',
  { timeout: (stormSeconds + 120) * 1000 },
  async () => {
    const city = await manyFamilies(database, 50);
    await searchOnce(city);
    const sending = await sendingMeanwhile(database, city);
    const db = openDatabase({
      url: database.urls.app,
      connections: actors,
      name: 'will test storm',
      onIdleError: (error) => process.stderr.write(error.message),
    });
    const until = performance.now() + stormSeconds * 1000;
    const done = new Map<string, number>();
    let acts = 0;
    const happened = () => whatItIsAbout.every((what) => done.has(what));
    const goesOn = () => performance.now() < until || acts < fewestActs || (!happened() && acts < mostActs);
    const play = async (seed: number) => {
      const chance = chanceFrom(seed);
      while (goesOn()) {
        const what = await actOnce({ ...city.system, db }, (most) => chance.whole(0, Math.max(0, most - 1)));
        done.set(what, (done.get(what) ?? 0) + 1);
        acts += 1;
      }
    };
    let together = 0;
    const watch = async () => {
      const broken = [];
      while (goesOn()) {
        broken.push(...(await brokenPromises(city)));
        together = Math.max(together, await countOf(city, livingGroups));
      }
      return broken;
    };
    const [broken] = await Promise.all([watch(), ...Array.from({ length: actors }, (_, seed) => play(seed + 1))]);
    await db.destroy();
    expect(broken).toEqual([]);
    expect(await brokenPromises(city)).toEqual([]);
    expect(whatItIsAbout.filter((what) => !done.has(what))).toEqual([]);
    expect(await countOf(city, sql`select 1 from pool where forming_id is not null`)).toBeGreaterThan(0);
    expect(together).toBeGreaterThanOrEqual(10);
    expect(await sending.wrongly()).toEqual({ twice: [], never: [] });
  },
);
