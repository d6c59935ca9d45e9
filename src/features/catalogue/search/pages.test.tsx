import { beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Language } from '../../../i18n/language.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import type { Ctx } from '../../context.ts';
import { saveServices } from '../public.ts';
import { aCatalogue, aService, idOf, openPage } from '../testing/open-page.ts';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCatalogue(database);
});

const open = (path: string, language: Language = 'it', of: Ctx = ctx) => openPage(of, path, language);

describe('the search page', () => {
  test.each([
    '/servizi',
    '/servizi?parole=anziano',
    '/servizi?parole=corsi&pagina=2',
    '/servizi?parole=spesa+marziana&aiuto=meals&vicino=centro&entro=1000',
    '/servizi?vicino=Parigi',
    '/servizi?aiuto=tutto&entro=1000',
    '/servizi?parole=marziana&prezzo=free&lingua=ar&accesso=step-free&aperto=1&posto=1&condiviso=1',
    '/servizi?parole=dopposcuola&qui=45.585,9.274',
  ])('%s is valid HTML in both languages', async (path) => {
    for (const language of ['it', 'en'] as const) await expectValidHtml((await open(path, language)).html);
  });

  test('offers a word that looks like a slip, and none for a right word', async () => {
    const own = aContext(database.app, await registered(database), { now: ctx.now });
    await saveServices({ ...own, actor: { kind: 'system' } }, [aService({ title: 'Carta di identità' })]);
    expect(textOf((await open('/servizi?parole=identata', 'it', own)).html)).toMatch(/identit/);
    const right = await open('/servizi?parole=dentista', 'it', own);
    expect(textOf(right.html)).toContain('Nessun servizio parla di «dentista»');
    expect(right.html).not.toContain('id="simili"');
  });

  test('asks one thing first and keeps what was asked', async () => {
    const { status, html } = await open('/servizi?parole=anziano&aiuto=shopping-errands&vicino=centro&entro=2000');
    expect(status).toBe(200);
    expect(html).toMatch(/<form[^>]*action="\/monza\/servizi" method="get"/);
    expect(html).toContain('value="anziano"');
    expect(html).toContain('<option value="shopping-errands" selected');
    expect(html).toContain('value="centro"');
  });

  test('lists what it found and why, and leads to each sheet', async () => {
    const { html } = await open('/servizi?parole=anziano');
    expect(html).toContain(`href="/monza/servizi/${await idOf(ctx, 'spesa')}"`);
    expect(html).toContain('<strong>anziani</strong>');
    expect(textOf(html)).toContain('È pensato per «Anziani».');
    expect(textOf(html)).toContain('Aggiornato il 3 maggio 2020: chiedi conferma.');
  });

  test('shows the results of the page on a map, with distances', async () => {
    const { html } = await open('/servizi?parole=corsi&vicino=Centro');
    expect(textOf(html)).toContain('30 servizi vicino a Centro');
    expect(html.match(/class="will-map-point"/g)).toHaveLength(10);
    expect(textOf(html)).toContain('A 50 m · Numero 1 sulla mappa');
  });

  test('has a map of what it found where the border of the municipality is not known', async () => {
    const own = aContext(database.app, await registered(database, { outline: null }), { now: ctx.now });
    const at = (lat: number, lon: number) => aService({ title: `Corso ${lat}`, position: { lat, lon } });
    await saveServices({ ...own, actor: { kind: 'system' } }, [at(45.58, 9.27), at(45.59, 9.28), at(40.1, 16.2)]);
    const { html } = await open('/servizi?parole=corso', 'it', own);
    await expectValidHtml(html);
    expect(html.match(/class="will-map-point"/g)).toHaveLength(2);
    expect(textOf(html)).toMatch(/Il confine del comune qui non c’è: il riquadro è largo 950 m/);
    const nowhere = await open('/servizi?parole=corso&entro=1000&qui=45.9,9.9', 'it', own);
    expect(nowhere.html).not.toContain('will-map');
  });

  test('goes from page to page without losing the search', async () => {
    const { html } = await open('/servizi?parole=corsi&per=everyone');
    expect(html).toContain('href="/monza/servizi?parole=corsi&amp;per=everyone&amp;pagina=2"');
    expect(await open('/servizi?parole=corsi&pagina=9')).toMatchObject({
      status: 303,
      location: '/monza/servizi?parole=corsi&pagina=3',
    });
  });

  test('says which word no service has, beside those that have the rest', async () => {
    const { status, html } = await open('/servizi?parole=spesa+marziana');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Nessun servizio parla di «marziana». Ecco quelli che parlano del resto.');
    expect(textOf(html)).toContain('Non parla di «marziana».');
    expect(html).toContain(`href="/monza/servizi/${await idOf(ctx, 'spesa')}"`);
  });

  test('that finds nothing says so, what fewer choices would find, and that one can ask', async () => {
    const nowhere = await open('/servizi?parole=marziana');
    expect(textOf(nowhere.html)).toContain('Nessun servizio parla di «marziana».');
    expect(nowhere.html).toContain('href="/monza/chiedi"');
    const { html } = await open('/servizi?parole=spesa&tipo=market&prezzo=paid');
    expect(textOf(html)).toContain('Con queste scelte non c’è ancora nessun servizio.');
    expect(textOf(html)).toContain('Senza nessuna scelta');
    expect(html).toContain('href="/monza/servizi?parole=spesa"');
  });

  test('says what it took for a slip, and which other word it found', async () => {
    const slip = await open('/servizi?parole=dopposcuola');
    expect(textOf(slip.html)).toContain('Hai scritto «dopposcuola»: abbiamo cercato «doposcuola».');
    expect(textOf(slip.html)).toContain('1 servizio');
    const synonym = await open('/servizi?parole=ripetizioni');
    expect(textOf(synonym.html)).toContain('Per «ripetizioni» nel titolo c’è «Doposcuola».');
  });

  test('counts the services beside each choice, and leaves out those that nobody offers', async () => {
    const { html } = await open('/servizi?parole=corsi');
    expect(html).toContain('<option value="information">Informazioni e orientamento (30)</option>');
    expect(html).not.toContain('<option value="meals"');
  });

  test('searches near a position no finer than a hundred metres, whatever was sent', async () => {
    const { status, html } = await open('/servizi?parole=corsi&qui=45.58451234,9.27441234&entro=500');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('30 servizi entro 500 m da te');
    expect(html).toContain('value="45.585,9.274"');
    expect(html).not.toContain('45.5845');
    expect(html).not.toContain('9.2744');
    for (const wrong of ['qui=x', 'qui=1', 'qui=91,9', 'qui=45,9,1', 'qui=,'])
      expect((await open(`/servizi?parole=corsi&${wrong}`)).status).toBe(200);
  });

  test('tells its script how a word goes on, and where all results are', async () => {
    const words = await open('/servizi/suggerimenti?q=dopos');
    expect(JSON.parse(words.html)).toEqual({ suggestions: ['doposcuola', 'Doposcuola del Centro'] });
    expect(JSON.parse((await open('/servizi/suggerimenti?q=corso+dopos')).html)).toEqual({
      suggestions: ['corso doposcuola'],
    });
    for (const nothing of ['', '?q=', '?q=d', `?q=${'x'.repeat(300)}`, '?q=%00', '?q=%27%3B--'])
      expect(JSON.parse((await open(`/servizi/suggerimenti${nothing}`)).html)).toEqual({ suggestions: [] });
    const all = JSON.parse((await open('/servizi/punti')).html) as { points: unknown[] };
    expect(all).toEqual({ points: [[9.2744, 45.5845]] });
    const found = JSON.parse((await open('/servizi/punti?parole=corsi')).html) as { points: unknown[] };
    expect(found.points).toHaveLength(30);
  });

  test('of an empty catalogue says that it is empty', async () => {
    const empty = aContext(database.app, await registered(database));
    const { html } = await open('/servizi', 'it', empty);
    expect(textOf(html)).toContain('Il catalogo è ancora vuoto');
    await expectValidHtml(html);
  });

  test.each([
    ['/servizi?vicino=Centr', 'field-vicino', 'Volevi dire «Centro»?'],
    ['/servizi?vicino=Parigi', 'field-vicino', 'Non conosciamo questo posto'],
    ['/servizi?aiuto=tutto', 'field-aiuto', 'Scegli una voce della lista.'],
    ['/servizi?entro=500', 'field-vicino', 'Scrivi anche vicino a quale via'],
    ['/servizi?prezzo=poco', 'field-prezzo', 'Scegli una voce della lista.'],
    [`/servizi?parole=${'x'.repeat(201)}`, 'field-parole', 'al massimo 200'],
  ])('%s is told beside its field', async (path, field, text) => {
    const { status, html } = await open(path);
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}-error"`);
    expect(textOf(html)).toContain(text);
  });

  test('shows what people type as text', async () => {
    const { html } = await open(
      `/servizi?parole=${encodeURIComponent('<script>alert(1)</script>')}&vicino=${encodeURIComponent('"><b>')}`,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('"><b>');
  });

  test('is only in cities that are open', async () => {
    const closed = aContext(database.app, await registered(database, { open: false }));
    expect((await open('/servizi', 'it', closed)).status).toBe(404);
    expect((await open(`/servizi/${await idOf(ctx, 'doposcuola')}`, 'it', closed)).status).toBe(404);
  });
});
