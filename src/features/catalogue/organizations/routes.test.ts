import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aSite, type Site } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { expectValidHtml } from '../../../ui/testing/html.ts';
import type { StaffActor } from '../../people/public.ts';
import type { Ctx } from '../../context.ts';
import { saveProviders, saveServices } from '../public.ts';
import { aService } from '../testing/open-page.ts';
import { organizationRoutes } from './routes.tsx';

const database = await testDatabase();
let site: Site;
let system: Ctx;
let list: string;
let own: string;
let merenda: string;
let desk: StaffActor;
let manager: StaffActor;

beforeAll(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  const names = ['Cooperativa Prova', 'Merenda', ...Array.from({ length: 60 }, (_, n) => `Gruppo ${100 + n}`)];
  const saved = await saveProviders(
    system,
    names.map((name) => ({ name, accredited: false, phone: '039 000001', madeUp: true })),
  );
  if (saved.outcome !== 'saved') throw new Error(saved.outcome);
  site = aSite(database, [city], organizationRoutes);
  list = `/${city.slug}/sportello/enti`;
  own = `${list}/${saved.idByName.get('Cooperativa Prova')}`;
  merenda = saved.idByName.get('Merenda') ?? '';
  desk = await anAccount(database, city, 'desk-operator');
  manager = await anAccount(database, city, 'city-manager');
});

const form = (given: Readonly<Record<string, string>>) => ({
  seen: '1',
  name: 'Cooperativa Prova',
  'hsds.phones-0-number': '039 000001',
  ...given,
});

describe('the organisations of the catalogue', () => {
  test('are for whoever keeps its entries', async () => {
    for (const page of [list, own]) {
      expect((await site.get(page)).status).toBe(403);
      expect((await site.get(page, manager)).status).toBe(403);
    }
    expect((await site.post(own, form({}), manager)).status).toBe(403);
    expect((await site.get(`${list}/nessuno`, desk)).status).toBe(404);
  });

  test('are found by name, page by page', async () => {
    const first = await pageOf(site.get(list, desk));
    expect(first.text).toContain('50 di 62, in ordine di nome');
    expect((await pageOf(site.get(`${list}?pagina=2`, desk))).text).toContain('Merenda');
    const found = await pageOf(site.get(`${list}?q=prova`, desk));
    expect(found.text).toContain('1 di 1');
    expect((await pageOf(site.get(`${list}?q=%25`, desk))).text).toContain('Nessun ente ha un nome così');
  });

  test('are also those that services only name, as the Comune; put right, they enter the register under the id that they had', async () => {
    const named = ['Bici in prestito', 'Libri in prestito'].map((title) =>
      aService({ title, providerName: 'Comune di Prova', madeUp: true }),
    );
    await saveServices(system, named);
    const found = await pageOf(site.get(`${list}?q=comune`, desk));
    expect(found.text).toMatch(/Comune di Prova.* 2 Solo un nome nelle schede/s);
    const own = /\/sportello\/enti\/([0-9a-f-]{36})"/.exec(found.html)?.[1] ?? '';
    const page = `${list}/${own}`;
    expect((await pageOf(site.get(page, desk))).text).toContain('Questo ente è solo un nome nelle schede');
    const given = form({ name: 'Comune di Prova', 'hsds.phones-0-number': '' });
    const same = await site.post(page, given, desk);
    expect(same.headers.get('Location')).toBe(`${page}?esito=unchanged`);
    expect((await pageOf(site.get(page, desk))).text).toContain('Questo ente è solo un nome');
    const saved = await site.post(page, { ...given, email: 'urp@example.org' }, desk);
    expect(saved.headers.get('Location')).toBe(`${page}?esito=changed`);
    const after = await pageOf(site.get(`${list}?q=comune`, desk));
    expect(after.text).toMatch(/Comune di Prova urp@example\.org.* 2 Registro del Comune/s);
    expect(after.text).toContain('1 di 1');
    // Whoever names it from now on means it.
    await saveServices(system, [aService({ title: 'Giochi in prestito', providerName: 'Comune di Prova' })]);
    expect((await pageOf(site.get(`${list}?q=comune`, desk))).text).toMatch(/urp@example\.org.* 3 Registro/s);
  });

  test('are put right, and what was changed here is told', async () => {
    const sent = form({
      email: 'posta@example.org',
      'hsds.phones-0-number': '039 000002',
      'hsds.phones-1-number': '039 000003',
      'hsds.phones-1-about': 'Il lunedì',
      'hsds.contacts-0-person': 'Ada Prova',
    });
    const answer = await site.post(own, sent, desk);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${own}?esito=changed`]);
    const { text, html } = await pageOf(site.get(own, desk));
    expect(text).toContain('Cambiato qui: E-mail, Persone da cercare e Telefoni.');
    for (const value of ['posta@example.org', '039 000003', 'Il lunedì', 'Ada Prova'])
      expect(html).toContain(`value="${value}"`);
    expect((await pageOf(site.get(`${list}?q=prova`, desk))).text).toContain('039 000002');
  });

  test('keep what they said before: compared with what stands, and restored', async () => {
    for (const page of [`${own}/versioni`, `${own}/versioni/1`])
      expect((await site.get(page, manager)).status).toBe(403);
    expect((await site.post(`${own}/versioni/1`, { seen: '2' }, manager)).status).toBe(403);
    expect((await site.get(`${own}/versioni/9`, desk)).status).toBe(404);
    const list = await pageOf(site.get(`${own}/versioni`, desk));
    expect(list.text).toMatch(/2 versioni.*Versione 2 · Quella di adesso.*Versione 1.*Una modifica dello sportello/s);
    const old = await pageOf(site.get(`${own}/versioni/1`, desk));
    expect(old.text).toMatch(/E-mail Non indicato posta@example\.org.*Telefoni 039 000001 039 000002/s);
    const late = await site.post(`${own}/versioni/1`, { seen: '1' }, desk);
    expect([late.status, late.headers.get('Location')]).toEqual([303, `${own}/versioni/1`]);
    const restored = await site.post(`${own}/versioni/1`, { seen: '2' }, desk);
    expect([restored.status, restored.headers.get('Location')]).toEqual([303, `${own}/versioni?ripristinata=1`]);
    expect((await pageOf(site.get(own, desk))).html).not.toContain('posta@example.org');
    expect((await pageOf(site.get(`${own}/versioni/1`, desk))).text).toContain('Nessuna differenza');
    expect((await site.post(`${own}/versioni/2`, { seen: '3' }, desk)).status).toBe(303);
    const { text } = await pageOf(site.get(`${own}/versioni?ripristinata=2`, desk));
    expect(text).toMatch(/quello che diceva la versione 2.*4 versioni.*Un ripristino/s);
  });

  test('are overwritten by nobody who has not seen what they say', async () => {
    const late = await pageOf(site.post(own, form({ email: 'altra@example.org' }), desk), 409);
    expect(late.text).toContain('Qualcuno ha cambiato questo ente mentre scrivevi');
    expect(late.html).toContain('value="altra@example.org"');
    expect((await pageOf(site.get(own, desk))).html).toContain('posta@example.org');
  });

  test('say what is wrong beside the field', async () => {
    const wrong = form({ name: '', email: 'niente', 'hsds.website': 'x', 'hsds.phones-1-about': 'Il lunedì' });
    const { text } = await pageOf(site.post(own, wrong, desk), 422);
    for (const problem of ['Scrivi il nome dell’ente.', 'Scrivi un’e-mail intera', 'Scrivi l’indirizzo di una pagina'])
      expect(text).toContain(problem);
    for (const [code, said] of [
      ['12', 'Scrivi il codice fiscale intero'],
      ['00743110158', 'Questo codice fiscale ha un errore'],
    ] as const) {
      const refused = await pageOf(site.post(own, form({ 'hsds.tax_id': code }), desk), 422);
      expect(refused.text).toContain(said);
    }
    const taken = await pageOf(site.post(own, { ...form({ name: 'Merenda' }), seen: '4' }, desk), 422);
    expect(taken.text).toContain('Nel registro c’è già un ente con questo nome.');
  });
});

describe('two people who change one organisation', () => {
  const page = () => `${list}/${merenda}`;
  const formIn = (html: string): Record<string, string> =>
    Object.fromEntries(Object.entries(formOfPage(html, page())).map(([name, [value = '']]) => [name, value]));
  const sheet = async () => formIn((await pageOf(site.get(page(), desk))).html);

  test('lose nothing: the second sees both versions and chooses for each part', async () => {
    const began = await sheet();
    const first = { ...began, email: 'prima@example.org', 'hsds.website': 'https://prima.example.org' };
    const second = {
      ...began,
      email: 'seconda@example.org',
      'hsds.description': 'Una riga.\nUn’altra.',
      'hsds.phones-1-number': '039 000009',
    };
    expect((await site.post(page(), first, desk)).status).toBe(303);
    const late = await pageOf(site.post(page(), second, desk), 409);
    await expectValidHtml(late.html);
    for (const said of ['prima@example.org', 'seconda@example.org', 'L’avete cambiata in due', '039 000009'])
      expect(late.text).toContain(said);
    // What only the first changed is told, and nobody is asked for it.
    expect(late.text).toContain('https://prima.example.org');
    expect(late.html).not.toContain('name="keep.hsds.website"');
    expect((await sheet())['hsds.description']).toBe('');

    const choices = formIn(late.html);
    const undecided = await pageOf(site.post(page(), choices, desk), 422);
    expect(undecided.text).toContain('Scegli che cosa tenere.');
    const decided = await site.post(page(), { ...choices, 'keep.email': 'theirs' }, desk);
    expect(decided.headers.get('Location')).toBe(`${page()}?esito=changed`);
    expect(await sheet()).toMatchObject({
      email: 'prima@example.org',
      'hsds.website': 'https://prima.example.org',
      'hsds.description': expect.stringMatching(/^Una riga\.\s+Un’altra\.$/) as string,
      'hsds.phones-1-number': '039 000009',
    });
  });

  test('of whom a third saves during the choice: the choice is asked again', async () => {
    const began = await sheet();
    await site.post(page(), { ...began, email: 'sua@example.org' }, desk);
    const late = await pageOf(site.post(page(), { ...began, email: 'mia@example.org' }, desk), 409);
    await site.post(page(), { ...(await sheet()), email: 'terza@example.org' }, desk);
    const choice = { ...formIn(late.html), 'keep.email': 'mine' };
    const again = await pageOf(site.post(page(), choice, desk), 409);
    expect(again.text).toContain('terza@example.org');
    const last = { ...formIn(again.html), 'keep.email': 'mine' };
    expect((await site.post(page(), last, desk)).status).toBe(303);
    expect((await sheet())['email']).toBe('mia@example.org');
  });

  test('of whom the second chooses a name that is taken: the form is there again, and then the choice', async () => {
    const began = await sheet();
    await site.post(page(), { ...began, name: 'Merenda insieme', email: 'quarta@example.org' }, desk);
    const late = await pageOf(site.post(page(), { ...began, name: 'Gruppo 100' }, desk), 409);
    const choice = { ...formIn(late.html), 'keep.name': 'mine' };
    const refused = await pageOf(site.post(page(), choice, desk), 422);
    expect(refused.text).toContain('Nel registro c’è già un ente con questo nome.');
    const mended = { ...formIn(refused.html), name: 'Merenda in cortile' };
    const asked = await pageOf(site.post(page(), mended, desk), 409);
    const last = { ...formIn(asked.html), 'keep.name': 'mine' };
    expect((await site.post(page(), last, desk)).status).toBe(303);
    expect(await sheet()).toMatchObject({ name: 'Merenda in cortile', email: 'quarta@example.org' });
  });
});
