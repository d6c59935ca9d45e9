import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countAsked,
  ReachCounter,
  freshnessJobs,
  refreshFreshness,
  saveChecks,
  saveServices,
} from '../../src/features/catalogue/public.ts';
import { checksOfToday } from '../../src/features/catalogue/freshness/read-today.ts';
import { remindKeepers } from '../../src/features/catalogue/freshness/remind-keepers.ts';
import { reportEntry } from '../../src/features/catalogue/freshness/report-entry.ts';
import { changeRules } from '../../src/features/catalogue/freshness/keep-rules.ts';
import { confirmEntry, endEntry } from '../../src/features/catalogue/freshness/settle-entry.ts';
import { confirmByLink, openByLink } from '../../src/features/catalogue/freshness/confirm-by-link.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService, titles as found } from './catalogue-scene.ts';

const database = await testDatabase();
let cities = 0;
let system: Ctx;
let desk: Ctx;
let reader: Ctx;
let ids: Readonly<Record<string, string>>;

const contacts = { contacts: { email: 'Chi@Tiene.example' } };
/** Whoever has the calendar of another day. */
const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T08:00:00Z`) });

async function rows<Row>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return read(system, async (tx) => (await query.execute(tx)).rows as Row[]);
}
const stateOf = async (title: string) => (await states())[title];
async function states(): Promise<Record<string, string>> {
  const all = await rows<{ title: string; state: string }>(
    sql`select s.title, c.state from entry_check c join service s on s.id = c.service_id`,
  );
  return Object.fromEntries(all.map(({ title, state }) => [title, state]));
}
const search = (text: string) => found(reader, { text });
const letters = () =>
  rows<{ recipient: string; body: string }>(
    sql`select recipient, body from message where event_key like 'freshness:%' order by created_at, id`,
  );
const tokensIn = (body: string) => [...body.matchAll(/\/confermo\/([\w-]+)/g)].map(([, token = '']) => token);

// Today is 20 November 2026. What is free is believed for six months.
beforeEach(async () => {
  const municipality = await registered(database, { slug: `citta-${++cities}`, name: `Città ${cities}` });
  system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  reader = { ...system, actor: { kind: 'public' } };
  desk = { ...system, actor: await anAccount(database, municipality) };
  await saveServices(system, [
    aService({ title: 'Nuovo', updatedOn: '2026-11-01', sections: contacts }),
    aService({ title: 'Scade', updatedOn: '2026-06-10', sections: contacts }),
    aService({ title: 'Vecchio', updatedOn: '2020-05-03', sections: contacts }),
    aService({ title: 'Muto', updatedOn: '2020-05-03' }),
    aService({ title: 'Finito', updatedOn: '2020-05-03', status: 'ended', sections: contacts }),
  ]);
  const all = await rows<{ id: string; title: string }>(sql`select id, title from service`);
  ids = Object.fromEntries(all.map(({ id, title }) => [title, id]));
});

describe('a night', () => {
  it('works out how each entry that is given stands, and a second one finds it so', async () => {
    expect(await refreshFreshness(system)).toEqual({ entries: 4, hidden: 0 });
    expect(await states()).toEqual({ Nuovo: 'true', Scade: 'due', Vecchio: 'stale', Muto: 'stale' });
    const written = () => rows(sql`select xmin::text, service_id from entry_check order by service_id`);
    const before = await written();
    await refreshFreshness(system);
    expect(await written()).toEqual(before);
  });

  it('hides what was stale for a whole grace, and no earlier; the sheet stays', async () => {
    await refreshFreshness(system);
    await refreshFreshness(on(system, '2027-01-18'));
    expect(await stateOf('Vecchio')).toBe('stale');
    expect(await search('vecchio')).toEqual(['Vecchio']);
    await refreshFreshness(on(system, '2027-01-19'));
    expect(await stateOf('Vecchio')).toBe('hidden');
    expect(await search('vecchio')).toEqual([]);
  });

  it('keeps hidden what an import has changed, until its source has looked at it again', async () => {
    await refreshFreshness(system);
    const later = on(system, '2027-03-01');
    await refreshFreshness(later);
    const again = (updatedOn: string) =>
      saveServices(later, [
        aService({ title: 'Vecchio', description: 'Altre parole.', updatedOn, sections: contacts }),
      ]);
    await again('2020-05-03');
    await refreshFreshness(later);
    expect(await stateOf('Vecchio')).toBe('hidden');
    expect(await search('vecchio')).toEqual([]);
    await again('2027-02-20');
    await refreshFreshness(later);
    expect(await stateOf('Vecchio')).toBe('true');
    expect(await search('vecchio')).toEqual(['Vecchio']);
  });

  it('does not believe a date of a source that is yet to come, nor one that is none', async () => {
    const assured = (title: string, date: string, updatedOn?: string) =>
      saveServices(system, [aService({ title, hsds: { assured_date: date }, ...(updatedOn && { updatedOn }) })]);
    await assured('Domani', '2031-01-01', '2026-10-03');
    await assured('Solo domani', '2031-01-01');
    await assured('Mai', '2026-99-99', '2020-05-03');
    // The day on which they came is the database's own.
    await transact(system, (tx) => sql`update service set created_at = ${system.now}`.execute(tx));
    await refreshFreshness(system);
    expect([await stateOf('Domani'), await stateOf('Solo domani'), await stateOf('Mai')]).toEqual([
      'true',
      'true',
      'stale',
    ]);
    const days = async () =>
      rows(sql`select title, checked_on::text as on from entry_check join service on id = service_id
        where title like '%omani' order by title`);
    const said = [
      { title: 'Domani', on: '2026-10-03' },
      { title: 'Solo domani', on: '2026-11-20' },
    ];
    expect(await days()).toEqual(said);
    // It grows old like any other.
    await refreshFreshness(on(system, '2027-06-01'));
    expect(await days()).toEqual(said);
    expect([await stateOf('Domani'), await stateOf('Solo domani')]).toEqual(['stale', 'stale']);
  });

  it('goes by the months that the city has decided', async () => {
    const months = { public: 12, accredited: 12, market: 6, free: 36, mutual: 4 };
    const rules = { months, graceDays: 7, sampledPercent: 5 };
    expect(await changeRules(desk, rules)).toBe(false);
    const manager: Actor = await anAccount(database, system.municipality, 'city-manager');
    expect(await changeRules({ ...system, actor: manager }, rules)).toBe(true);
    await refreshFreshness(system);
    expect(await stateOf('Scade')).toBe('true');
    await refreshFreshness(on(system, '2026-11-27'));
    expect(await stateOf('Vecchio')).toBe('hidden');
  });
});

describe('a reminder', () => {
  it('goes once to the address that the entries name, before the term and after it', async () => {
    await refreshFreshness(system);
    expect(await remindKeepers(system)).toBe(1);
    expect(await remindKeepers(system)).toBe(0);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.recipient).toBe('chi@tiene.example');
    expect(tokensIn(letter?.body ?? '')).toHaveLength(2);
    expect(letter?.body).not.toContain('Nuovo');
    const after = on(system, '2026-12-12');
    await refreshFreshness(after);
    expect(await remindKeepers(after)).toBe(1);
    expect(await remindKeepers(after)).toBe(0);
  });

  it('is asked for by a job that may run twice, or twice at once', async () => {
    const [ofAll, ofCity] = freshnessJobs;
    const services = {
      register: { municipalities: () => Promise.resolve([system.municipality]) },
      contextFor: () => system,
    };
    const run = { log: createLogger('silent'), stopping: () => false };
    await ofAll.run(services, {}, run);
    const payload = { tenantId: system.municipality.tenantId };
    await Promise.all([ofCity.run(services, payload, run), ofCity.run(services, payload, run)]);
    await ofCity.run(services, payload, run);
    expect(await letters()).toHaveLength(1);
  });

  it('has links of which the database knows only the hash, and that confirm once', async () => {
    await refreshFreshness(system);
    await remindKeepers(system);
    const [letter] = await letters();
    const tokens = tokensIn(letter?.body ?? '');
    const sheets = await Promise.all(tokens.map((token) => openByLink(reader, token)));
    expect(sheets.map((sheet) => sheet?.title ?? '').sort()).toEqual(['Scade', 'Vecchio']);
    const token = tokens[sheets.findIndex((sheet) => sheet?.title === 'Vecchio')] ?? '';
    expect(JSON.stringify(await rows(sql`select token_hash::text from keeper_link`))).not.toContain(token);
    expect(await stateOf('Vecchio')).toBe('stale');
    const both = await Promise.all([confirmByLink(reader, token), confirmByLink(reader, token)]);
    expect(both.filter((id) => id !== undefined)).toEqual([ids['Vecchio']]);
    expect(await openByLink(reader, token)).toBeUndefined();
    expect(await stateOf('Vecchio')).toBe('true');
    // What a night finds later does not undo it.
    await refreshFreshness(on(system, '2026-11-21'));
    expect(await stateOf('Vecchio')).toBe('true');
  });

  it('opens nothing once it is old, or the entry names another mailbox', async () => {
    await refreshFreshness(system);
    await remindKeepers(system);
    const [token = ''] = tokensIn((await letters())[0]?.body ?? '');
    const sheet = await openByLink(reader, token);
    expect(await openByLink(on(reader, '2027-02-01'), token)).toBeUndefined();
    expect(await openByLink(reader, 'x'.repeat(43))).toBeUndefined();
    const title = sheet?.title ?? '';
    const moved = { contacts: { email: 'altri@example.org' } };
    await saveServices(system, [aService({ title, updatedOn: '2020-05-03', sections: moved })]);
    expect(await confirmByLink(reader, token)).toBeUndefined();
  });

  it('brings what was hidden back into the search at once', async () => {
    await refreshFreshness(system);
    const later = on(system, '2027-03-01');
    await refreshFreshness(later);
    await remindKeepers(later);
    expect(await search('vecchio')).toEqual([]);
    for (const token of tokensIn((await letters())[0]?.body ?? ''))
      await confirmByLink(on(reader, '2027-03-02'), token);
    expect(await search('vecchio')).toEqual(['Vecchio']);
    expect((await states())['Vecchio']).toBe('true');
  });
});

describe('the list of today', () => {
  const titles = async (ctx: Ctx = desk) => (await checksOfToday(ctx))?.entries.map(({ title }) => title);

  it('is for the desk, and begins with what most people read', async () => {
    const views = new ReachCounter(60_000);
    for (let n = 0; n < 3; n++) await views.count(reader, ids['Muto'] ?? '');
    await views.count(desk, ids['Vecchio'] ?? '');
    await views.count(reader, randomUUID());
    await views.write();
    await countAsked(reader, ids['Scade'] ?? '');
    await refreshFreshness(system);
    expect(await checksOfToday(reader)).toBeUndefined();
    expect(await titles()).toEqual(['Muto', 'Vecchio', 'Scade']);
    const today = await checksOfToday(desk);
    expect(today?.entries.map(({ reach }) => reach)).toEqual([3, 0, 5]);
    expect(today?.figures).toMatchObject({ states: { true: 1, due: 1, stale: 2, hidden: 0 }, openReports: 0 });
    expect(today?.figures.medianAge).toBeGreaterThan(100);
  });

  it('has what readers found wrong, even in an entry that was just checked', async () => {
    await refreshFreshness(system);
    const id = ids['Nuovo'] ?? '';
    expect(await reportEntry(reader, id, { wrong: ['hours', 'price'], words: 'Chiude alle 12.' })).toBe('reported');
    const entry = (await checksOfToday(desk))?.entries.find(({ title }) => title === 'Nuovo');
    expect(entry?.reports).toEqual([
      {
        id: expect.any(String) as string,
        wrong: ['hours', 'price'],
        words: 'Chiude alle 12.',
        on: '2026-11-20',
        redacted: false,
      },
    ]);
    const seen = { version: entry?.version ?? 0, reports: entry?.reports.map((report) => report.id) ?? [] };
    expect(await confirmEntry(reader, id, seen)).toBe('denied');
    // One that comes while somebody looks is not settled with those that they saw.
    await reportEntry(reader, id, { wrong: ['ended'], words: undefined });
    expect(await confirmEntry(desk, id, seen)).toBe('confirmed');
    expect((await checksOfToday(desk))?.entries.find(({ title }) => title === 'Nuovo')?.reports).toHaveLength(1);
  });

  it('takes no more reports of an entry than anybody reads', async () => {
    const send = () => reportEntry(reader, ids['Nuovo'] ?? '', { wrong: ['other'], words: undefined });
    for (let n = 0; n < 10; n++) expect(await send()).toBe('reported');
    expect(await send()).toBe('enough');
    expect(await rows(sql`select 1 from entry_report`)).toHaveLength(10);
  });

  it('ends an entry as a version that can be restored, and not one that changed meanwhile', async () => {
    await refreshFreshness(system);
    const id = ids['Vecchio'] ?? '';
    expect(await endEntry(desk, id, { version: 9, reports: [] })).toBe('unknown');
    expect(await endEntry(desk, id, { version: 1, reports: [] })).toBe('ended');
    expect(await titles()).toEqual(['Muto', 'Scade']);
    expect(await search('vecchio')).toEqual([]);
    expect(await rows(sql`select version from entry_version where entry_id = ${id}`)).toEqual([{ version: 1 }]);
    expect(await confirmEntry(desk, ids['Muto'] ?? '', { version: 7, reports: [] })).toBe('meanwhile');
  });

  it('costs the same number of statements for one entry and for many', async () => {
    const count = async () => {
      const seen: string[] = [];
      const db = system.db.withPlugin({
        transformQuery: ({ node }) => {
          seen.push(node.kind);
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      await checksOfToday({ ...desk, db });
      return seen.length;
    };
    await refreshFreshness(system);
    const few = await count();
    const many = Array.from({ length: 60 }, (_, n) => aService({ title: `Altro ${n}`, updatedOn: '2020-05-03' }));
    await saveServices(system, many);
    await refreshFreshness(system);
    expect(await count()).toBe(few);
    expect((await checksOfToday(desk))?.entries).toHaveLength(30);
  });
});

describe('checks that were made before', () => {
  it('are taken over by the key of their source', async () => {
    await saveServices(system, [aService({ title: 'Senza data' })]);
    const saved = await saveChecks(system, [
      { source: 'prova', sourceKey: 'Vecchio', by: 'desk', on: '2026-11-02' },
      { source: 'prova', sourceKey: 'Senza data', by: 'provider', on: '2026-01-31' },
      { source: 'prova', sourceKey: 'nessuno', by: 'desk', on: '2026-11-02' },
    ]);
    expect(saved).toBe(2);
    await refreshFreshness(system);
    expect(await stateOf('Vecchio')).toBe('true');
    // That it came into the catalogue today says nothing of what it says.
    expect(await stateOf('Senza data')).toBe('stale');
    expect(await saveChecks(reader, [{ source: 'prova', sourceKey: 'Muto', by: 'desk', on: '2026-11-02' }])).toBe(0);
    expect(await stateOf('Muto')).toBe('stale');
  });
});
