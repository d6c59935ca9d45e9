import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { groupCodes, library, liveCodes } from '../../src/domain/outcomes/library.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { familiesIn } from '../../src/features/experiments/indicators/families-behind-store.ts';
import { askMonths } from '../../src/features/experiments/indicators/measurement-store.ts';
import { cleanForming } from '../../src/features/forming/close/clean-forming.ts';
import { sendMessageJob } from '../../src/features/people/public.ts';
import { tellHowItWent } from '../../src/features/pools/closing/tell-how-it-went.ts';
import { forgetGroups } from '../../src/features/pools/forget/forget-groups.ts';
import { forgetRuns } from '../../src/features/pools/run/forget-runs.ts';
import { closingAnswers, closeMonths, keepGroups, keepRegister, poolJobs } from '../../src/features/pools/public.ts';
import { cleanDraftsJob, keepRequestsJob } from '../../src/features/requests/public.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { browserOf, type Visitor } from '../setup/a-walk.ts';
import { aWholeCity, rows, staffOf } from '../setup/a-whole-city.ts';
import { identitiesIn } from '../setup/identity-of.ts';
import { digestOfTenant, rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await aWholeCity(database, 'Alfonia', 'quokkaville');
const other = await aWholeCity(database, 'Betulia', 'wombatburg');
const families = await identitiesIn(city);
const { tenantId } = city.municipality;
const pool = city.lived.poolId;
const members = (city.pools.find(({ id }) => id === pool)?.requests ?? []).toSorted();
const msPerDay = 86_400_000;

/** What the clock does, days after the city was made: as the worker, which alone may delete. */
const after = (days: number): Ctx =>
  aContext(database.worker, city.municipality, {
    actor: { kind: 'system' },
    now: new Date(city.system.now.getTime() + days * msPerDay),
  });
const running = await digestOfTenant(database, other.municipality.tenantId);

/** What each live indicator counts, in every month that there was and will be, and how many families stand behind it. */
async function figures(): Promise<object> {
  const [from, to, today] = ['2015-01-01', '2045-01-01', '2026-11-25'];
  return read(city.system, async (tx) => {
    const all: Record<string, unknown> = { closing: await closingAnswers(tx) };
    for (const code of liveCodes) all[code] = await askMonths(tx, code, library[code].byTerritory, { from, to, today });
    for (const code of groupCodes) all[`behind ${code}`] = await familiesIn(tx, code, { from, to });
    return all;
  });
}

const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const { slug } = city.municipality;

/** How each page that shows something of the group answers whoever opens it. */
async function pagesOfGroup(): Promise<Record<string, number>> {
  const [own] = families.filter(({ requestId }) => members.includes(requestId));
  const home = `/r/${own?.token}`;
  const file = `/sportello/richieste/${own?.requestId}`;
  const at = `/gruppi/${pool}`;
  const opened: Readonly<Partial<Record<Visitor, readonly string[]>>> = {
    resident: [
      home,
      ...['', '/conti', `/conti/${month}`, '/calendario', '/messaggi'].map((page) => `${home}/gruppo${page}`),
      ...['/accordo', '/accordo.pdf', '/offerte', '/proposta', '/com-e-andata', '/gruppi'].map((page) => home + page),
    ],
    'community-manager': [
      ...['', '/conti', '/registro', '/cambi', '/messaggi', '/com-e-andata'].map((page) => at + page),
      `${at}/famiglie/${own?.requestId}/calendario.pdf`,
      file,
      `${file}/gruppi`,
    ],
    'city-manager': [at, `${at}/conti`],
    provider: ['/ente', `/ente${at}/conti`, `/ente${at}/registro`],
  };
  const statuses: Record<string, number> = {};
  for (const [visitor, paths] of Object.entries(opened) as [Visitor, readonly string[]][]) {
    const browser = browserOf(app, city, visitor);
    for (const path of paths) {
      const response = await browser.get(`/${slug}${path}`);
      await response.arrayBuffer();
      const name = path.replace(home, '/r').replace(pool, 'pool').replace(month, 'month');
      statuses[`${visitor} ${name}`] = response.status;
    }
  }
  return statuses;
}

const countsOf = async (tables: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const where = /^pool_(change_part|message_report)$/.test(table) ? sql`true` : sql`pool_id = ${pool}`;
    const [row] = await rows<{ n: number }>(
      city.system,
      sql`select count(*)::int as n from ${sql.table(table)} where ${where}`,
    );
    counts[table] = row?.n ?? 0;
  }
  return counts;
};
const none = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]));

const words = ['pool_message', 'pool_consent', 'pool_choice'];
const days = ['pool_attendance', 'pool_absence', 'pool_feedback'];
const accounts = [
  'pool_statement_line',
  'pool_correction',
  'pool_signature',
  'pool_agreement',
  'pool_period',
  'pool_contribution',
  'pool_change',
  'pool_offer',
];
const figure = ['pool_member', 'pool_meeting', 'pool_month', 'pool_session'];

/** The group of Anna and Bruno ends, and both say how it was; beside what it has, what other groups have. */
async function endsItsGroup(): Promise<void> {
  await transact(city.system, async (tx) => {
    await sql`update pool set ends_on = current_date where id = ${pool}`.execute(tx);
    await sql`insert into pool_choice (tenant_id, pool_id, request_id, accepts, chosen_at)
      select m.tenant_id, m.pool_id, m.request_id, array(select f.id from pool_offer f where f.pool_id = m.pool_id), now()
      from pool_member m where m.pool_id = ${pool} on conflict do nothing`.execute(tx);
    await sql`insert into pool_contribution (tenant_id, pool_id, request_id, percent, seen_at)
      select tenant_id, pool_id, request_id, 30, now() from pool_member where pool_id = ${pool} on conflict do nothing`.execute(
      tx,
    );
    await sql`insert into pool_period (tenant_id, pool_id, from_day, terms, absence, notice_days)
      select tenant_id, pool_id, current_date - 1, terms->'price', terms->'rules'->'absence', 14 from pool_agreement
      where pool_id = ${pool} order by version desc limit 1 on conflict do nothing`.execute(tx);
  });
  await keepGroups(after(2));
  await closeMonths(after(45));
  for (const requestId of members) {
    const said = await tellHowItWent({ ...after(3), actor: { kind: 'resident', requestId } }, requestId, {
      helped: 'yes',
      again: 'perhaps',
      met: 'families',
    });
    expect(said).toBe('said');
  }
}
await endsItsGroup();
/** A month that both have a statement of. */
const [{ month } = { month: '' }] = await rows<{ month: string }>(
  city.system,
  sql`select to_char(min(month), 'YYYY-MM') as month from pool_statement_line where pool_id = ${pool}`,
);
const pagesBefore = await pagesOfGroup();

describe('a group that is over', () => {
  it('has everything in it that a group can have', async () => {
    const all = await countsOf([...words, ...days, ...accounts, ...figure]);
    expect(Object.entries(all).filter(([, n]) => n === 0)).toEqual([]);
  });

  it('loses its words after ninety days, nothing before, and no figure with them', async () => {
    const [before, kept] = [await figures(), await countsOf([...days, ...accounts, ...figure])];
    expect(await forgetGroups(after(80))).toBe(0);
    expect(await forgetGroups(after(95))).toBeGreaterThan(0);
    expect(await countsOf(words)).toEqual(none(words));
    expect(await countsOf([...days, ...accounts, ...figure])).toEqual(kept);
    expect(await figures()).toEqual(before);
    expect(await forgetGroups(after(95))).toBe(0);
  });

  it('loses its days after a year and a half: who was there and what each said are counts, the same counts', async () => {
    const [before, kept] = [await figures(), await countsOf([...accounts, ...figure])];
    expect(await forgetGroups(after(545))).toBe(0);
    expect(await forgetGroups(after(555))).toBeGreaterThan(0);
    expect(await countsOf(days)).toEqual(none(days));
    expect(await countsOf([...accounts, ...figure])).toEqual(kept);
    expect(await figures()).toEqual(before);
    expect(await forgetGroups(after(555))).toBe(0);
  });

  it('takes no register and no answer any more, which would be counted twice', async () => {
    const [meeting] = await rows<{ day: number }>(
      city.system,
      sql`select day - date '1970-01-01' as day from pool_meeting where pool_id = ${pool} and outcome = 'held' limit 1`,
    );
    const asProvider = { ...after(560), actor: staffOf(city, 'provider').actor };
    const kept = { poolId: pool, day: meeting?.day ?? 0, outcome: 'held', present: members } as const;
    expect(await keepRegister(asProvider, kept)).toBe('no-session');
    const [requestId = ''] = members;
    const how = { helped: 'no', again: 'no', met: 'nobody' } as const;
    expect(await tellHowItWent({ ...after(560), actor: { kind: 'resident', requestId } }, requestId, how, pool)).toBe(
      'no-group',
    );
  });

  it('keeps its accounts until the city’s years are over, which nobody can shorten below five in the database either', async () => {
    expect(await forgetGroups(after(365 * 8))).toBe(0);
    const early = sql`insert into pool_forgotten (tenant_id, pool_id, stage, at)
      values (${tenantId}, ${pool}, 'accounts', ${after(365 * 4).now})`;
    await expect(inTenant(database.worker, { tenantId }, (tx) => early.execute(tx))).rejects.toThrow(/too early/);
    for (const table of ['pool_agreement', 'pool_signature', 'pool_statement_line', 'pool_period', 'pool_correction']) {
      const gone = sql`delete from ${sql.table(table)} where pool_id = ${pool}`;
      await expect(inTenant(database.worker, { tenantId }, (tx) => gone.execute(tx))).rejects.toThrow(/are kept/);
      await expect(inTenant(database.app, { tenantId }, (tx) => gone.execute(tx))).rejects.toThrow(/permission denied/);
    }
  });

  it('loses its accounts then, in the job of the night; figures are the same, and its second night does nothing', async () => {
    const [before, kept] = [await figures(), await countsOf(figure)];
    const job = poolJobs.find(({ name }) => name === 'forget-groups');
    const night = () =>
      job?.run(
        {
          register: { municipalities: () => Promise.resolve([city.municipality]) },
          contextFor: () => after(365 * 12),
          beforeRun: () => Promise.resolve(),
        },
        {} as never,
        { log: createLogger('silent'), stopping: () => false },
      );
    await night();
    expect(await countsOf(accounts)).toEqual(none(accounts));
    expect(await countsOf(figure)).toEqual(kept);
    expect(await figures()).toEqual(before);
    const once = await digestOfTenant(database, tenantId);
    await night();
    expect(await digestOfTenant(database, tenantId)).toEqual(once);
  });

  it('opens on every page as before but for what is gone, for its families, the desk and its provider, and says so', async () => {
    const now = await pagesOfGroup();
    const lost = Object.keys(pagesBefore).filter((path) => pagesBefore[path] !== now[path]);
    expect(lost.sort()).toEqual([
      'community-manager /gruppi/pool/com-e-andata',
      'resident /r/accordo.pdf',
      'resident /r/com-e-andata',
      'resident /r/gruppo/conti/month',
    ]);
    expect(new Set(lost.map((path) => `${pagesBefore[path]} ${now[path]}`))).toEqual(new Set(['200 404']));
    expect(Object.values(now).filter((status) => status === 200).length).toBeGreaterThan(15);
    const own = families.find(({ requestId }) => members.includes(requestId));
    const statements = await browserOf(app, city, 'resident').get(`/${slug}/r/${own?.token}/gruppo/conti`);
    expect(await statements.text()).toContain('I tuoi conti sono stati cancellati');
    const agreement = await browserOf(app, city, 'resident').get(`/${slug}/r/${own?.token}/accordo`);
    expect(await agreement.text()).toContain('è stato cancellato');
    const desk = browserOf(app, city, 'community-manager');
    const page = await (await desk.get(`/${slug}/gruppi/${pool}`)).text();
    expect(page).toContain('non teniamo più tutto');
    expect(page).not.toContain(`/gruppi/${pool}/com-e-andata`);
    expect(await (await desk.get(`/${slug}/gruppi/${pool}/conti`)).text()).toContain('Restano i totali');
  });
});

describe('the city after years in which nobody wrote', () => {
  it('knows no family of it any more, in no table, and counts what it counted', async () => {
    const before = await figures();
    const later = after(365 * 13);
    // Groups that were on their way end by the clock, and requests that nobody touched end with them.
    await transact(later, async (tx) => {
      await sql`update pool_member set live = false where live`.execute(tx);
      await sql`update pool_session set live = false where live`.execute(tx);
      await sql`update pool set status = 'dissolved', ended_at = now(), end_reason = 'lapsed' where ended_at is null`.execute(
        tx,
      );
      await sql`update request set status = 'waiting' where status in ('proposed', 'agreed')`.execute(tx);
    });
    const register = { municipalities: () => Promise.resolve([city.municipality]) };
    const run = { log: createLogger('silent'), stopping: () => false };
    await keepRequestsJob.run({ register, contextFor: () => later }, {}, run);
    const month = after(365 * 13 + 40);
    await keepRequestsJob.run({ register, contextFor: () => month }, {}, run);
    await cleanDraftsJob.run({ db: database.worker, register, now: () => month.now }, {}, run);
    await cleanForming(month);
    await cleanForming(after(365 * 14));
    expect(await forgetGroups(month)).toBeGreaterThan(0);
    await forgetRuns(month);
    const letters = await rows<{ id: string }>(city.system, sql`select id from message where sent_at is null`);
    const mail = { leaves: true, close: () => undefined, send: () => Promise.resolve() };
    for (const { id } of letters)
      await sendMessageJob.run({ db: database.worker, mail, now: () => month.now }, { tenantId, messageId: id }, run);
    const known = families.flatMap((family) => [...family.known, family.fiscalCode, ...family.position]);
    const found: string[] = [];
    for (const table of await tenantTables(database)) {
      const text = JSON.stringify(await rowsOfTenant(database, tenantId, table));
      for (const word of known) if (text.includes(word)) found.push(`${table}: ${word}`);
    }
    expect(found).toEqual([]);
    expect(await rows(city.system, sql`select 1 from forming_member`)).toEqual([]);
    expect(await figures()).toEqual(before);
  });

  it('has changed nothing in another city, whose group runs', async () => {
    expect(await digestOfTenant(database, other.municipality.tenantId)).toEqual(running);
  });
});
