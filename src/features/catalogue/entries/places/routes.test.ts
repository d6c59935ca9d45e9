import { describe, expect, test } from 'vitest';
import { locationOf } from '../../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../../../ui/testing/html.ts';
import { anEntryWithPlaces, library, shelter, uuid } from '../../testing/an-entry-with-places.ts';

const { site, desk, base, page, sheet, filled } = await anEntryWithPlaces(await testDatabase());
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
