import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount } from '../../../../../tests/setup/an-account.ts';
import { aSite, locationOf } from '../../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../../../ui/testing/html.ts';
import type { Ctx } from '../../../context.ts';
import type { Actor } from '../../../people/public.ts';
import type { NewServicePlace } from '../../model.ts';
import { saveServices } from '../../public.ts';
import { theCatalogue } from '../../testing/a-catalogue-site.ts';
import { aCatalogue, aService, idOf } from '../../testing/open-page.ts';

const database = await testDatabase();
let ctx: Ctx;
let site: ReturnType<typeof aSite>;
let desk: Actor;
let id: string;
let base: string;

const uuid = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;
const library = uuid(11);
const shelter = uuid(12);
const hall = uuid(13);

const place = (n: number, name: string, street: string): NewServicePlace => ({
  id: uuid(10 + n),
  hsds: {
    schedules: [{ id: uuid(50 + n), freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' }],
  },
  location: {
    id: uuid(20 + n),
    sourceKey: name,
    name,
    position: { lat: 45.58 + n / 100, lon: 9.27 },
    hsds: {
      location_type: 'physical',
      addresses: [
        {
          id: uuid(30 + n),
          address_1: street,
          city: 'Monza',
          state_province: 'MB',
          postal_code: '20900',
          country: 'IT',
          address_type: 'physical',
        },
      ],
    },
  },
});

beforeAll(async () => {
  ctx = await aCatalogue(database);
  site = aSite(database, [ctx.municipality], theCatalogue);
  desk = await anAccount(database, ctx.municipality);
  const hidden = place(2, 'Casa', 'Via Segretissima 4');
  const places = [
    place(1, 'Biblioteca', 'Via Vecchia 3'),
    { ...hidden, location: { ...hidden.location, protectedPlace: true } },
    {
      ...place(3, 'Sala', 'Via Terza 3'),
      hsds: {
        schedules: [
          { id: uuid(53), freq: 'MONTHLY' as const, byday: '1MO', opens_at: '10:00', closes_at: '12:00' },
          { id: uuid(54), freq: 'MONTHLY' as const, byday: '1WE,2FR', opens_at: '10:00', closes_at: '12:00' },
        ],
      },
    },
  ];
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  await saveServices(system, [
    aService({ title: 'Punto ascolto', address: 'Via Vecchia 3', locality: 'Monza', places }),
  ]);
  id = await idOf(ctx, 'punto ascolto');
  base = `/monza/sportello/catalogo/${id}`;
});

const page = async (path: string, actor: Actor | undefined = desk) => (await site.get(path, actor)).text();
const sheet = async () => textOf(await page(`/monza/servizi/${id}`, undefined));
const filled = async (path: string, given: Record<string, string | string[]>) => ({
  ...formOfPage(await page(path), path),
  ...given,
});
const at = (part: string) => `places.${library}.${part}`;

describe('the places of an entry at the desk', () => {
  test('are for the desk alone', async () => {
    for (const path of [`${base}/luoghi/nuovo`, `${base}/luoghi/${library}`])
      expect((await site.get(path)).status).toBe(403);
    for (const path of [`${base}/luoghi/nuovo`, `${base}/luoghi/${library}`, `${base}/luoghi/${library}/togli`])
      expect((await site.post(path, { seen: '1' })).status).toBe(403);
    expect((await site.get(`${base}/luoghi/${uuid(99)}`, desk)).status).toBe(404);
  });

  test.each(['', '/en'])('are listed on the entry, whose own address is not asked (%s)', async (language) => {
    const html = await page(`${language}${base}`);
    await expectValidHtml(html);
    expect(html).toContain(`href="${language}${base}/luoghi/${library}"`);
    expect(html).toContain(`href="${language}${base}/luoghi/nuovo"`);
    expect(Object.keys(formOfPage(html, `${language}${base}`))).not.toContain('address');
    expect(html).not.toContain('Segretissima');
  });

  test.each(['', '/en'])('are each a form that changes nothing when it comes back as it was (%s)', async (language) => {
    const path = `${language}${base}/luoghi/${library}`;
    await expectValidHtml(await page(path));
    const answer = await site.post(path, await filled(path, {}), desk);
    expect(locationOf(answer)).toBe(`${language}${base}/versioni?uguale=1`);
  });

  test('are corrected one by one: address, accessibility, phone, hours and closures', async () => {
    const path = `${base}/luoghi/${library}`;
    const given = {
      [at('location.addresses-street')]: 'Via Lecco 9',
      [at('location.accessibility')]: 'Rampa\nBagno attrezzato',
      [at('hsds.phones-0-number')]: '039 222',
      [at('hsds.schedules-0-days')]: ['TH'],
      [at('hsds.schedules-0-from')]: '15',
      [at('hsds.schedules-0-to')]: '18.30',
      [at('hsds.schedules-closure-0-from')]: '2027-08-01',
      [at('hsds.schedules-closure-0-to')]: '2027-08-31',
    };
    const answer = await site.post(path, await filled(path, given), desk);
    expect(locationOf(answer)).toBe(`${base}/versioni?salvata=senza-posizione`);
    const told = await sheet();
    for (const said of ['Via Lecco 9, Monza', 'Rampa', 'Bagno attrezzato', '15:00', '18:30', '31 agosto 2027', '039'])
      expect(told).toContain(said);
    expect(told).not.toContain('Via Vecchia 3');
    expect(told).toMatch(/Via Terza 3.*Numero 1 sulla mappa/s);
    const old = textOf(await page(`${base}/versioni/1`));
    for (const said of [
      'Biblioteca: Indirizzo',
      'Via Vecchia 3',
      'Via Lecco 9',
      'Biblioteca: Orari del servizio in questo luogo',
    ])
      expect(old).toContain(said);
  });

  test('ask where first, the rest in folds, and of a new one no hours but those of the service there', async () => {
    // Each row of hours has a closed one of its own.
    const folds = (html: string) =>
      [...html.matchAll(/<details class="will-why"( open="")?><summary>([^<]*)/g)]
        .map(([, open, label]) => [label, open !== undefined])
        .filter(([label, open]) => label !== 'Vale solo in certi giorni o periodi' || open);
    const all = [
      ['Dove', true],
      ['Quando', false],
      ['Telefoni e accessibilità', false],
    ];
    const fresh = await page(`${base}/luoghi/nuovo`);
    expect(folds(fresh)).toEqual(all);
    expect(fresh).not.toContain('location.schedules');
    expect(folds(await page(`${base}/luoghi/${library}`))).toEqual(all);
    expect(folds(await page(`${base}/luoghi/${shelter}`))).toEqual([
      ['Quando', true],
      ['Telefoni e accessibilità', false],
    ]);
  });

  test('are asked for hours of some weeks of the month and between dates, which are changed as any others', async () => {
    const path = `${base}/luoghi/${hall}`;
    const part = (name: string) => `places.${hall}.hsds.schedules-0-${name}`;
    const form = formOfPage(await page(path), path);
    expect([form[part('days')], form[part('weeks')], form[part('from')]]).toEqual([['MO'], ['1'], ['10:00']]);
    expect(locationOf(await site.post(path, await filled(path, {}), desk))).toBe(`${base}/versioni?uguale=1`);
    const given = {
      [part('weeks')]: ['1', '3'],
      [part('first')]: '2026-09-01',
      [part('last')]: '2027-06-30',
      [`places.${hall}.hsds.schedules-1-dates`]: '15',
      [`places.${hall}.hsds.schedules-1-from`]: '9',
      [`places.${hall}.hsds.schedules-1-to`]: '11',
    };
    expect((await site.post(path, await filled(path, given), desk)).status).toBe(303);
    const told = await sheet();
    for (const said of ['primo lunedì', 'terzo lunedì', '30 giugno 2027', '09:00–11:00']) expect(told).toContain(said);
    const wrong = await site.post(path, await filled(path, { [part('last')]: '2026-01-01' }), desk);
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Scrivi due date in ordine');
  });

  test('tell the hours that no row can say, which stay', async () => {
    const told = textOf(await page(`${base}/luoghi/${hall}`));
    expect(told).toContain('Questi orari restano come sono');
    expect(told).toContain('Ogni mese: primo mercoledì e secondo venerdì 10:00–12:00');
    expect(await sheet()).toContain('secondo venerdì');
    expect(textOf(await page(`${base}/luoghi/${library}`))).not.toContain('Questi orari restano come sono');
  });

  test('say beside each input what cannot be read', async () => {
    const path = `${base}/luoghi/${library}`;
    const wrong = {
      [at('location.addresses-street')]: '',
      [at('position')]: 'qui',
      [at('hsds.phones-1-description')]: 'Solo la sera',
      [at('hsds.schedules-0-from')]: '25',
    };
    const answer = await site.post(path, await filled(path, wrong), desk);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    await expectValidHtml(html);
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(3);
    for (const said of [
      'Scrivi la via',
      'Scrivi latitudine e longitudine',
      'Scrivi il numero di telefono',
      'Scrivi un’ora',
    ])
      expect(textOf(html)).toContain(said);
  });

  test('that are protected ask for their hours, and take no address', async () => {
    const path = `${base}/luoghi/${shelter}`;
    const html = await page(path);
    await expectValidHtml(html);
    expect(html).not.toContain('Segretissima');
    expect(Object.keys(formOfPage(html, path)).filter((name) => /address|position|accessib/.test(name))).toEqual([]);
    const hours = { [`places.${shelter}.hsds.schedules-0-days`]: ['FR'] };
    const forged = {
      [`asked.places.${shelter}.location.addresses`]: 'yes',
      [`places.${shelter}.location.addresses-street`]: 'Via Altrove 2',
    };
    expect((await site.post(path, await filled(path, { ...hours, ...forged }), desk)).status).toBe(303);
    expect(await sheet()).toContain('venerdì');
    expect(await sheet()).not.toContain('Via Altrove');
    const street = { [at('location.transportation')]: 'Dietro via Segretissima' };
    const open = `${base}/luoghi/${library}`;
    const telling = await site.post(open, await filled(open, street), desk);
    expect(telling.status).toBe(422);
    expect(textOf(await telling.text())).toContain('Qui c’è l’indirizzo di un luogo protetto');
  });

  test('never put one that is protected on the map', async () => {
    const path = `${base}/luoghi/${library}`;
    const answer = await site.post(path, await filled(path, { [at('position')]: '45.60001, 9.27001' }), desk);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Qui c’è l’indirizzo di un luogo protetto');
  });

  test('are added once however often it is sent, and taken away', async () => {
    const path = `${base}/luoghi/nuovo`;
    const html = await page(path);
    await expectValidHtml(html);
    const form = formOfPage(html, path);
    const name = Object.keys(form).find((one) => one.endsWith('.name')) ?? '';
    const given = {
      ...form,
      [name]: 'Circolo',
      [`${name.slice(0, -'name'.length)}location.addresses-street`]: 'Via Circolare 1',
    };
    expect((await site.post(path, form, desk)).status).toBe(422);
    const at = (part: string) => `${name.slice(0, -'name'.length)}${part}`;
    const wrong = {
      ...form,
      [at('position')]: 'qui',
      [at('hsds.schedules-0-from')]: '15',
      [at('hsds.schedules-0-to')]: 'sera',
      [at('hsds.schedules-closure-0-from')]: '2027-08-31',
      [at('hsds.schedules-closure-0-to')]: '2027-08-01',
    };
    const refused = textOf(await (await site.post(path, wrong, desk)).text());
    for (const said of [
      'Scrivi dove: un indirizzo o un nome.',
      'Scrivi latitudine e longitudine',
      'Scegli in quali giorni vale questo orario.',
      'Scrivi un’ora',
      'Scrivi il primo e l’ultimo giorno di chiusura, in ordine.',
    ])
      expect(refused).toContain(said);
    const sent = [await site.post(path, given, desk), await site.post(path, given, desk)];
    expect(sent.map(locationOf)).toEqual([`${base}/versioni?salvata=senza-posizione`, `${base}/versioni?uguale=1`]);
    expect(textOf(await page(`${base}/versioni?salvata=senza-posizione`))).toContain(
      'sulla mappa e nelle distanze non c’è',
    );
    const entry = await page(base);
    const links = [...entry.matchAll(/href="([^"]*\/luoghi\/[0-9a-f-]{36})"[^>]*>\s*([^<]*)/g)];
    expect(links.filter(([, , label]) => label?.includes('Circolo'))).toHaveLength(1);
    expect(await sheet()).toContain('Via Circolare 1');
    const own = links.find(([, , label]) => label?.includes('Circolo'))?.[1] ?? '';
    const gone = await site.post(`${own}/togli`, formOfPage(await page(own), `${own}/togli`), desk);
    expect(gone.status).toBe(303);
    expect(await sheet()).not.toContain('Via Circolare 1');
  });
});

describe('a place where other services are', () => {
  test('says which, and is corrected for them too where the desk says so', async () => {
    const others = ['Gruppo di lettura', 'Ludoteca'];
    const system: Ctx = { ...ctx, actor: { kind: 'system' } };
    const shared = (n: number): NewServicePlace => ({ ...place(4, 'Casa comune', 'Via Comune 4'), id: uuid(60 + n) });
    await saveServices(
      system,
      ['Sportello lavoro', ...others].map((title, n) => aService({ title, places: [shared(n)] })),
    );
    const own = await idOf(ctx, 'sportello lavoro');
    const path = `/monza/sportello/catalogo/${own}/luoghi/${uuid(60)}`;
    const html = await page(path);
    await expectValidHtml(html);
    for (const title of others) expect(html).toContain(title);
    const street = `places.${uuid(60)}.location.addresses-street`;
    const alone = await filled(path, { [street]: 'Via Sola 1' });
    expect(alone['everywhere']).toEqual(['one']);
    const stale = { ...alone, everywhere: 'all', there: '' };
    const refused = await site.post(path, stale, desk);
    expect(refused.status).toBe(409);
    expect(textOf(await refused.text())).toContain('Intanto è cambiato chi è qui');
    const answer = await site.post(path, { ...alone, everywhere: 'all' }, desk);
    expect(locationOf(answer)).toMatch(/salvata=senza-posizione&anche=2$/);
    expect(textOf(await page(locationOf(answer)))).toContain('Il luogo è corretto anche per altri 2 servizi.');
    for (const title of others) {
      const id = await idOf(ctx, title);
      expect(textOf(await page(`/monza/servizi/${id}`, undefined))).toContain('Via Sola 1');
      const versions = textOf(await page(`/monza/sportello/catalogo/${id}/versioni`));
      expect(versions).toContain('Luogo corretto insieme a «Sportello lavoro»');
    }
    // Somebody else changed the entry meanwhile: what was chosen for the others is not lost on the way.
    const mine = await filled(path, { [street]: 'Via Mia 2', everywhere: 'all' });
    const theirs = await filled(path, { [`places.${uuid(60)}.location.transportation`]: 'Bus 3', everywhere: 'all' });
    expect((await site.post(path, theirs, desk)).status).toBe(303);
    const asked = await site.post(path, mine, desk);
    expect(asked.status).toBe(409);
    const choice = await asked.text();
    await expectValidHtml(choice);
    expect(textOf(choice)).toContain('La correzione vale anche per gli altri 2 servizi');
    const base = `/monza/sportello/catalogo/${own}`;
    expect((await site.post(base, formOfPage(choice, base), desk)).status).toBe(303);
    const reading = await idOf(ctx, 'gruppo di lettura');
    expect(textOf(await page(`/monza/servizi/${reading}`, undefined))).toContain('Via Mia 2');
  });
});

describe('two who correct places of one entry', () => {
  test('lose nothing: the second sees both, part by part, and chooses', async () => {
    const path = `${base}/luoghi/${library}`;
    const mine = await filled(path, {
      [at('hsds.schedules-0-days')]: ['SA'],
      [at('location.transportation')]: 'Bus 206',
    });
    const theirs = await filled(path, { [at('hsds.schedules-0-days')]: ['SU'] });
    expect((await site.post(path, theirs, desk)).status).toBe(303);
    const asked = await site.post(path, mine, desk);
    expect(asked.status).toBe(409);
    const html = await asked.text();
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Biblioteca: Orari del servizio in questo luogo');
    expect(textOf(html)).toContain('L’avete cambiata in due.');
    const form = formOfPage(html, base);
    expect((await site.post(base, form, desk)).status).toBe(422);
    const chosen = await site.post(base, { ...form, [`keep.${at('hsds.schedules')}`]: 'theirs' }, desk);
    expect(chosen.status).toBe(303);
    expect(await sheet()).toContain('domenica');
    expect(await sheet()).toContain('Bus 206');
  });

  test('one takes it away while the other corrects it: it is asked whether it stays', async () => {
    const path = `${base}/luoghi/${library}`;
    const mine = await filled(path, { [at('location.transportation')]: 'Bus 207' });
    expect((await site.post(`${path}/togli`, formOfPage(await page(path), `${path}/togli`), desk)).status).toBe(303);
    expect(await sheet()).not.toContain('Via Lecco 9');
    const asked = await site.post(path, mine, desk);
    expect(asked.status).toBe(409);
    const form = formOfPage(await asked.text(), base);
    const kept = await site.post(base, { ...form, [`keep.places.${library}`]: 'mine' }, desk);
    expect(kept.status).toBe(303);
    for (const said of ['Via Lecco 9', 'Bus 207', 'domenica']) expect(await sheet()).toContain(said);
  });
});
