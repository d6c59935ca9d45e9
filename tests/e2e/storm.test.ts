import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { chanceFrom } from '../../demo/seeded-random.ts';
import { countOf, rowsOf } from '../integration/pools-city.ts';
import { manyRunning } from '../integration/running-many.ts';
import { brokenRunning } from '../integration/running-picture.ts';
import { aMailbox } from '../setup/a-mailbox.ts';
import { signedIn } from '../setup/signed-in.ts';
import { killedStormSeconds, msBeforeKill } from '../setup/storm-length.ts';
import { startSite, type RunningSite } from '../setup/running-site.ts';
import { testDatabase } from '../setup/test-database.ts';
import { actByPage, linksOf, type StormyCity } from './storm-acts.ts';
import { scratchFolder } from '../setup/scratch-folder.ts';

const database = await testDatabase();
const folder = scratchFolder('storm');
const mailbox = await aMailbox();
afterAll(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills and starts again, at least; WILL_STORM_KILLS for more. */
const fewestKills = Number(process.env['WILL_STORM_KILLS'] ?? 3);
const players = 8;
/** Letters that a server sends at the same time: one for each of the worker’s jobs. */
const sentAtOnce = 2;
const mostActs = 600;
const whatItIsAbout = ['proposta', 'cambio', 'gruppo/lascia', 'pausa', 'riprendi', 'cambi'];

interface Least {
  readonly acts: number;
  readonly ms: number;
}

/** Lets families and staff act over the network until so much was done for so long, and kills the server while more is in hand. */
async function actUntilKilled(site: RunningSite, city: StormyCity, seed: number, least: Least) {
  const done: string[] = [];
  const began = performance.now();
  let killed: Promise<void> | undefined;
  const play = async (player: number) => {
    const chance = chanceFrom(seed * 100 + player);
    while (killed === undefined) {
      done.push(await actByPage(site.origin, city, (most) => chance.whole(0, Math.max(0, most - 1))));
      if (done.length >= least.acts && performance.now() - began >= least.ms) killed ??= site.kill();
    }
  };
  await Promise.all(Array.from({ length: players }, (_, player) => play(player)));
  await killed;
  return { done, acted: (performance.now() - began) / 1000 };
}

it(
  'a server that is killed at any moment and started again leaves every group lawful, nobody in two places, and tells each thing',
  { timeout: 240_000 + fewestKills * 60_000 + killedStormSeconds * 10_000 },
  async () => {
    const { owner, app, worker, report } = database.urls;
    const start = () =>
      startSite(folder, [], {
        DATABASE_URL: owner,
        DATABASE_APP_URL: app,
        DATABASE_WORKER_URL: worker,
        DATABASE_REPORT_URL: report,
        SMTP_URL: mailbox.url,
        // Fifty households come from as many addresses: the limit of forms is of each.
        TRUST_PROXY: '1',
      });
    const pooled = await manyRunning(database, 50, { now: new Date(), running: 7, proposed: 3 });
    expect(
      await countOf(pooled, sql`select 1 from pool where status in ('proposed', 'running')`),
    ).toBeGreaterThanOrEqual(10);
    const session = await signedIn(pooled.system, 'community-manager');
    const city: StormyCity = { ...pooled, session, links: await linksOf(pooled) };
    const chance = chanceFrom(7);
    const done: string[] = [];
    let kills = 0;
    for (let acted = 0; kills < fewestKills || acted < killedStormSeconds;) {
      const least = { acts: chance.whole(60, 160), ms: msBeforeKill((from, to) => chance.whole(from, to)) };
      const until = await actUntilKilled(await start(), city, ++kills, least);
      done.push(...until.done);
      acted += until.acted;
      expect(await brokenRunning(city), `after kill ${kills}`).toEqual([]);
    }
    const last = await start();
    // What was queued when it was killed is sent now, and nothing is lost.
    try {
      // It goes on where it was, until each thing has been done once at least.
      for (let act = 0; act < mostActs && !whatItIsAbout.every((what) => done.includes(`${what} 303`)); act++)
        done.push(await actByPage(last.origin, city, (most) => chance.whole(0, Math.max(0, most - 1))));
      await expect.poll(() => countOf(city, sql`select 1 from message where sent_at is null`)).toBe(0);
    } finally {
      await last.stop();
    }
    expect(await brokenRunning(city)).toEqual([]);
    // Should it die between sending and noting it, a letter goes twice with one id, and its mailbox drops the second: of each kill, no
    // more than it was sending.
    const sent = await rowsOf<{ id: string }>(city, sql`select id from message where sent_at is not null`);
    expect(new Set(mailbox.ids)).toEqual(new Set(sent.map(({ id }) => id)));
    expect(mailbox.ids.length - sent.length).toBeLessThanOrEqual(kills * sentAtOnce);
    expect(done.filter((what) => /\b5\d\d$/.test(what))).toEqual([]);
    for (const what of whatItIsAbout) expect(done).toContain(`${what} 303`);
  },
);
