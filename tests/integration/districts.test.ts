import { expect, it } from 'vitest';
import { addCluster, readMatrix } from '../../src/features/diagnosis/public.ts';
import { importDistricts, ownDistricts } from '../../src/features/districts/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const laboratory = await aLab(database);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const coordinator = coordinatorBrowser(app, laboratory);
const municipality = await registered(database, { slug: 'alfa', name: 'Alfa', istat: '000101', madeUpData: false });
const alfa = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
const manager = aBrowser(app, { slug: 'alfa', token: await signedIn(alfa, 'city-manager') });
const source = 'https://ambito.example/comuni';
const lines = `A1;Ambito Alto;Alfa;000101;${source}\nA1;Ambito Alto;Omega;000102;${source}`;

async function textAt(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

it('is entered by the lab from a source, read by everybody, and says which line is wrong', async () => {
  const page = '/laboratorio/ambiti';
  expect(await textAt(aBrowser(app), page)).toContain('Nessun ambito, finora');
  expect(await textAt(aBrowser(app), `/en${page}`)).toContain('No district so far');
  expect((await aBrowser(app).post(page, { righe: lines })).status).toBe(403);
  expect((await importDistricts(alfa, lines)).kind).toBe('denied');
  expect((await manager.get('/alfa/ambiti')).status).toBe(404);
  const wrong = await coordinator.post(page, { righe: `${lines}\nA1;Ambito Alto;Psi;12;${source}` });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  await expectValidHtml(html);
  expect(textOf(html)).toContain('Riga 3: il codice ISTAT ha sei cifre.');
  expect(html).toContain('Omega;000102');
  const kept = await coordinator.post(page, { righe: lines });
  expect(textOf(await kept.text())).toContain('Un ambito scritto.');
  expect(await textAt(aBrowser(app), page)).toContain('Ambito Alto A1 Alfa e Omega ambito.example');
  const taken = await coordinator.post(page, { righe: `B1;Ambito Alto;Beta;000103;${source}` });
  expect([taken.status, textOf(await taken.text()).includes('Hanno già un altro codice: Ambito Alto.')]).toEqual([
    422,
    true,
  ]);
});

it('is a territory of the diagnosis of each city that belongs to it, with the municipalities that it is about', async () => {
  const added = await addCluster(alfa, { area: 'minors', title: 'Bambini sotto i tre', kindsOfHelp: [] });
  if (added.kind !== 'added') throw new Error(added.kind);
  expect((await readMatrix(alfa))?.districts.map(({ name }) => name)).toEqual(['Ambito Alto']);
  const key = encodeURIComponent('district:Ambito Alto');
  expect(await textAt(manager, `/alfa/laboratorio/diagnosi?dove=${key}`)).toContain('La diagnosi: Ambito Alto');
  const cluster = `/alfa/laboratorio/diagnosi/${added.id}`;
  expect(await textAt(manager, `${cluster}?dove=${key}`)).toContain('Lo formano Alfa e Omega. Fonte');
  expect(await textAt(manager, `/en${cluster}?dove=${key}`)).toContain('It associates Alfa and Omega.');
  expect(await textAt(manager, `${cluster}?dove=${encodeURIComponent('district:Un altro')}`)).toContain(
    'non è scritto nel registro degli ambiti',
  );
  const written = await manager.post(`${cluster}?dove=${key}`, {
    part: 'population',
    low: '1200',
    high: '',
    source: 'Anagrafe dei due Comuni',
    on: '2026-01-01',
    method: 'count',
    confidence: 'high',
    note: '',
  });
  expect(written.status).toBe(303);
  expect(await textAt(manager, `${cluster}?dove=${key}`)).toContain('1.200');
  expect(await textAt(manager, cluster)).not.toContain('Anagrafe dei due Comuni');
});

it('is replaced as a whole when it is entered again', async () => {
  const system = { ...alfa, municipality: laboratory.system.municipality };
  expect(await importDistricts(system, `A1;Ambito Alto;Omega;000102;${source}`)).toEqual({
    kind: 'kept',
    districts: 1,
  });
  expect(await ownDistricts(alfa)).toEqual([]);
});
