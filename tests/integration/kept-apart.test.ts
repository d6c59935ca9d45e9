import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import { livePoolOf, poolRoutes, runPoolingNow, whatIsNear } from '../../src/features/pools/public.ts';
import { cleanDraftsJob, requestsForPooling } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { withPlaces } from '../setup/a-place.ts';
import { aSite } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { aSentRequest } from '../setup/sent-request.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, poolsOf, proposeOne, rowsOf } from './pools-city.ts';
import { pageOf } from './pools-scene.ts';

const database = await testDatabase();
const hooks = withoutGroups({ groupOf: livePoolOf });
const contact = (key: string) => ({ name: `Famiglia ${key}`, email: `${key}@example.org` });
const family = (key: string, given: Parameters<typeof aHousehold>[1] = {}) =>
  aHousehold(key, { contact: contact(key), ...given });

async function aDesk(households = [family('anna'), family('bruno')]) {
  const city = await aCity(database, { households });
  const site = aSite(database, [city.municipality], (router) => {
    requestRoutes(router, { hooks });
    deskRoutes(router, { hooks });
    poolRoutes(router, { trustProxy: false });
  });
  const desk = await anAccount(database, city.municipality);
  const home = `/${city.municipality.slug}`;
  const known = await rowsOf<{ id: string; code: string; name: string }>(
    city,
    sql`select r.id, r.code, c.name from request r join request_contact c on c.request_id = r.id`,
  );
  const of = (key: string) => known.find(({ name }) => name === `Famiglia ${key}`) ?? { id: '', code: '' };
  const page = (key: string) => `${home}/sportello/richieste/${of(key).id}/non-insieme`;
  const say = (key: string, code: string) => site.post(page(key), { codice: code }, desk);
  const look = (key: string) => pageOf(site.get(page(key), desk));
  return { city, site, desk, home, of, page, say, look };
}

describe('two households that must not meet', () => {
  it('are in no group together, and may be again when the desk takes it back', async () => {
    const { city, site, desk, of, page, say, look } = await aDesk();
    expect((await say('anna', of('bruno').code.toLowerCase().replace('-', ' '))).status).toBe(303);
    expect((await look('anna')).text).toContain(of('bruno').code);
    expect((await look('bruno')).text).toContain(`${of('anna').code} · `);
    await runPoolingNow(city.system, { secondsToSolve: 60 });
    expect(await poolsOf(city)).toEqual([]);

    // Also what exists near, while one of them looks at its own page, tells of no group with the other.
    const [anna] = (await read(city.system, requestsForPooling)).filter(({ id }) => id === of('anna').id);
    if (anna === undefined) throw new Error('a request that waits is not to be pooled');
    const near = { ...anna, requestId: of('anna').id, kindOfHelp: 'childcare' as const };
    expect((await whatIsNear(city.system, near)).couldStart).toEqual([]);
    const { requestId: _own, ...stranger } = near;
    expect((await whatIsNear(city.system, stranger)).couldStart).not.toEqual([]);

    expect((await site.post(`${page('bruno')}/togli`, { altra: of('anna').id }, desk)).status).toBe(303);
    expect((await look('anna')).text).toContain('può stare in un gruppo con chiunque');
    expect((await proposeOne(city)).members).toHaveLength(2);
  });

  it('are told to the desk as together where they are already, and their group is left to a person', async () => {
    const { city, of, say, look } = await aDesk();
    const pool = await proposeOne(city);
    await say('anna', of('bruno').code);
    const { text, html } = await look('bruno');
    expect(text).toContain(`Adesso sono insieme: questa famiglia e ${of('anna').code}`);
    expect(html).toContain(`/gruppi/${pool.id}`);
    expect((await poolsOf(city)).map(({ status }) => status)).toEqual(['proposed']);
  });

  it('stay apart under each request of theirs, those that come later included', async () => {
    const { city, site, home, of, say } = await aDesk([
      family('anna'),
      family('anna-sera', { kindOfHelp: 'homework', contact: { ...contact('anna-sera'), email: 'ANNA@example.org' } }),
      family('bruno'),
      family('carla'),
    ]);
    await say('bruno', of('anna').code);
    // Who withdraws and asks again is the same household.
    await transact(city.system, (tx) =>
      sql`update request set status = 'withdrawn', updated_at = now() where id = ${of('bruno').id}`.execute(tx),
    );
    await withPlaces(database, city.municipality);
    const asked = await aSentRequest(site, home, {
      contact: { name: 'Bruno ancora', email: 'bruno@example.org', phone: '' },
    });
    expect(asked).toContain('/r/');
    const pairs = await rowsOf<{ one: string; other: string }>(
      city,
      sql`select least(a.name, b.name) as one, greatest(a.name, b.name) as other from request_avoid v
        join request_contact a on a.request_id = v.request_id join request_contact b on b.request_id = v.other_id order by 1, 2`,
    );
    expect(pairs.map(({ one, other }) => `${one} – ${other}`)).toEqual([
      'Bruno ancora – Famiglia anna',
      'Bruno ancora – Famiglia anna-sera',
      'Famiglia anna – Famiglia bruno',
      'Famiglia anna-sera – Famiglia bruno',
    ]);
  });

  it('are forgotten with one of them', async () => {
    const { city, of, say } = await aDesk();
    await say('anna', of('bruno').code);
    await transact(city.system, (tx) =>
      sql`update request set status = 'withdrawn', updated_at = now() - interval '31 days' where id = ${of('anna').id}`.execute(
        tx,
      ),
    );
    const services = {
      db: database.worker,
      now: () => new Date(),
      register: { municipalities: () => Promise.resolve([city.municipality]) },
    };
    await cleanDraftsJob.run(services, {}, { log: createLogger('silent'), stopping: () => false });
    expect(await rowsOf(city, sql`select 1 from request_avoid`)).toEqual([]);
  });
});

describe('the page of whom a household must not meet', () => {
  it('says which code is wrong, in its field, and keeps what was typed', async () => {
    const { city, of, say, site, desk, page } = await aDesk();
    for (const [typed, told] of [
      ['abc', 'Scrivi il codice'],
      ['ABCD-2345', 'Nessuna richiesta aperta ha questo codice'],
      [of('anna').code, 'È il codice di questa richiesta'],
    ] as const) {
      const { html, text } = await pageOf(say('anna', typed), 422);
      expect([typed, text.includes(told), html.includes(`value="${typed}"`)]).toEqual([typed, true, true]);
      expect(html).toContain('error-summary');
    }
    expect((await site.get(page('anna'), city.as(of('anna').id).actor)).status).toBe(403);
    const { html } = await pageOf(site.get(page('anna').replace('/non-insieme', ''), desk));
    expect(html).toContain('/non-insieme');
  });

  it('is the desk’s alone, and each reading of somebody leaves a row', async () => {
    const { city, site, of, page, say, look } = await aDesk();
    for (const role of ['city-manager', 'community-manager'] as const) {
      const actor = await anAccount(database, city.municipality, role);
      expect([role, (await site.get(page('anna'), actor)).status]).toEqual([role, role === 'city-manager' ? 403 : 200]);
    }
    await say('anna', of('bruno').code);
    await look('bruno');
    const actions = await rowsOf<{ action: string }>(
      city,
      sql`select action from audit_entry where subject_id = ${of('bruno').id} and action not in ('request-read', 'request-made') order by action`,
    );
    expect(actions.map(({ action }) => action)).toEqual(['apart-read', 'kept-apart']);
  });
});
