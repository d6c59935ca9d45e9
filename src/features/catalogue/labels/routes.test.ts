import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Ctx } from '../../context.ts';
import type { StaffActor } from '../../people/public.ts';
import { exportServices, saveServices, searchServices } from '../public.ts';
import { aService } from '../testing/open-page.ts';
import { firstCodes } from './first-codes.ts';
import { labelEntry, labelsOfEntry } from './label-entry.ts';
import { labelRoutes } from './routes.tsx';

const database = await testDatabase();
let site: Site;
let list: string;
let system: Ctx;
let administrator: StaffActor;
let desk: StaffActor;

beforeAll(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  site = aSite(database, [city], labelRoutes);
  list = `/${city.slug}/servizi/etichette`;
  administrator = await anAccount(database, city, 'administrator');
  desk = await anAccount(database, city, 'desk-operator');
});

async function exported(): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportServices(system, 'cpsv-ap')) pieces.push(Buffer.from(piece).toString());
  return pieces.join('');
}

describe('the city’s labels in national codes', () => {
  test('are the administrator’s alone', async () => {
    expect((await site.get(list)).status).toBe(403);
    expect((await site.get(list, desk)).status).toBe(403);
    expect((await site.post(`${list}/iniziali`, {}, desk)).status).toBe(403);
    expect((await site.get(`${list}/help/magic`, administrator)).status).toBe(404);
  });

  test('begin from codes that are marked as not verified, and what the city says stays', async () => {
    const page = `${list}/help/transport`;
    await site.post(page, { schema: 'sioss', codice: 'C4', nome: 'Nome della città' }, administrator);
    for (const _ of [1, 2]) expect((await site.post(`${list}/iniziali`, {}, administrator)).status).toBe(303);
    const { text } = await pageOf(site.get(list, administrator));
    expect(text).toContain('SIOSS C1: Assistenza domiciliare socio-assistenziale Non verificato');
    expect(text).toContain('INPS AreaUtenza 1: Famiglia e minori Verificato');
    expect(text).toContain('SIOSS C4: Nome della città');
    expect(text).not.toContain('SIOSS C4: Trasporto sociale');
    expect(firstCodes.filter(({ scheme, verified }) => verified && scheme !== 'inps')).toEqual([]);
  });

  test('go out with the services that bear them once they are verified, and not before', async () => {
    await saveServices(system, [aService({ title: 'Cena insieme', kindsOfHelp: ['meals'], audiences: ['poverty'] })]);
    await site.post(`${list}/help/meals`, { schema: 'sioss', codice: 'C3', nome: 'Domiciliarità' }, administrator);
    const inps = { schema: 'inps', codice: 'AreaUtenza 3', nome: 'Povertà', verificato: 'yes', fonte: 'SINA.xsd' };
    await site.post(`${list}/audience/poverty`, inps, administrator);
    const text = await exported();
    const { '@graph': graph } = JSON.parse(text) as { '@graph': readonly Record<string, unknown>[] };
    expect(graph).toMatchObject([{ 'dct:subject': [{ 'skos:notation': 'AreaUtenza 3' }] }]);
    expect(text).not.toContain('C3');
  });

  test('of its own are added, named anew, mapped, put to an entry and go out with it', async () => {
    const added = await site.post(`${list}/nuova`, { etichetta: 'Custode di quartiere' }, administrator);
    expect(added.status).toBe(303);
    const again = await pageOf(site.post(`${list}/nuova`, { etichetta: 'CUSTODE di quartiere' }, administrator), 422);
    expect(again.text).toContain('C’è già un’etichetta con questo nome.');
    expect((await pageOf(site.post(`${list}/nuova`, { etichetta: ' ' }, administrator), 422)).text).toContain(
      'Qui serve qualcosa.',
    );
    expect((await site.post(`${list}/nuova`, { etichetta: 'x' }, desk)).status).toBe(403);
    const id = /etichette\/own\/([0-9a-f-]{36})"/.exec((await pageOf(site.get(list, administrator))).html)?.[1] ?? '';
    const own = `${list}/own/${id}`;
    await site.post(`${own}/nome`, { etichetta: 'Custode sociale' }, administrator);
    const code = { schema: 'nomenclatore', codice: 'G', nome: 'Interventi domiciliari' };
    await site.post(own, code, administrator);
    const page = await pageOf(site.get(own, administrator));
    expect(page.text).toContain('Codici di «Custode sociale»');
    expect(page.text).toContain('Nomenclatore G: Interventi domiciliari Non verificato');
    expect(page.text).toContain('Nessuna scheda ha questa etichetta.');

    await saveServices(system, [aService({ title: 'Custodi', kindsOfHelp: ['listening'], audiences: ['carers'] })]);
    const found = await searchServices(system, { text: 'custodi', page: 1 });
    const service = found.kind === 'found' ? (found.services[0]?.service.id ?? '') : '';
    const actor = { ...system, actor: desk };
    expect(await labelEntry(actor, service, [id])).toBe('saved');
    expect(await labelsOfEntry(actor, service)).toEqual({ all: [{ id, name: 'Custode sociale' }], chosen: [id] });
    expect((await pageOf(site.get(own, administrator))).text).toContain(
      'Sparisce da una scheda. Nome e codici restano tra le versioni',
    );
    expect(await exported()).not.toContain('"skos:notation":"G"');
    await site.post(own, { ...code, verificato: 'yes', fonte: 'CISIS, p. 3' }, administrator);
    expect(await exported()).toContain('"skos:notation":"G"');

    expect((await site.post(`${own}/elimina`, {}, administrator)).status).toBe(303);
    expect((await site.get(own, administrator)).status).toBe(404);
    expect(await labelsOfEntry(actor, service)).toEqual({ all: [], chosen: [] });
    expect(await exported()).not.toContain('"skos:notation":"G"');
  });

  test('keep what they said before, compared with what stands and taken up again', async () => {
    await site.post(`${list}/nuova`, { etichetta: 'Portierato' }, administrator);
    const { html } = await pageOf(site.get(list, administrator));
    const id = /etichette\/own\/([0-9a-f-]{36})"[^>]*>Portierato/.exec(html)?.[1] ?? '';
    const own = `${list}/own/${id}`;
    const versions = `${own}/versioni`;
    expect((await pageOf(site.get(versions, administrator))).text).toContain('c’è solo la versione di adesso');
    await site.post(own, { schema: 'sioss', codice: 'D7', nome: 'Sostegno' }, administrator);
    await site.post(`${own}/nome`, { etichetta: 'Portierato sociale' }, administrator);
    const page = await pageOf(site.get(versions, administrator));
    expect(page.text).toMatch(/Versione 3 · adesso.*Versione 2.*Una modifica Personale.*Versione 1/s);
    expect((await pageOf(site.get(`/en${versions}`, administrator))).text).toContain('Version 3 · now');
    const first = await pageOf(site.get(`${versions}/1`, administrator));
    expect(first.text).toMatch(/Nome dell’etichetta Portierato Portierato sociale/);
    expect(first.text).toMatch(/Codici Niente SIOSS D7: Sostegno/);

    // Somebody else changed it since the page was opened.
    const late = await pageOf(site.post(`${versions}/1`, { seen: '2' }, administrator), 409);
    expect(late.text).toContain('Qualcuno l’ha cambiata mentre guardavi.');
    const restored = await site.post(`${versions}/1`, { seen: '3' }, administrator);
    expect(locationOf(restored)).toBe(`${versions}?ripresa=1`);
    const back = await pageOf(site.get(`${versions}?ripresa=1`, administrator));
    expect(back.text).toContain('Dice di nuovo quello che diceva la versione 1.');
    expect(back.text).toMatch(/Versione 4 · adesso.*Versione 3.*Un ripristino/s);
    expect((await pageOf(site.get(own, administrator))).text).not.toContain('D7');

    await site.post(`${own}/elimina`, {}, administrator);
    const gone = await pageOf(site.get(list, administrator));
    expect(gone.html).toContain(`href="${versions}">Portierato</a>`);
    expect((await pageOf(site.get(versions, administrator))).text).toMatch(/Versione 4.*È stata tolta/s);
    await site.post(`${list}/nuova`, { etichetta: 'Portierato' }, administrator);
    const taken = await pageOf(site.post(`${versions}/4`, { seen: '5' }, administrator), 409);
    expect(taken.text).toContain('Il nome di allora adesso è di un’altra etichetta.');
    expect((await site.post(`${versions}/3`, { seen: '5' }, administrator)).status).toBe(303);
    expect((await pageOf(site.get(own, administrator))).text).toMatch(/Portierato sociale.*SIOSS D7: Sostegno/s);
    for (const path of [versions, `${versions}/1`]) {
      expect((await site.get(path, desk)).status).toBe(403);
      expect((await site.get(path)).status).toBe(403);
    }
    expect((await site.post(`${versions}/1`, { seen: '6' }, desk)).status).toBe(403);
    for (const path of [`${versions}/99`, `${versions}/x`, `${list}/own/${system.newId()}/versioni`])
      expect((await site.get(path, administrator)).status, path).toBe(404);
  });

  test('of all cities have versions of their codes, from the first', async () => {
    const page = `${list}/audience/students`;
    const code = { schema: 'istat', codice: 'H9', nome: 'Senza dimora' };
    const { text } = await pageOf(site.get(`${page}/versioni`, administrator));
    const before = /Versione (\d+) · adesso/.exec(text)?.[1] ?? '1';
    await site.post(page, code, administrator);
    // The same again is no change.
    await site.post(page, code, administrator);
    const standing = String(Number(before) + 1);
    expect((await pageOf(site.get(`${page}/versioni`, administrator))).text).toContain(`Versione ${standing} · adesso`);
    expect((await site.post(`${page}/versioni/${before}`, { seen: standing }, administrator)).status).toBe(303);
    expect((await pageOf(site.get(page, administrator))).text).not.toContain('H9');
  });

  test('are verified only with the document that they were read in', async () => {
    const page = `${list}/help/meals`;
    const code = { schema: 'istat', codice: 'X1', nome: 'Mensa', verificato: 'yes' };
    const refused = await pageOf(site.post(page, code, administrator), 422);
    expect(refused.text).toContain('Scrivi in quale documento');
    expect(refused.html).toContain('value="Mensa"');
    const document = { ...code, fonte: 'Glossario, p. 12' };
    expect((await site.post(page, document, administrator)).status).toBe(303);
    const saved = await pageOf(site.get(page, administrator));
    expect(saved.text).toMatch(/ISTAT X1: Mensa Verificato Letto in: Glossario, p\. 12/);
    const gone = await site.post(`${page}/togli`, { schema: 'istat', codice: 'X1' }, administrator);
    expect(gone.status).toBe(303);
    expect((await pageOf(site.get(page, administrator))).text).not.toContain('X1');
    expect((await site.post(`${page}/togli`, { schema: 'istat', codice: 'X1' }, administrator)).status).toBe(404);
  });
});
