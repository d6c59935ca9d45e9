import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import { joinGroup, momentOfRequest } from '../../src/features/forming/public.ts';
import { transact } from '../../src/features/context.ts';
import {
  chooseOffers,
  endCall,
  followAccreditation,
  keepGroups,
  leavePool,
  poolRoutes,
  sendOffer,
  signAgreement,
} from '../../src/features/pools/public.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aSite } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';
import { allSayYes, anOffer, anotherProvider, offers, type Provider } from './agreeing-scene.ts';
import { aGivenYes, groupsOf, idOf, searchOnce } from './forming-scene.ts';
import { aCity, aHousehold, poolsOf, rowsOf, type PooledCity } from './pools-city.ts';
import { aProposal, manager, pageOf, say } from './pools-scene.ts';
import { aRunningGroup, linkOf, type RunningScene } from './running-scene.ts';

const database = await testDatabase();

/** A family's page of its request, as it reads at that moment. */
async function followed(city: PooledCity, home: string, at = '2026-11-20T10:00:00Z', prefix = '') {
  const site = aSite(database, [city.municipality], (router) => {
    requestRoutes(router, { hooks: withoutGroups({ leavePool, momentOf: momentOfRequest }) });
    poolRoutes(router, { trustProxy: false });
  });
  site.clock.now = new Date(at);
  const { html, text } = await pageOf(site.get(`${prefix}${home}`));
  const main = /class="[^"]*btn[^"]*"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*class="[^"]*btn/.exec(
    /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '',
  );
  return { html, text, action: (main?.[1] ?? main?.[2] ?? '').replace(`${prefix}${home}`, '') };
}

const homeOf = (city: PooledCity, requestId: string) => linkOf(city, requestId);

describe('before a group runs, the page of the request says', () => {
  it('what to answer, by when and what if nobody does; then that the others answer; past the day, no promise', async () => {
    const scene = await aProposal(database);
    const [home = ''] = scene.homes;
    const asked = await followed(scene.city, home);
    expect(asked.text).toMatch(
      /Adesso · entro il 24 novembre 2026.*Rispondi alla proposta Tocca a: te Se una famiglia/,
    );
    expect(asked.text).toMatch(/Poi Ogni famiglia firma l’accordo Tocca a: le famiglie Poi Il gruppo parte/);
    expect(asked.action).toBe('/proposta');
    await say(scene, 0, 'accepted');
    const said = await followed(scene.city, home);
    expect(said.text).toContain('Adesso non devi fare nulla');
    expect(said.text).toMatch(/Fatto Hai detto sì Adesso · entro il 24 novembre.*Rispondono le altre famiglie/);
    const late = await followed(scene.city, home, '2026-11-25T10:00:00Z');
    expect(late.text).toMatch(/Adesso · 24 novembre 2026.*Il tempo è finito/);
    expect(late.text).not.toContain('entro il 24 novembre');
    expect((await followed(scene.city, scene.homes[1] ?? '', '2026-11-25T10:00:00Z')).action).toBe('/proposta');
  });

  it('that providers may offer, that it has to choose, that it has to sign, each by its day', async () => {
    const city = await aCity(database);
    const others: Provider[] = [];
    const pool = await allSayYes(city, async () => others.push(await anotherProvider(city, 'Arca')));
    const [arca] = others;
    if (arca === undefined) throw new Error('nobody else came');
    const [one = '', two = ''] = pool.members.map(({ requestId }) => requestId);
    const home = await homeOf(city, one);
    const calling = await followed(city, home);
    expect(calling.text).toMatch(/Adesso · entro il 2\d novembre 2026.*Altri enti possono fare un’offerta/);
    expect(calling.text).toContain('Adesso non devi fare nulla');
    await sendOffer(offers(city, arca), pool.id, await anOffer(city, arca));
    await endCall(city.system, pool.id);
    const choosing = await followed(city, home);
    expect(choosing.action).toBe('/offerte');
    expect(choosing.text).toMatch(
      /Adesso · entro il 2\d novembre 2026.*Scegli tra le offerte Tocca a: te Se una famiglia/,
    );
    const ids = await rowsOf<{ id: string }>(city, sql`select id from pool_offer where status = 'open'`);
    const accepts = ids.map(({ id }) => id);
    await chooseOffers(city.as(one), { poolId: pool.id, requestId: one, accepts });
    expect((await followed(city, home)).text).toMatch(/Fatto Hai scelto Adesso · entro.*Scelgono le altre famiglie/);
    await chooseOffers(city.as(two), { poolId: pool.id, requestId: two, accepts });
    const signing = await followed(city, home);
    expect(signing.action).toBe('/accordo');
    expect(signing.text).toMatch(
      /Adesso · entro il \d+ \w+ 2026.*Leggi e firma l’accordo Tocca a: te Se manca una firma/,
    );
    expect((await followed(city, home, undefined, '/en')).text).toMatch(
      /Now · by .* 2026.*Read and sign the agreement Up to: you If a signature is missing the group does not start/,
    );
    await signAgreement(city.as(one), { poolId: pool.id, requestId: one, version: 1, answer: 'signed' });
    const signed = await followed(city, home);
    expect(signed.text).toMatch(/Fatto Hai firmato Adesso · entro.*Firmano le altre famiglie/);
    expect(signed.action).toBe('/gruppo');
  });
});

const clock = (scene: RunningScene, at: string) => {
  scene.site.clock.now = new Date(at);
  return keepGroups({ ...scene.city.system, now: new Date(at) });
};

describe('of a group that runs, it says', () => {
  it('what happens now, in the words of the group’s own page', async () => {
    const scene = await aRunningGroup(database);
    const [home = ''] = scene.homes;
    const soon = await followed(scene.city, home);
    expect(soon.text).toMatch(/Adesso Il Filo vi chiama per il primo incontro Tocca a: Il Filo Poi Primo incontro/);
    const later = '2026-12-20T10:00:00Z';
    scene.site.clock.now = new Date(later);
    const weekly = /Adesso · martedì e giovedì, dalle 16:00 alle 18:00 Vi incontrate ogni settimana/;
    expect((await followed(scene.city, home, later)).text).toMatch(weekly);
    expect((await pageOf(scene.site.get(scene.group(0)))).text).toMatch(weekly);
  });

  it('that it stands still and who follows it', async () => {
    const { city, homes } = await aRunningGroup(database);
    await transact(city.system, async (tx) => {
      await sql`update provider set accredited = false`.execute(tx);
      const { providerId, system } = city;
      await followAccreditation(tx, system, { providerId, cause: 'decision', forGood: false });
    });
    expect((await followed(city, homes[0] ?? '')).text).toMatch(
      /Gli incontri sono fermi e non si pagano.*Il servizio è sospeso.*entro l’11 dicembre 2026 Cerchiamo chi può venire, e lo sportello ti chiama Poi Il gruppo riprende, oppure/,
    );
  });

  it('that a change waits for its answer, then that the group waits for a family, until a day; who is asked to join', async () => {
    const three = ['anna', 'bruno', 'carla'].map((key) => aHousehold(key));
    const scene = await aRunningGroup(database, {
      households: three,
      operators: [{ cents: [1100, 1100, 1000, 2200] }],
    });
    await scene.site.post(`${scene.group(0)}/lascia`, { sure: 'yes' });
    const asked = await followed(scene.city, scene.homes[1] ?? '');
    expect(asked.action).toBe('/cambio');
    expect(asked.text).toMatch(/Adesso · entro il 2\d novembre.*dicci che ne pensi Tocca a: te Se non rispondi lasci/);
    expect((await followed(scene.city, scene.homes[0] ?? '')).text).toContain('il primo giorno senza di te è');

    const small = await aRunningGroup(database);
    await small.site.post(`${small.group(0)}/lascia`, { sure: 'yes' });
    const at = '2026-12-04T10:00:00Z';
    await clock(small, at);
    const waits = await followed(small.city, small.homes[1] ?? '', at);
    expect(waits.text).toMatch(
      /Adesso · entro il 25 dicembre 2026 Il gruppo aspetta una famiglia.*il gruppo si chiude/,
    );

    await saveRequests(small.city.system, [aHousehold('elena')]);
    const elena = await idOf(small.city, 'elena');
    const changes = `/${small.city.municipality.slug}/gruppi/${small.pool}/cambi`;
    await small.site.post(changes, { wish: 'join', request: elena }, manager);
    const joins = await followed(small.city, await homeOf(small.city, elena), at);
    expect(joins.action).toBe('/cambio');
    expect(joins.text).toMatch(
      /Adesso · entro l’8 dicembre .*C’è un posto in un gruppo Tocca a: te Se non rispondi non entri/,
    );
  });

  it('once it is over, that three questions wait, and no more once they are answered', async () => {
    const scene = await aRunningGroup(database);
    await scene.site.post(`${scene.group(0)}/finire`, { on: '2026-12-10' });
    const { html } = await pageOf(scene.site.get(`${scene.homes[1]}/cambio`));
    const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await scene.site.post(`${scene.homes[1]}/cambio`, { change, answer: 'accepted' });
    expect((await followed(scene.city, scene.homes[0] ?? '')).text).toMatch(/Poi · 10 dicembre 2026 Ultimo giorno/);
    const at = '2026-12-11T10:00:00Z';
    await clock(scene, at);
    const over = await followed(scene.city, scene.homes[0] ?? '', at);
    expect(over.action).toBe('/com-e-andata');
    expect(over.text).toMatch(/Adesso Dicci com’è andata Tocca a: te.*Adesso · entro il .*Cerchiamo famiglie/);
    expect(over.html.match(/aria-current="step"/g)).toHaveLength(1);
    await scene.site.post(`${scene.homes[0]}/com-e-andata`, { helped: 'yes', again: 'yes', met: 'families' });
    expect((await followed(scene.city, scene.homes[0] ?? '', at)).text).not.toContain('com’è andata');
  });
});

describe('of a group that forms, it says', () => {
  it('what is missing, until when, and what comes of a yes given in advance', async () => {
    const city = await aCity(database, { operators: [{ minSeats: 3 }] });
    await searchOnce(city);
    const anna = await idOf(city, 'anna');
    const home = await homeOf(city, anna);
    const found = await followed(city, home);
    expect(found.text).toMatch(
      /Adesso · entro il .*Sta nascendo un gruppo.*siete 2 famiglie, con la tua. Manca ancora 1 famiglia/,
    );
    expect(found.text).toContain('Poi Quando è completo ti chiediamo se va bene');
    const [group] = await groupsOf(city);
    const yes = aGivenYes({ startBy: '2026-12-31', maxCents: 1100 });
    await joinGroup(city.as(anna), { requestId: anna, groupId: group?.id ?? '', yes });
    expect((await followed(city, home)).text).toMatch(
      /Poi · entro il 31 dicembre 2026 Quando è completo parte, perché/,
    );
    expect((await followed(city, home, '2027-01-02T10:00:00Z')).text).toMatch(
      /Adesso · 31 dicembre 2026 Il giorno che avevi detto è passato/,
    );
    expect((await followed(city, home, undefined, '/en')).text).toContain('A group is forming.');
  });
});

describe('at the desk', () => {
  it('the page of a request leads to its group, where what the family says is written down', async () => {
    const { city } = await aProposal(database);
    const [pool] = await poolsOf(city);
    const { slug } = city.municipality;
    const site = aSite(database, [city.municipality], (router) =>
      deskRoutes(router, { hooks: withoutGroups({ leavePool, momentOf: momentOfRequest }) }),
    );
    site.clock.now = new Date('2026-11-20T10:00:00Z');
    const operator = await anAccount(database, city.municipality);
    const file = await site.get(`/${slug}/sportello/richieste/${pool?.members[0]?.requestId}`, operator);
    expect(await file.text()).toContain(`<a href="/${slug}/gruppi/${pool?.id}">Apri il suo gruppo`);
  });
});
