import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { advanceGroups, chooseOffers, declineCall, endCall, signAgreement } from '../../src/features/pools/public.ts';
import { forgetCallLinks } from '../../src/features/pools/offers/letter/forget-call-links.ts';
import { anAccount } from '../setup/an-account.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { called, group, letterOf, linkOf, offer, offersIn, write } from './called-scene.ts';
import { countOf, poolsOf, rowsOf } from './pools-city.ts';
import { leaks, manager, pageOf, staff } from './pools-scene.ts';

const database = await testDatabase();

it('is read and answered by the link of a letter: what is needed, without names, and a form to offer', async () => {
  const { city, pool, site, arca, link } = await called(database);
  expect(await letterOf(city, `pool-called:${pool.id}:${arca.id}`)).toContain('Non serve un account');
  const page = await pageOf(site.get(link));
  for (const told of ['2 famiglie', '3–5 anni', '6–10 anni', 'Triante', '11,00']) expect(page.text).toContain(told);
  expect(page.html).not.toMatch(leaks);
  expect(page.html).not.toContain('/ente');
  expect((await pageOf(site.get(`/en${link}`))).text).toContain('2 families are looking for help');
  const wrong = await pageOf(site.post(link, { ...offer(arca), prezzo: '99,00' }), 422);
  expect(wrong.html).toContain('href="#field-prezzo"');
  expect(locationOf(await site.post(link, offer(arca)))).toBe(`${link}?fatto=inviata`);
  expect(await offersIn(city)).toMatchObject([
    {
      status: 'open',
      cents: 900,
      by: null,
      prices: [
        { seats: 2, cents: 900 },
        { seats: 3, cents: 1350 },
      ],
    },
  ]);
  expect((await pageOf(site.get(`${link}?fatto=inviata`))).html).toContain('value="9,00"');
  expect(locationOf(await site.post(`${link}/ritira`, {}))).toBe(`${link}?fatto=ritirata`);
  expect(await offersIn(city)).toMatchObject([{ status: 'withdrawn' }]);
  const noted = sql`select 1 from audit_entry where action = 'offer-made' and actor_kind = 'public'`;
  expect(await countOf(city, noted)).toBe(1);
});

it('says what became of the offer, from the choice to the start: what was agreed, never with whom', async () => {
  const { city, pool, site, arca, link } = await called(database);
  await site.post(link, offer(arca));
  await endCall(city.system, pool.id);
  const choosing = await pageOf(site.get(link));
  expect(choosing.text).toContain('Le famiglie scelgono');
  expect(choosing.text).toContain('Portiamo i materiali');
  expect((await site.post(link, offer(arca))).status).toBe(303);
  const [{ id: offerId } = { id: '' }] = await offersIn(city);
  for (const { requestId } of pool.members)
    await chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts: [offerId] });
  // The next letter brings the next link, and the last one's opens nothing any more.
  await pageOf(site.get(link), 410);
  const chosen = await linkOf(city, `pool-offer:${pool.id}:${arca.id}`);
  const taken = await pageOf(site.get(chosen));
  expect(taken.text).toContain('La tua offerta è stata scelta');
  expect(taken.text).toContain('Ora le famiglie firmano l’accordo, entro');
  for (const { requestId } of pool.members)
    await signAgreement(city.as(requestId), { poolId: pool.id, requestId, version: 1, answer: 'signed' });
  const agreed = await pageOf(site.get(await linkOf(city, `pool-started:${pool.id}`)));
  for (const told of [
    'Il gruppo è partito',
    'Operatrice di Arca',
    '9,00',
    '13,50',
    '15 dicembre 2026',
    'Chi sta male resta a casa',
  ])
    expect(agreed.text).toContain(told);
  expect(agreed.html).not.toMatch(leaks);
  for (const { requestId } of pool.members) expect(agreed.html).not.toContain(requestId);
  expect((await pageOf(site.get(`/en${await linkOf(city, `pool-started:${pool.id}`)}`))).text).toContain('has started');
});

it('tells whoever was not chosen, and whose group never started', async () => {
  const { city, pool, site, arca, link } = await called(database);
  await site.post(link, offer(arca));
  await endCall(city.system, pool.id);
  const [proposal] = await rowsOf<{ id: string }>(city, sql`select id from pool_offer where origin = 'proposal'`);
  for (const { requestId } of pool.members)
    await chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts: [proposal?.id ?? ''] });
  const told = await pageOf(site.get(await linkOf(city, `pool-offer:${pool.id}:${arca.id}`)));
  expect(told.text).toContain('hanno scelto un’altra offerta');
  expect(told.text).not.toContain('Che cosa avete concordato');
  const ended = await called(database);
  await ended.site.post(ended.link, offer(ended.arca));
  await endCall(ended.city.system, ended.pool.id);
  const [first = ''] = ended.pool.members.map(({ requestId }) => requestId);
  await chooseOffers(ended.city.as(first), { poolId: ended.pool.id, requestId: first, accepts: [] });
  await pageOf(ended.site.get(ended.link), 410);
  const last = await linkOf(ended.city, `pool-not-started:${ended.pool.id}:${ended.arca.id}`);
  expect((await pageOf(ended.site.get(last))).text).toContain('Il gruppo non è partito');
});

it('says no with one click, which takes back what it offered, and may change its mind', async () => {
  const { city, pool, site, arca, link } = await called(database, 'Arca', 'Delta');
  await site.post(link, offer(arca));
  expect((await site.post(`${link}/no`, {})).status).toBe(303);
  expect(await offersIn(city)).toMatchObject([{ status: 'withdrawn' }]);
  expect((await pageOf(site.get(link))).text).toContain('Hai detto di no');
  const seen = await pageOf(site.get(group(city, pool.id), manager));
  expect(seen.text).toContain('Ha detto di no');
  expect(seen.text).toContain('Ancora nessuna');
  await site.post(link, offer(arca));
  expect(await offersIn(city)).toMatchObject([{ status: 'open' }]);
  expect((await pageOf(site.get(group(city, pool.id), manager))).text).not.toContain('Ha detto di no');
});

it('ends once everybody who is called has said no: the families wait no longer', async () => {
  const { city, pool, site, link, providers } = await called(database, 'Arca', 'Delta');
  const [, delta] = providers;
  await site.post(`${link}/no`, {});
  expect((await poolsOf(city))[0]?.status).toBe('offers');
  // Both at the same instant would find the same lock, and one of them the last.
  const other = await linkOf(city, `pool-called:${pool.id}:${delta?.id}`);
  await Promise.all([site.post(`${other}/no`, {}), site.post(`${other}/no`, {})]);
  expect((await poolsOf(city))[0]?.status).toBe('agreed');
  expect(await countOf(city, sql`select 1 from pool_agreement`)).toBe(1);
  expect((await pageOf(site.get(link))).text).toContain('Grazie di averlo detto subito');
  expect(await advanceGroups(city.system)).toBe(0);
});

it('is written down by the desk for a provider that said it on the telephone', async () => {
  const { city, pool, site, arca } = await called(database);
  await write(city, sql`update provider set email = null where name = 'Arca'`);
  const desk = await anAccount(database, city.municipality);
  const list = await pageOf(site.get(group(city, pool.id), desk));
  expect(list.text).toContain('Non ha posta: chiamalo');
  const form = `${group(city, pool.id)}/offerte/${arca.id}`;
  expect(list.html).toContain(`href="${form}"`);
  await pageOf(site.post(form, { ...offer(arca), prezzo: '' }, desk), 422);
  expect(locationOf(await site.post(form, offer(arca), desk))).toBe(`${group(city, pool.id)}?fatto=inviata`);
  expect(await offersIn(city)).toMatchObject([{ status: 'open', cents: 900 }]);
  // Sealed for the desk too: not even who wrote it down sees it again.
  const again = await pageOf(site.get(form, desk));
  expect(again.text).toContain('Questo ente ha già offerto');
  expect(again.html).not.toContain('9,00');
  expect((await site.post(`${form}/no`, {}, desk)).status).toBe(303);
  expect((await poolsOf(city))[0]?.status).toBe('agreed');
  for (const actor of [staff('city-manager'), staff('provider', arca.id), { kind: 'public' } as const]) {
    expect((await site.get(form, actor)).status).toBe(404);
    expect((await site.post(form, offer(arca), actor)).status).toBe(404);
  }
  expect(await declineCall({ ...city.system, actor: staff('city-manager') }, pool.id, arca.id)).toBe('denied');
});

it('opens nothing of another group or city, of another mailbox, of a lapsed accreditation, or of a call that is over', async () => {
  const { city, pool, site, arca, link } = await called(database);
  const another = await called(database);
  expect((await site.get(`/${city.municipality.slug}/raccolte/${another.link.split('/').at(-1)}`)).status).toBe(410);
  await write(city, sql`update provider set email = 'nuova@example.org' where name = 'Arca'`);
  expect((await site.get(link)).status).toBe(410);
  await write(city, sql`update provider set email = 'Arca@example.org', accredited = false where name = 'Arca'`);
  expect((await site.post(link, offer(arca))).status).toBe(410);
  expect((await site.post(`${link}/no`, {})).status).toBe(410);
  await write(city, sql`update provider set accredited = true where name = 'Arca'`);
  expect((await site.get(link)).status).toBe(200);
  await endCall(city.system, pool.id);
  for (const path of [link, `${link}/ritira`]) expect((await site.post(path, offer(arca))).status).toBe(410);
  await pageOf(site.get(link), 410);
  expect(await offersIn(city)).toEqual([]);
  // Its own, and the one of whose proposal it was, which was told that it is chosen.
  const later = { ...city.system, now: new Date(city.system.now.getTime() + 91 * 86_400_000) };
  expect([await forgetCallLinks(city.system), await forgetCallLinks(later), await forgetCallLinks(later)]).toEqual([
    0, 2, 0,
  ]);
});

it('keeps no link, only its hash; and whoever tries links waits', async () => {
  const { city, site, link } = await called(database);
  const kept = JSON.stringify(await rowsOf(city, sql`select * from pool_call_link`));
  expect(kept).not.toContain(link.split('/').at(-1));
  const guess = (at: number) => site.get(`/${city.municipality.slug}/raccolte/${String(at).padStart(43, 'x')}`);
  for (let at = 0; at < 30; at++) expect((await guess(at)).status).toBe(410);
  const refused = await guess(30);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  await pageOf(refused, 429);
});
