import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, type Ctx } from '../../src/features/context.ts';
import { labReport } from '../../src/features/lab/public.ts';
import type { CityFact } from '../../src/features/municipalities/public.ts';
import { latestFigures, publishFigures } from '../../src/features/publishing/public.ts';
import { renderPdf } from '../../src/platform/pdf/render-pdf.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { aMunicipality, registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCityManager, aRunningGroup, publishingApp } from './publishing-groups.ts';
import { wordsOfPdf } from '../setup/read-pdf.ts';

const database = await testDatabase();

const fact = (text: string, mark: 'verified' | 'inferred'): CityFact => ({
  text: { it: `${text} accaduto.`, en: `${text} happened.` },
  source: { name: 'example.org', link: 'https://example.org/fonte', page: null },
  mark,
  willLink: mark,
});
const lab = aMunicipality({
  tenantId: '00000000-0000-4000-8000-000000000001',
  slug: 'laboratorio',
  kind: 'lab',
  name: 'WILL',
  madeUpData: false,
  facts: [fact('Qualcosa', 'verified'), fact('Altro', 'inferred')],
});
const labCtx = (given: Partial<Ctx> = {}) => aContext(database.app, lab, given);

async function pageOf(path: string, given: Partial<Ctx> = {}): Promise<{ html: string; text: string }> {
  const response = await publishingApp(labCtx(given)).request(path);
  expect(response.status).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

it('says that no city publishes yet, and leads to the cities', async () => {
  for (const language of ['it', 'en'] as const) {
    const { html, text } = await pageOf('/laboratorio', { language });
    expect(text).toContain(language === 'it' ? 'Nessuna città ha ancora pubblicato' : 'No city has published yet');
    expect(html).toContain('href="#percorsi"');
    expect(text).not.toMatch(/sono inventati|are made up/);
  }
});

it('shows what each city published last, by name, the small numbers covered', async () => {
  const [zeta, alfa, media] = await Promise.all([
    registered(database, {
      name: 'Zeta',
      slug: 'zeta',
      madeUpData: false,
      istat: '001001',
      facts: [fact('Zeta', 'verified')],
    }),
    registered(database, { name: 'Alfa', slug: 'alfa', madeUpData: true }),
    registered(database, { name: 'Èlla', slug: 'ella', madeUpData: false }),
  ]);
  const [large, small, silent] = [zeta, alfa, media].map((city) => aContext(database.app, city));
  if (!large || !small || !silent) throw new Error('three cities were made');
  for (let group = 0; group < 10; group++) await aRunningGroup(large, { families: 3, firstContacts: 1 });
  await aRunningGroup(small, { families: 3 });
  await aRunningGroup(silent, { families: 9 });
  for (const ctx of [large, small]) await publishFigures({ ...ctx, actor: await aCityManager(ctx) });

  const { html, text } = await pageOf('/laboratorio');
  expect(text).toMatch(
    /Alfa \(dati di prova\) 20 novembre 2026 meno di 5 meno di 5 meno di 5 famiglie meno di 5 famiglie meno di 5 Èlla non pubblica ancora/,
  );
  expect(text).toMatch(/Zeta 20 novembre 2026 10 30 40 660,00 € 10 /);
  // One bar compares nothing: the drawing waits for a second city.
  expect(text).not.toContain('Si vede il numero di famiglie');
  expect(text).toContain('sono inventati');
  expect(html).toContain('href="/zeta"');
  expect(text).toContain('1 fatto, con la sua fonte');
});

it('tells its facts with their sources, and which are inferred', async () => {
  const { html, text } = await pageOf('/laboratorio', { language: 'en' });
  expect(text).toContain('Qualcosa happened. Source: example.org');
  expect(text).toContain('Our own reconstruction Altro happened.');
  expect(html).toContain('href="https://example.org/fonte"');
});

it('tells what has no address by its name, how it is known, and what is not known, on the page and in the document', async () => {
  const source = { name: 'Chi c’era, per il Comune', link: null, page: 'p. 3' };
  const facts = [{ ...fact('Ricordato', 'verified'), source, mark: 'recalled' as const }];
  const blanks = [{ id: 'b', text: { it: 'Chi c’era.', en: 'Who was there.' } }];
  const municipality = { ...lab, facts, blanks };
  const { text } = await pageOf('/laboratorio', { municipality });
  expect(text).toContain('Raccontato da chi c’era Ricordato accaduto. Fonte: Chi c’era, per il Comune, p. 3');
  expect(text).toContain('Non si sa ancora Chi c’era. Chi lo sa lo scriva');
  const document = JSON.stringify(await labReport(labCtx({ municipality })));
  expect(document).toContain('"Ricordato accaduto. ","Fonte: Chi c’era, per il Comune, p. 3"]');
  expect(document).toContain('[{"kind":"emphasis","text":"Non si sa ancora. "},"Chi c’era."]');
});

it('gives the same numbers as page, open data and document', async () => {
  const csv = await (await publishingApp(labCtx()).request('/laboratorio/numeri.csv')).text();
  const { text } = await pageOf('/laboratorio');
  const document = JSON.stringify(await labReport(labCtx()));
  const zeta = csv
    .split('\r\n')
    .filter((line) => line.startsWith('Zeta,'))
    .map((line) => line.split(',').at(-1));
  expect(zeta).toEqual(['10', '30', '40', '660.00', '10']);
  expect(text).toContain('Zeta 20 novembre 2026 10 30 40 660,00 € 10');
  expect(document).toContain(JSON.stringify(['Zeta', '20 novembre 2026', '10', '30', '40', '660,00\u00a0€', '10']));
  expect(csv).toContain('Alfa,,2026-11-20T10:00:00.000Z,1,true,families,families,withheld,\r\n');
  expect(csv).not.toMatch(/Alfa,.*,published,/);
});

it('serves open data as a file that is neither a page nor a formula', async () => {
  const { headers } = await publishingApp(labCtx({ language: 'en' })).request('/laboratorio/numeri.csv');
  expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
  expect(headers.get('Content-Disposition')).toBe('attachment; filename="lab-figures.csv"');
});

it('reads nothing of a city but what it published', async () => {
  const cities = await latestFigures(labCtx());
  expect(cities.find(({ slug }) => slug === 'ella')?.publication).toBeUndefined();
  const { rows } = await read(labCtx(), (tx) => sql`select 1 from pool`.execute(tx));
  expect(rows).toEqual([]);
});

it('makes a tagged document in both languages, with the made-up notice and each definition', async () => {
  for (const [language, words] of [
    ['it', ['sono inventati', 'Indicatore di processo', 'non pubblica ancora', 'Ricostruito da noi']],
    ['en', ['are made up', 'A process indicator', 'not publishing yet', 'Our own reconstruction']],
  ] as const) {
    const document = await labReport(labCtx({ language }));
    const pdf = await renderPdf(document);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/Type /StructTreeRoot');
    expect(raw).toContain(`/Lang (${language})`);
    expect(raw).toMatch(language === 'it' ? /laboratorio delle citt/ : /The lab of the cities/);
    for (const word of words) expect(JSON.stringify(document)).toContain(word);
  }
});

it('says in the file itself what the page says', async () => {
  const response = await publishingApp(labCtx()).request('/laboratorio/numeri.pdf');
  expect(response.headers.get('Content-Disposition')).toBe('inline; filename="numeri-laboratorio.pdf"');
  const said = wordsOfPdf(Buffer.from(await response.arrayBuffer()));
  expect(said).toMatch(/Zeta 20 novembre 2026 10 30 40 660,00 € 10/);
  expect(said).toContain('meno di 5');
});

it('has no page of a city, and a city no page of the lab', async () => {
  expect((await publishingApp(labCtx()).request('/laboratorio/numeri')).status).toBe(404);
  const city = aContext(database.app, await registered(database));
  for (const path of ['', '/numeri.csv']) {
    expect((await publishingApp(city).request(`/${city.municipality.slug}${path}`)).status).toBe(404);
  }
  expect(
    (await publishingApp(labCtx({ actor: { kind: 'system' } })).request('/laboratorio/pubblica', { method: 'POST' }))
      .status,
  ).toBe(403);
});
