import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../../../../../tests/setup/a-context.ts';
import { registered } from '../../../../../tests/setup/a-municipality.ts';
import { anAccount } from '../../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { createRouter, type Router } from '../../../../platform/http/router.ts';
import { expectValidHtml, textOf } from '../../../../ui/testing/html.ts';
import type { Ctx } from '../../../context.ts';
import { searchServices } from '../../public.ts';
import { importRoutes } from './routes.tsx';
import { checkImport, writeImport } from './run-import.ts';
import { forgetImports } from './steps.ts';

const database = await testDatabase();
let system: Ctx;
let administrator: Ctx;

beforeAll(async () => {
  const municipality = await registered(database);
  system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  administrator = { ...system, actor: await anAccount(database, municipality, 'administrator') };
});

function siteOf(ctx: Ctx): Router<Ctx> {
  const router = createRouter<Ctx>();
  router.use('*', async (c, next) => {
    c.set('ctx', ctx);
    return next();
  });
  importRoutes(router);
  return router;
}

async function open(path: string, ctx = administrator) {
  const response = await siteOf(ctx).request(`/x/catalogo/importa${path}`);
  const html = await response.text();
  if (response.status === 200) await expectValidHtml(html);
  return { status: response.status, html, text: textOf(html), refresh: response.headers.get('Refresh') };
}

async function send(path: string, fields: Readonly<Record<string, string | File>>, ctx = administrator) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const response = await siteOf(ctx).request(`/x/catalogo/importa${path}`, { method: 'POST', body });
  const html = await response.text();
  if (html !== '') await expectValidHtml(html);
  return { status: response.status, location: response.headers.get('Location') ?? '', text: textOf(html) };
}

const table = [
  'codice;nome servizio;categoria;destinatari;telefono;attivo',
  '1;Pasti caldi;Mensa;Anziani;039 000001;sì',
  '2;Spesa a casa;Consegne;Anziani;039 000002;sì',
  '3;Vecchio servizio;Mensa;Anziani;;no',
  '4;;Mensa;Anziani;;sì',
].join('\n');
const file = (content: string, name = 'servizi.csv') => new File([content], name, { type: 'text/csv' });

/** Uploads a file and says how it is read; returns its id. */
async function uploaded(content: string, source: string): Promise<string> {
  const { location } = await send('', { source, file: file(content) });
  return /importa\/([^/]+)/.exec(location)?.[1] ?? '';
}

describe('a table of the desk', () => {
  let id: string;

  test('is loaded, and its columns are guessed', async () => {
    const empty = await open('');
    expect(empty.text).toContain('Ancora nessun file');
    const { status, location } = await send('', { source: 'Elenco del Comune', file: file(table) });
    expect(status).toBe(303);
    id = /importa\/([^/]+)\/colonne$/.exec(location)?.[1] ?? '';
    const { html } = await open(`/${id}/colonne`);
    expect(html).toContain('categoria: «Mensa», «Consegne»');
    expect(html).toMatch(/name="title"[\s\S]*?<option value="nome servizio" selected/);
    expect(html).toMatch(/name="sourceKey"[\s\S]*?<option value="codice" selected/);
  });

  test('cannot have a column that means two things, nor be without a title', async () => {
    const { status, text } = await send(`/${id}/colonne`, { description: 'categoria', kindsOfHelp: 'categoria' });
    expect(status).toBe(422);
    expect(text).toContain('Scegli la colonna con il nome del servizio.');
    expect(text).toContain('La colonna «categoria» è scelta due volte');
  });

  test('shows what its values will mean, and its first entries', async () => {
    const columns = {
      sourceKey: 'codice',
      title: 'nome servizio',
      kindsOfHelp: 'categoria',
      audiences: 'destinatari',
      phone: 'telefono',
      status: 'attivo',
    };
    expect((await send(`/${id}/colonne`, columns)).location).toContain(`/${id}/valori`);
    // Values in their order: Consegne, Mensa; Anziani; no, sì.
    const values = {
      'kindsOfHelp-0': 'shopping-errands',
      'kindsOfHelp-1': 'meals',
      'audiences-0': 'older-people',
      'status-0': 'closed',
      'default-answerKind': 'public',
    };
    await send(`/${id}/valori`, { ...values, next: 'preview' });
    const { text, html } = await open(`/${id}/valori`);
    expect(text).toMatch(/Pasti caldi.*Pasti.*Anziani.*Servizio pubblico/);
    expect(text).toContain('No, è finito');
    expect(html).toMatch(/name="kindsOfHelp-1"[\s\S]*?<option value="meals" selected/);
    expect((await send(`/${id}/valori`, { ...values, next: 'check' })).location).toMatch(new RegExp(`/${id}$`));
    const waiting = await open(`/${id}`);
    expect([waiting.text.includes('Provo il file'), waiting.refresh]).toEqual([true, '3']);
  });

  test('is tried, and changes nothing yet', async () => {
    expect(await checkImport(system, id)).toBe('checked');
    const { text } = await open(`/${id}`);
    expect(text).toContain('Che cosa cambierebbe');
    expect(text).toMatch(/Letti ?4.*Nuovi ?3.*Scartati ?1/);
    expect(text).toMatch(/5 Nome del servizio Manca un dato che serve/);
    expect(await searchServices(system, { text: 'pasti', page: 1 })).toMatchObject({ kind: 'nothing' });
  });

  test('is brought in once somebody confirms, with a report that stays', async () => {
    expect((await send(`/${id}/conferma`, {})).status).toBe(303);
    expect(await writeImport(system, id)).toBe('done');
    expect(await writeImport(system, id)).toBe('nothing-to-do');
    const { text } = await open(`/${id}`);
    expect(text).toContain('File importato');
    expect(text).toContain('Anna Sportello');
    expect(await searchServices(system, { text: 'pasti', page: 1 })).toMatchObject({ total: 1 });
    expect((await open('')).text).toContain('Importato');
  });

  test('is read the next time as it was read before', async () => {
    const next = `${table.replace('Pasti caldi', 'Pasti caldi a mezzogiorno').replace('2;Spesa a casa;Consegne;Anziani;039 000002;sì\n', '')}\n5;Spesa a casa tua;Consegne;Anziani;039 000002;sì`;
    id = await uploaded(next, 'Elenco del Comune');
    const { html } = await open(`/${id}/valori`);
    expect(html).toMatch(/name="kindsOfHelp-0"[\s\S]*?<option value="shopping-errands" selected/);
    expect(html).toMatch(/name="status-0"[\s\S]*?<option value="closed" selected/);
    await send(`/${id}/valori`, {
      'kindsOfHelp-0': 'shopping-errands',
      'kindsOfHelp-1': 'meals',
      'audiences-0': 'older-people',
      'status-0': 'closed',
      'default-answerKind': 'public',
      next: 'check',
    });
    await checkImport(system, id);
    const { text } = await open(`/${id}`);
    expect(text).toMatch(/Nuovi ?1.*Cambiati ?1.*Uguali ?1/);
    expect(text).toContain('Un servizio è nel catalogo da questa fonte e nel file non c’è più.');
    expect(text).toContain('«Spesa a casa tua» e «Spesa a casa»');
    expect(text).toContain('stesso telefono');
  });

  test('ends what has gone and ties what is the same, as somebody decided', async () => {
    await send(`/${id}/conferma`, { gone: 'end', duplicates: 'later', 'pair-0': 'different' });
    expect(await writeImport(system, id)).toBe('done');
    const found = await searchServices(system, { text: 'spesa', page: 1 });
    expect(found).toMatchObject({ total: 1, services: [{ service: { title: 'Spesa a casa tua' } }] });
  });
});

describe('a file', () => {
  test('that nobody can read is refused in words, and nothing of it is kept', async () => {
    const { status, text } = await send('', { source: 'x', file: file('<html></html>') });
    expect(status).toBe(422);
    expect(text).toContain('È una pagina web, non una tabella');
    const nothing = await send('', { source: '' });
    expect(nothing.text).toContain('Scegli un file.');
    expect(nothing.text).toContain('Scegli una fonte');
  });

  test('of HSDS needs no mapping; what is wrong in it refuses it in words', async () => {
    const { location } = await send('', { source: 'Altro sistema', file: file('{"contents": [{"id": 1}', 'a.json') });
    const id = /importa\/([^/]+)$/.exec(location)?.[1] ?? '';
    expect(await checkImport(system, id)).toBe('refused');
    expect((await open(`/${id}`)).text).toContain('Alla riga 1 il file non è JSON valido.');
    expect((await send(`/${id}/lascia`, {})).location).toMatch(/importa$/);
    expect((await open(`/${id}`)).status).toBe(404);
  });

  test('of HSDS tells what comes beside services, and what its source has no longer', async () => {
    const club = { id: randomUUID(), name: 'Circolo Prova', description: '' };
    const course = { id: randomUUID(), name: 'Corso di prova', status: 'active', organization: club };
    const load = async (content: unknown) => {
      const { location } = await send('', { source: 'HSDS', file: file(JSON.stringify(content), 'a.json') });
      const id = /importa\/([^/]+)$/.exec(location)?.[1] ?? '';
      expect(await checkImport(system, id)).toBe('checked');
      return id;
    };
    const first = await load([course]);
    expect((await open(`/${first}`)).text).toMatch(/Che cosa c’è oltre ai servizi.*Enti ?1 ?0 ?0 ?0/);
    await send(`/${first}/conferma`, { gone: 'keep', duplicates: 'later' });
    expect(await writeImport(system, first)).toBe('done');
    expect((await open(`/${first}`)).text).toMatch(/Enti ?1 ?0 ?0 ?0/);
    const { organization: _, ...alone } = course;
    const { text } = await open(`/${await load([alone])}`);
    expect(text).toMatch(/Enti ?0 ?0 ?0 ?1/);
    expect(text).toMatch(/Che cosa la fonte non ha più, oltre ai servizi.*Enti ?Circolo Prova/);
  });

  test('that waits is forgotten after a day, and one that was done is not', async () => {
    const id = await uploaded(table, 'Dimenticata');
    expect(await forgetImports({ ...system, now: new Date(system.now.getTime() + 23 * 3_600_000) })).toBe(0);
    expect(await forgetImports({ ...system, now: new Date(system.now.getTime() + 25 * 3_600_000) })).toBeGreaterThan(0);
    expect((await open(`/${id}/colonne`)).status).toBe(404);
    expect((await open('')).text).toContain('Importato');
  });

  test('is nobody’s business but the administrator’s', async () => {
    const id = await uploaded(table, 'Chiusa');
    const operator: Ctx = { ...system, actor: await anAccount(database, system.municipality, 'desk-operator') };
    const visitor: Ctx = { ...system, actor: { kind: 'public' } };
    for (const ctx of [operator, visitor]) {
      for (const path of ['', `/${id}`, `/${id}/colonne`]) expect((await open(path, ctx)).status).toBe(403);
      expect((await send('', { source: 'x', file: file(table) }, ctx)).status).toBe(403);
    }
  });
});

test('the pages are there in English', async () => {
  const english: Ctx = { ...administrator, language: 'en' };
  expect((await open('', english)).text).toContain('Import services');
  const id = await uploaded(table, 'English');
  expect((await open(`/${id}/colonne`, english)).text).toContain('What is in each column?');
});
