import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readTypeScript } from '../setup/read-typescript.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, rowsOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();
const script = fileURLToPath(new URL('./pools-kill-child.ts', import.meta.url));

/** Lets the child work for some milliseconds and kills it; true when it had finished before. */
async function workUntilKilled(cities: readonly PooledCity[], milliseconds: number): Promise<boolean> {
  const slugs = cities.map(({ municipality }) => municipality.slug);
  const child = spawn(process.execPath, ['--import', readTypeScript, script, database.urls.app, ...slugs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code] = (await exit) as [number | null];
  clearTimeout(timer);
  return code === 0;
}

interface Picture {
  readonly pools: readonly {
    status: string;
    yes: number;
    members: number;
    shares: number;
    hourly: number;
    sessions: number;
    days: number;
    statuses: string[];
    proposedLetters: number;
    agreedLetters: number;
    agreements: number;
  }[];
  readonly grouped: number;
  readonly doneRuns: number;
}

/** All that must fit together, in one statement, so that it is one instant. */
async function pictureOf(city: PooledCity): Promise<Picture | undefined> {
  const letters = (event: string) =>
    sql`(select count(*) from message where event_key like ${`pool-${event}:`} || p.id || ':%')`;
  const [picture] = await rowsOf<Picture>(
    city,
    sql`select (select count(*) from request where status in ('proposed', 'agreed')) as grouped,
      (select count(*) from pooling_run where status = 'done' and (figures->>'proposed')::int > 0) as "doneRuns",
      (select coalesce(json_agg(json_build_object('status', p.status, 'hourly', p.hourly_cents, 'days', cardinality(p.days),
        'members', (select count(*) from pool_member m where m.pool_id = p.id and m.live),
        'yes', (select count(*) from pool_member m where m.pool_id = p.id and m.answer = 'accepted'),
        'shares', (select sum(share_cents) from pool_member m where m.pool_id = p.id),
        'sessions', (select count(*) from pool_session s where s.pool_id = p.id and s.live),
        'statuses', (select json_agg(distinct r.status) from pool_member m join request r on r.id = m.request_id where m.pool_id = p.id),
        'agreements', (select count(*) from audit_entry a where a.subject_id = p.id and a.action = 'offer-taken'),
        'proposedLetters', ${letters('proposed')}, 'agreedLetters', ${letters('agreed')})), '[]'::json) from pool p) as pools`,
  );
  return picture;
}

const proposal = { hourly: 1100, shares: 1100, days: 2, sessions: 2, members: 2, proposedLetters: 2 };
const open = { ...proposal, status: 'proposed', statuses: ['proposed'], agreedLetters: 0, agreements: 0 };
const group = { ...proposal, status: 'agreed', yes: 2, statuses: ['agreed'], agreedLetters: 2, agreements: 1 };
const wholePictures: readonly Picture[] = [
  { grouped: 0, doneRuns: 0, pools: [] },
  { grouped: 2, doneRuns: 1, pools: [{ ...open, yes: 0 }] },
  { grouped: 2, doneRuns: 1, pools: [{ ...open, yes: 1 }] },
  { grouped: 2, doneRuns: 1, pools: [group] },
];

it('leaves no half-made group wherever it is killed, and goes on where it was', async () => {
  const cities: PooledCity[] = [];
  for (let n = 0; n < 8; n++) cities.push(await aCity(database));
  let kills = 0;
  // Later and later, so that somewhere each step is hit; the last one is let be.
  for (const milliseconds of [90, 140, 180, 220, 260, 310, 370, 450, 560, 180_000]) {
    if (!(await workUntilKilled(cities, milliseconds))) kills += 1;
    for (const city of cities) expect(wholePictures).toContainEqual(await pictureOf(city));
  }
  expect(kills).toBeGreaterThan(3);
  for (const city of cities) expect(await pictureOf(city)).toEqual(wholePictures.at(-1));
});
