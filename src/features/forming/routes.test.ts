import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aGivenYes, groupsOf, idOf, searchOnce } from '../../../tests/integration/forming-scene.ts';
import { aCity, aHousehold, poolsOf, rowsOf, type PooledCity } from '../../../tests/integration/pools-city.ts';
import { leaks, manager, pageOf } from '../../../tests/integration/pools-scene.ts';
import { aSite, locationOf, type Site } from '../../../tests/setup/a-visitor.ts';
import { readPdf } from '../../../tests/setup/read-pdf.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { hashToken, randomToken } from '../../platform/auth/token.ts';
import { savePlaces } from '../catalogue/public.ts';
import { transact } from '../context.ts';
import { saveRequests } from '../requests/public.ts';
import { formingRoutes, joinGroup, takeInLeads, tellWatchers } from './public.ts';

const database = await testDatabase();

interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  readonly slug: string;
  readonly group: string;
  /** Address under which a household opens its request. */
  readonly home: (key: string) => Promise<string>;
}

/** Anna and Bruno are two of three; Carla, who could be the third, asked after the last search. */
async function aScene(): Promise<Scene> {
  const city = await aCity(database, { operators: [{ minSeats: 3 }] });
  const places = [{ name: 'Triante', kind: 'quarter' as const, quarter: 'Triante', lat: 45.5845, lon: 9.2744 }];
  expect(await savePlaces(city.system, places)).toBe('saved');
  await saveRequests(
    city.system,
    ['d', 'e', 'f'].map((key) => aHousehold(key, { willingToShare: false })),
  );
  await searchOnce(city);
  await saveRequests(city.system, [aHousehold('carla', { soloCents: 1200 })]);
  const [group] = await groupsOf(city);
  const { slug } = city.municipality;
  const home: Scene['home'] = async (key) => {
    const token = randomToken();
    const id = await idOf(city, key);
    await transact(city.system, (tx) =>
      sql`insert into request_link (tenant_id, token_hash, request_id, kind) values (${city.municipality.tenantId}, ${hashToken(token)}, ${id}, 'secret')`.execute(
        tx,
      ),
    );
    return `/${slug}/r/${token}`;
  };
  return { city, site: aSite(database, [city.municipality], formingRoutes), slug, group: group?.id ?? '', home };
}

describe.each([
  {
    language: 'it',
    prefix: '',
    missing: 'Manca 1 famiglia',
    days: 'martedì e giovedì',
    price: '5,50',
    until: 'Resta aperto fino',
    alone: 'Nessuno paga più',
  },
  {
    language: 'en',
    prefix: '/en',
    missing: '1 family',
    days: 'Tuesday and Thursday',
    price: '5.50',
    until: 'It stays open until',
    alone: 'Nobody pays more',
  },
])('for everybody, in $language', ({ prefix, missing, days, price, until, alone }) => {
  test('groups are told by kind, quarter and days, with how many are missing and the price; never who or when exactly', async () => {
    const { site, slug, group } = await aScene();
    for (const path of ['', `/${group}`, '?aiuto=childcare&quartiere=Triante']) {
      const { html, text } = await pageOf(site.get(`${prefix}/${slug}/gruppi-in-partenza${path}`));
      for (const fact of [missing, days, price, alone, 'Triante']) expect(text, path).toContain(fact);
      expect(html, path).not.toMatch(leaks);
      expect(html, path).not.toMatch(/16:00|15:30|Via Prina|Chiara/);
    }
    expect((await pageOf(site.get(`${prefix}/${slug}/gruppi-in-partenza/${group}`))).text).toContain(until);
    const none = await pageOf(site.get(`${prefix}/${slug}/gruppi-in-partenza?aiuto=transport`));
    expect(none.html).toContain('/avvisami');
  });

  test('a group that is over says so, and never whether it was', async () => {
    const { site, slug } = await aScene();
    const unknown = `${prefix}/${slug}/gruppi-in-partenza/a0000000-0000-4000-8000-00000000000a`;
    const { text } = await pageOf(site.get(unknown), 404);
    expect(text).toMatch(/non è più aperto|no longer open/);
    expect((await site.post(`${unknown}/entra`, {})).status).toBe(404);
    expect((await site.get(`${prefix}/${slug}/gruppi-in-partenza/x`)).status).toBe(404);
  });
});

describe('a family, by its link', () => {
  test('sees what it could join, a little more than all do, and joins in one step', async () => {
    const { city, site, home, group } = await aScene();
    const carla = await home('carla');
    const before = await pageOf(site.get(`${carla}/gruppi`));
    expect(before.text).toContain('dalle 15:30 alle 17:30');
    expect(before.html).not.toMatch(leaks);
    const page = await pageOf(site.get(`${carla}/gruppi/${group}`));
    for (const fact of ['La Stanza', 'Chiara', '5,50', '12,00', 'Manca 1 famiglia']) expect(page.text).toContain(fact);
    const joined = await site.post(`${carla}/gruppi/${group}/entra`, { come: 'dopo' });
    expect((await pageOf(site.get(locationOf(joined)))).text).toContain('Sei nel gruppo.');
    expect((await groupsOf(city))[0]?.members).toEqual(['anna', 'bruno', 'carla']);
    await site.post(`${carla}/gruppi/esci`, {});
    expect((await groupsOf(city))[0]?.members).toEqual(['anna', 'bruno']);
  });

  test('says yes on conditions, with what it typed kept where something is wrong', async () => {
    const { city, site, home, group } = await aScene();
    for (const key of ['anna', 'bruno']) {
      const id = await idOf(city, key);
      await joinGroup(city.as(id), { requestId: id, groupId: group, yes: aGivenYes() });
    }
    const carla = await home('carla');
    const wrong = { come: 'si', prezzo: 'sei', entro: '2020-01-01', almeno: '4', massimo: '3' };
    const refused = await pageOf(site.post(`${carla}/gruppi/${group}/entra`, wrong), 422);
    expect(refused.html).toContain('error-summary');
    expect(refused.html).toContain('value="sei"');
    for (const field of ['prezzo', 'entro', 'almeno']) expect(refused.html).toContain(`href="#field-${field}"`);
    expect(await poolsOf(city)).toEqual([]);
    const yes = await site.post(`${carla}/gruppi/${group}/entra`, {
      come: 'si',
      prezzo: '6',
      almeno: '3',
      massimo: '4',
    });
    expect(locationOf(yes)).toBe(`${carla}/gruppo`);
    expect((await poolsOf(city))[0]?.members.map(({ answer }) => answer)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('reads why there is no group yet, opens one, and invites a neighbour by a link that says nothing of it', async () => {
    const { city, site, home, slug } = await aScene();
    const anna = await home('anna');
    const why = await pageOf(site.get(`${anna}/gruppi`));
    expect(why.text).toContain('Che cosa basterebbe');
    const invited = locationOf(await site.post(`${anna}/gruppi/invita`, {}));
    const card = await pageOf(site.get(invited));
    const link = /http:\/\/localhost(\/[\w-]+\/gruppi-in-partenza\/invito\/[\w-]{43})/.exec(card.html)?.[1] ?? '';
    const pdf = await site.get(`${invited}/biglietto.pdf`);
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    const printed = readPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(printed).toContain('Ciao, vicino');
    expect(printed.replaceAll(/[\s\u200B]/g, '')).toContain(link);
    expect(printed).not.toMatch(leaks);
    const seen = await pageOf(site.get(link));
    expect(seen.text).toContain('Un vicino ti invita');
    expect(seen.html).not.toMatch(leaks);
    expect(seen.html).not.toContain(anna);
    const begun = locationOf(await site.post(`${link}/entra`, {}));
    expect(begun).toMatch(/\/chiedi\/[\w-]{43}\/aiuto$/);
    expect((await site.get(`/${slug}/gruppi-in-partenza/invito/${'x'.repeat(43)}`)).status).toBe(404);
    const carla = await home('carla');
    const opened = await pageOf(site.get(locationOf(await site.post(`${carla}/gruppi/apri`, {}))));
    expect(opened.text).toContain('Il gruppo è aperto');
    expect((await groupsOf(city)).map(({ origin, told }) => [origin, told])).toContainEqual(['family', 1]);
  });

  test('is opened by its own link or the desk alone', async () => {
    const { city, site, slug, group } = await aScene();
    expect((await site.get(`/${slug}/r/${'x'.repeat(43)}/gruppi`)).status).toBe(404);
    const atDesk = `/${slug}/sportello/richieste/${await idOf(city, 'carla')}/gruppi`;
    expect((await site.get(atDesk)).status).toBe(404);
    expect((await pageOf(site.get(atDesk, manager))).text).toContain('Gruppi in cui puoi entrare');
    const joined = await site.post(`${atDesk}/${group}/entra`, { come: 'dopo' }, manager);
    expect(locationOf(joined)).toContain('esito=entrato');
    const letters = await rowsOf(city, sql`select 1 from message where event_key like 'forming-joined:%'`);
    expect(letters).toHaveLength(1);
  });
});

test('a request that began on the page of a group joins it once it is sent', async () => {
  const { city, site, slug, group } = await aScene();
  const begun = locationOf(await site.post(`/${slug}/gruppi-in-partenza/${group}/entra`, {}));
  expect(begun).toContain('/chiedi/');
  const [lead] = await rowsOf<{ key: string }>(city, sql`select submission_key as key from forming_lead`);
  await transact(city.system, (tx) =>
    sql`update request set submission_key = ${lead?.key} where id = (select request_id from request_contact where name = 'Famiglia carla')`.execute(
      tx,
    ),
  );
  expect(await takeInLeads(city.system)).toBe(1);
  expect(await takeInLeads(city.system)).toBe(0);
  expect((await groupsOf(city))[0]?.members).toContain('carla');
});

describe('to be told when one begins', () => {
  const form = { email: 'vicina@example.org', aiuto: 'childcare', quartiere: 'Triante' };

  test('needs an address, a kind of help and a quarter', async () => {
    const { site, slug } = await aScene();
    const { html } = await pageOf(site.post(`/${slug}/gruppi-in-partenza/avvisami`, { email: 'x' }), 422);
    for (const field of ['email', 'aiuto', 'quartiere']) expect(html).toContain(`href="#field-${field}"`);
  });

  test('begins with a yes from the mailbox itself, and ends in one step', async () => {
    const { city, site, slug } = await aScene();
    const base = `/${slug}/gruppi-in-partenza`;
    const sent = await site.post(`${base}/avvisami`, form);
    await pageOf(site.get(locationOf(sent)));
    // Not confirmed: nothing is told.
    expect(await tellWatchers(city.system)).toBe(0);
    const linkIn = async (like: string) => {
      const [letter] = await rowsOf<{ body: string }>(
        city,
        sql`select body from message where event_key like ${like} order by created_at desc limit 1`,
      );
      return /http:\/\/localhost(\/[\w-]+\/gruppi-in-partenza\/avvisi\/[\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
    };
    const confirm = await linkIn('forming-watch:%');
    const asked = await pageOf(site.get(confirm));
    expect(asked.html).not.toContain('vicina@');
    await site.post(confirm, { azione: 'conferma' });
    await transact(city.system, (tx) => sql`update forming_group set watchers_told_at = null`.execute(tx));
    expect(await tellWatchers(city.system)).toBe(1);
    expect(await tellWatchers(city.system)).toBe(0);
    const stop = await linkIn('forming-near:%');
    await pageOf(site.get(stop));
    const stopped = await site.post(stop, { azione: 'ferma' });
    expect((await pageOf(site.get(locationOf(stopped)))).text).toContain('non ti scriviamo più');
    expect(await rowsOf(city, sql`select 1 from forming_watch`)).toEqual([]);
    expect((await site.get(stop)).status).toBe(404);
    const kept = await rowsOf<{ text: string }>(city, sql`select a::text as text from audit_entry a`);
    expect(kept.filter(({ text }) => text.includes('vicina'))).toEqual([]);
  });

  test('is asked again and again to no effect', async () => {
    const { city, site, slug } = await aScene();
    for (let n = 0; n < 5; n++)
      expect((await site.post(`/${slug}/gruppi-in-partenza/avvisami`, form)).status).toBe(303);
    expect(await rowsOf(city, sql`select 1 from message where recipient = 'vicina@example.org'`)).toHaveLength(1);
  });
});
