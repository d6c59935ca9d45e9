import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { messages } from '../../../i18n/index.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { read, transact, type Ctx } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { savePlaces } from '../places.ts';
import { protectEntry } from '../protect/protect-entry.ts';
import { theCatalogue } from '../testing/a-catalogue-site.ts';
import { aCatalogue, idOf } from '../testing/open-page.ts';

const database = await testDatabase();
let ctx: Ctx;
let site: ReturnType<typeof aSite>;
let desk: Actor;
let base: string;
let id: string;
beforeAll(async () => {
  ctx = await aCatalogue(database);
  site = aSite(database, [ctx.municipality], theCatalogue);
  desk = await anAccount(database, ctx.municipality);
  id = await idOf(ctx, 'doposcuola');
  base = `/monza/sportello/catalogo/${id}`;
});

const page = async (path: string, actor = desk) => (await site.get(path, actor)).text();
/** The form as it is, with what somebody changed in it. */
const filled = async (given: Record<string, string | string[]>) => ({
  ...formOfPage(await page(base), base),
  ...given,
});

describe('changing an entry at the desk', () => {
  test('is for the desk alone', async () => {
    for (const path of [base, `${base}/versioni`, `${base}/versioni/1`])
      expect((await site.get(path)).status).toBe(403);
    expect((await site.post(base, { seen: '1' })).status).toBe(403);
    for (const unknown of ['nulla', '00000000-0000-4000-8000-000000000000'])
      expect((await site.get(`/monza/sportello/catalogo/${unknown}`, desk)).status).toBe(404);
  });

  test.each(['', '/en'])('asks for all that the entry says, in plain inputs (%s)', async (language) => {
    const html = await page(`${language}${base}`);
    await expectValidHtml(html);
    const form = formOfPage(html, `${language}${base}`);
    expect(form['title']).toEqual(['Doposcuola del Centro']);
    expect(form['audiences']).toEqual(['children', 'families']);
    expect(form['sections.contacts.email']).toEqual(['merenda@example.org']);
    for (const name of ['hsds.schedules-0-days', 'hsds.cost_options-0-amount', 'hsds.languages', 'status'])
      expect(html).toContain(`name="${name}"`);
  });

  test('changes nothing when the form comes back as it was', async () => {
    const answer = await site.post(base, await filled({}), desk);
    expect(locationOf(answer)).toBe(`${base}/versioni?uguale=1`);
    expect(textOf(await page(locationOf(answer)))).toContain('Non c’era nulla da cambiare');
  });

  test('tells channels and life events in the codes of CPSV-AP_IT, and keeps those that the form does not know', async () => {
    const entry = await idOf(ctx, 'corso');
    const own = `/monza/sportello/catalogo/${entry}`;
    await transact({ ...ctx, actor: { kind: 'system' } }, (tx) =>
      sql`update service set hsds = hsds || '{"will_channels": ["01.9.9", "03.1"]}' where id = ${entry}`.execute(tx),
    );
    const form = formOfPage(await page(own), own);
    expect(form['hsds.will_channels']).toEqual(['03.1']);
    const chosen = { ...form, 'hsds.will_channels': ['01.1.1', '04.1'], 'hsds.will_life_events': '12.0' };
    const saved = textOf(await page(locationOf(await site.post(own, chosen, desk))));
    expect(saved).toContain('Scheda salvata.');
    expect(
      await read(ctx, async (tx) => (await sql`select hsds from service where id = ${entry}`.execute(tx)).rows),
    ).toMatchObject([{ hsds: { will_channels: ['01.1.1', '04.1', '01.9.9'], will_life_events: ['12.0'] } }]);
    expect(textOf(await page(`/monza/servizi/${entry}`))).toContain('Momenti della vita: Nasce o arriva un figlio.');
    const magic = { ...formOfPage(await page(own), own), 'hsds.will_life_events': '99' };
    expect((await site.post(own, magic, desk)).status).toBe(422);
  });

  test('stands on the map where its new address is, and nowhere where the city does not know it', async () => {
    const place = { kind: 'street', name: 'Via Nuova', quarter: 'Triante', lat: 45.6, lon: 9.25 } as const;
    await savePlaces({ ...ctx, actor: { kind: 'system' } }, [place]);
    const own = await idOf(ctx, 'doposcuola');
    const entry = `/monza/sportello/catalogo/${own}`;
    const moveTo = async (address: string) => {
      const form = { ...formOfPage(await page(entry), entry), address };
      return textOf(await page(locationOf(await site.post(entry, form, desk))));
    };
    const where = () =>
      read(ctx, async (tx) => {
        const { rows } = await sql`select address, lat, lon, quarter from service where id = ${own}`.execute(tx);
        return rows[0];
      });
    expect(await moveTo('Via Nuova 12')).toContain('Scheda salvata.');
    expect(await where()).toEqual({ address: 'Via Nuova 12', lat: 45.6, lon: 9.25, quarter: 'Triante' });
    expect(await moveTo('Via che nessuno conosce 1')).toContain('Non sappiamo dove si trova il nuovo indirizzo');
    expect(await where()).toEqual({ address: 'Via che nessuno conosce 1', lat: null, lon: null, quarter: null });
  });

  test('says beside each input what cannot be read, and keeps what was typed', async () => {
    const wrong = {
      title: '',
      'hsds.minimum_age': '18',
      'hsds.maximum_age': '6',
      'hsds.schedules-0-from': '25',
      'hsds.cost_options-0-isee-from': '3000',
      'sections.contacts.email': 'chi',
    };
    const answer = await site.post(base, await filled(wrong), desk);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    await expectValidHtml(html);
    expect(html).toContain('value="chi"');
    const text = textOf(html);
    for (const said of [
      'Serve una risposta qui',
      'L’età massima è più bassa',
      'Scegli in quali giorni',
      'Scrivi quanto costa',
    ])
      expect(text).toContain(said);
  });

  test('puts it on the sheet at once, hours and prices too, and keeps what it said', async () => {
    const given = {
      title: 'Doposcuola di Corso Milano',
      'hsds.schedules-0-days': ['MO', 'WE'],
      'hsds.schedules-0-from': '14.30',
      'hsds.schedules-0-to': '18',
      'hsds.cost_options-0-option': 'Un pomeriggio',
      'hsds.cost_options-0-amount': '2,50',
      'hsds.cost_options-0-isee-to': '12.000',
      'hsds.languages': ['it', 'ar'],
      reason: 'Ha cambiato sede',
    };
    const answer = await site.post(base, await filled(given), desk);
    expect(locationOf(answer)).toBe(`${base}/versioni?salvata=1`);
    const versions = await page(locationOf(answer));
    await expectValidHtml(versions);
    expect(textOf(versions)).toContain('Ha cambiato sede');
    const sheet = textOf(await page(`/monza/servizi/${id}`, { kind: 'public' }));
    for (const said of ['Doposcuola di Corso Milano', '14:30', '2,50', 'Arabo'])
      expect(sheet.toLowerCase()).toContain(said.toLowerCase());
    expect(await idOf(ctx, 'corso milano doposcuola')).toBe(id);
    const again = await site.post(base, await filled({}), desk);
    expect(locationOf(again)).toBe(`${base}/versioni?uguale=1`);
  });

  test('is shown beside an earlier version, which can come back', async () => {
    const html = await page(`${base}/versioni/1`);
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Doposcuola del Centro Doposcuola di Corso Milano');
    const answer = await site.post(`${base}/versioni/1`, formOfPage(html, `${base}/versioni/1`), desk);
    expect(textOf(await page(locationOf(answer)))).toContain(
      'La scheda dice di nuovo quello che diceva la versione 1.',
    );
    expect(textOf(await page(`/monza/servizi/${id}`))).toContain('Doposcuola del Centro');
    // Whoever restores from an old page is shown how it stands now.
    const late = await site.post(`${base}/versioni/2`, { seen: '2' }, desk);
    expect(locationOf(late)).toBe(`${base}/versioni/2`);
  });
});

describe('two people who change one entry', () => {
  test('lose nothing: the second sees both versions and chooses for each part', async () => {
    const first = await filled({ title: 'Prima', 'sections.cost': 'Gratis' });
    const second = await filled({ title: 'Seconda', 'sections.howTo': 'Suona il campanello.' });
    expect((await site.post(base, first, desk)).status).toBe(303);
    const shown = await site.post(base, second, desk);
    expect(shown.status).toBe(409);
    const html = await shown.text();
    await expectValidHtml(html);
    const text = textOf(html);
    for (const said of ['Prima', 'Seconda', 'Gratis', 'L’avete cambiata in due', 'L’hai cambiata solo tu'])
      expect(text).toContain(said);
    expect(textOf(await page(`/monza/servizi/${id}`))).not.toContain('campanello');

    const choices = formOfPage(html, base);
    const undecided = await site.post(base, choices, desk);
    expect(undecided.status).toBe(422);
    expect(textOf(await undecided.text())).toContain('Scegli che cosa tenere.');

    const decided = await site.post(base, { ...choices, 'keep.title': 'theirs' }, desk);
    expect(locationOf(decided)).toBe(`${base}/versioni?salvata=1`);
    const sheet = textOf(await page(`/monza/servizi/${id}`));
    for (const said of ['Prima', 'Gratis', 'Suona il campanello.']) expect(sheet).toContain(said);
    expect(sheet).not.toContain('Seconda');
  });

  test('of whom a third saves during the choice: the choice is asked again', async () => {
    const mine = await filled({ title: 'Mia' });
    await site.post(base, await filled({ title: 'Sua' }), desk);
    const choices = formOfPage(await (await site.post(base, mine, desk)).text(), base);
    await site.post(base, await filled({ title: 'Di un terzo' }), desk);
    const again = await site.post(base, { ...choices, 'keep.title': 'mine' }, desk);
    expect(again.status).toBe(409);
    const html = await again.text();
    expect(textOf(html)).toContain('Di un terzo');
    const last = await site.post(base, { ...formOfPage(html, base), 'keep.title': 'mine' }, desk);
    expect(last.status).toBe(303);
    expect(textOf(await page(`/monza/servizi/${id}`))).toContain('Mia');
  });

  test('of whom the second tells a street that is protected since are told at the choice, and nothing else is emptied', async () => {
    const service = (what: string) =>
      read(ctx, async (tx) => {
        const { rows } = await sql<{ said: string | null }>`
          select ${sql.ref(what)} as said from service where id = ${id}::uuid`.execute(tx);
        return rows[0]?.said;
      });
    const street = (await service('address')) ?? '';
    expect(street).not.toBe('');
    const mine = await filled({ title: 'Mia', 'sections.howTo': `Suona in ${street}.` });
    const description = await service('description');
    expect(await protectEntry({ ...ctx, actor: desk }, id)).toBe('protected');
    const html = await (await site.post(base, mine, desk)).text();
    const choices = formOfPage(html, base);
    const keep = (which: string) =>
      Object.fromEntries([...html.matchAll(/name="(keep\.[^"]+)"/g)].map(([, name = '']) => [name, which]));
    const refused = await site.post(base, { ...choices, ...keep('theirs'), 'keep.sections.howTo': 'mine' }, desk);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    await expectValidHtml(again);
    expect(again).toContain('name="keep.sections.howTo"');
    expect(textOf(again)).toContain(messages('it').entries.problems['tells-address']);
    const last = { ...formOfPage(again, base), ...keep('theirs') };
    expect((await site.post(base, last, desk)).status).toBe(303);
    expect(await service('description')).toBe(description);
  });
});
