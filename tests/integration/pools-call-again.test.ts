import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { callAgain, endCall } from '../../src/features/pools/public.ts';
import { anAccount } from '../setup/an-account.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { called, group, letterOf, linkOf, offer, write } from './called-scene.ts';
import { countOf, rowsOf } from './pools-city.ts';
import { leaks, manager, pageOf, staff } from './pools-scene.ts';

const database = await testDatabase();
const minute = 60_000;

/** A call with the desk's page of its one provider, in the hour after the letter. */
async function atTheDesk() {
  const scene = await called(database);
  const { city, pool, site, arca } = scene;
  const desk = await anAccount(database, city.municipality);
  const page = `${group(city, pool.id)}/offerte/${arca.id}`;
  const again = (casella: string) => site.post(`${page}/lettera`, { casella }, desk);
  const later = (minutes: number) => (site.clock.now = new Date(site.clock.now.getTime() + minutes * minute));
  const event = `pool-called:${pool.id}:${arca.id}`;
  return { ...scene, desk, page, again, later, event };
}

it('is seen at the desk: where the letter went, when, and whether it was opened', async () => {
  const { city, pool, site, desk, page, link } = await atTheDesk();
  const before = await pageOf(site.get(page, desk));
  for (const told of ['arca@example.org', '20 novembre 2026', 'non ancora aperta']) expect(before.text).toContain(told);
  expect((await pageOf(site.get(group(city, pool.id), desk))).text).toContain('non ancora aperta');
  await site.get(link);
  const after = await pageOf(site.get(page, desk));
  expect(after.text).toContain('aperta il 20 novembre 2026');
  expect(after.text).not.toContain('non ancora aperta');
  expect(after.html).not.toMatch(leaks);
  expect((await pageOf(site.get(page.replace('/', '/en/'), desk))).text).toContain('opened on');
  // The first time counts, and a link that opens nothing is no opening.
  site.clock.now = new Date(site.clock.now.getTime() + 60 * minute);
  await site.get(link);
  expect(await countOf(city, sql`select 1 from pool_call_link where opened_at = '2026-11-20T10:00:00Z'`)).toBe(1);
});

it('goes out again with a new link, and the one before opens nothing any more', async () => {
  const { city, pool, site, arca, desk, page, again, later, event, link } = await atTheDesk();
  await site.get(link);
  later(11);
  expect(locationOf(await again('arca@example.org'))).toBe(`${page}?fatto=riscritta`);
  const seen = await pageOf(site.get(`${page}?fatto=riscritta`, desk));
  for (const told of ['La lettera è partita', 'non ancora aperta']) expect(seen.text).toContain(told);
  await pageOf(site.get(link), 410);
  const next = await linkOf(city, `${event}:2`);
  expect(next).not.toBe(link);
  expect(await letterOf(city, `${event}:2`)).toBe((await letterOf(city, event)).replace(link, next));
  expect(locationOf(await site.post(next, offer(arca)))).toBe(`${next}?fatto=inviata`);
  expect(
    await rowsOf(
      city,
      sql`select actor_kind as "by", subject_id as pool from audit_entry where action = 'call-sent-again'`,
    ),
  ).toEqual([{ by: 'staff', pool: pool.id }]);
  expect(await countOf(city, sql`select 1 from audit_entry where action = 'mailbox-mended'`)).toBe(0);
});

it('is not sent twice within ten minutes, nor more than five times', async () => {
  const { city, site, desk, page, again, later } = await atTheDesk();
  const soon = await pageOf(again('ARCA@example.org'), 422);
  expect(soon.text).toContain('meno di dieci minuti fa');
  expect(soon.html).toContain('href="#field-casella"');
  for (const wrong of ['', 'arca', 'arca@', `${'a'.repeat(260)}@example.org`]) await pageOf(again(wrong), 422);
  // Both at the same instant find the same lock, and one of them is too soon.
  later(11);
  const both = await Promise.all([again('arca@example.org'), again('arca@example.org')]);
  expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([303, 422]));
  for (let letter = 3; letter <= 5; letter++) {
    later(11);
    expect((await again('arca@example.org')).status).toBe(303);
  }
  later(11);
  expect((await pageOf(again('arca@example.org'), 422)).text).toContain('Abbiamo già scritto cinque volte');
  expect((await pageOf(site.get(page, desk))).html).not.toContain('name="casella"');
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-called:%'`)).toBe(5);
});

it('mends the mailbox where it was wrong: the entry keeps what it said, and a stranger with the first letter is out', async () => {
  const { city, site, arca, again, event, link } = await atTheDesk();
  expect((await again('giusta@example.org')).status).toBe(303);
  await pageOf(site.get(link), 410);
  const [letter] = await rowsOf(city, sql`select recipient from message where event_key = ${`${event}:2`}`);
  expect(letter).toEqual({ recipient: 'giusta@example.org' });
  await pageOf(site.get(await linkOf(city, `${event}:2`)));
  expect(await rowsOf(city, sql`select email, version from provider where id = ${arca.id}`)).toEqual([
    { email: 'giusta@example.org', version: 2 },
  ]);
  const versions = sql`select content ->> 'email' as email, cause from entry_version where entry_kind = 'provider'`;
  expect(await rowsOf(city, versions)).toEqual([{ email: 'arca@example.org', cause: 'desk' }]);
  const noted = await rowsOf(
    city,
    sql`select * from audit_entry where action in ('mailbox-mended', 'call-sent-again')`,
  );
  expect(noted).toHaveLength(2);
  expect(JSON.stringify(noted)).not.toContain('@');
});

it('writes for the first time to a provider that had no mailbox', async () => {
  const { city, pool, site, arca, desk, page, again, later, event } = await atTheDesk();
  await write(city, sql`delete from pool_call_link where provider_id = ${arca.id}`);
  await write(city, sql`update provider set email = null where id = ${arca.id}`);
  expect((await pageOf(site.get(page, desk))).text).toContain('A quale casella scrivere');
  later(1);
  expect((await again('nuova@example.org')).status).toBe(303);
  expect((await pageOf(site.get(await linkOf(city, `${event}:2`)))).text).toContain('2 famiglie');
  expect((await pageOf(site.get(group(city, pool.id), desk))).text).toContain('aperta il');
});

it('is for the desk alone, while the call is open', async () => {
  const { city, pool, site, arca, page, again } = await atTheDesk();
  const sent = { poolId: pool.id, providerId: arca.id, email: 'altra@example.org' };
  for (const actor of [staff('city-manager'), staff('provider', arca.id), { kind: 'public' } as const]) {
    expect(await callAgain({ ...city.system, actor }, sent)).toBe('denied');
    expect((await site.post(`${page}/lettera`, { casella: 'altra@example.org' }, actor)).status).toBe(404);
  }
  // The provider whose proposal it was is not called, and nobody else is.
  const own = await rowsOf<{ id: string }>(city, sql`select id from provider where id <> ${arca.id} limit 1`);
  const other = { ...sent, providerId: own[0]?.id ?? '' };
  expect(await callAgain({ ...city.system, actor: manager }, other)).toBe('denied');
  await endCall(city.system, pool.id);
  expect(locationOf(await again('altra@example.org'))).toBe(group(city, pool.id));
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-called:%'`)).toBe(1);
  expect(await countOf(city, sql`select 1 from provider where email = 'altra@example.org'`)).toBe(0);
});
