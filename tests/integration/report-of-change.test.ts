import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { answerRound, closeRound, tellRound } from '../../src/features/learning/public.ts';
import { handOn, publishReport, readFigures, saveSection } from '../../src/features/reporting/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aChange, changeHalf, openHalf } from '../setup/a-change.ts';
import { readPage } from '../setup/read-page.ts';
import { wordsOfPdf } from '../setup/read-pdf.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aReportScene, aText } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, city, coordinator } = await aReportScene(database);
const anybody = aBrowser(app);
const code = 'change-obstacles-no-time';
const last = `monza/${code}`;
const named = `${last}/${changeHalf}`;
const token = await aChange(city, 'prova');
const id = randomUUID();
const body = `A Monza manca il tempo a {{figure ${last}}}, e nel semestre scelto a {{figure ${named}}}.\n\n{{chart ${code}}}`;

it('chapter 3 places what offices and partners said of the change by reference, and opens it on round, query and recount', async () => {
  const offered = await readPage(coordinator, `/laboratorio/rapporto/scrivi/cifre?citta=monza&parole=no-time`);
  expect(offered.text).toContain(`{{figure ${last}}} Ostacoli: Manca il tempo 5 su 5`);
  const text = aText({ chapter: 3, city: null, body: { it: body, en: '' } });
  const references = [last, named, `chart/${code}`];
  expect(await saveSection(ctx, { id, revision: 0 }, text, await readFigures(ctx, references))).toEqual({
    kind: 'saved',
  });
  await handOn(ctx, { id, revision: 1 }, 'approved');
  expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 1 });
  const report = await readPage(anybody, '/laboratorio/rapporto');
  expect(report.text).toMatch(/A Monza manca il tempo a 5 su 5 ?, e nel semestre scelto a 5 su 5 ?\./);

  for (const language of ['', '/en']) {
    const figure = await readPage(anybody, `${language}/laboratorio/rapporto/versioni/1/cifre/${id}/${named}`);
    expect(figure.text).toContain('select u.id, u.body_id');
    expect(figure.text).toContain(`{{figure ${named}}}`);
    const again = `${language}/monza/laboratorio/cambiamento/${changeHalf}/edizioni/1`;
    expect(figure.html).toContain(`href="${again}"`);
    expect((await readPage(anybody, again)).text).toMatch(/lo stesso valore|the same value/);
  }
  await readPage(anybody, `/laboratorio/rapporto/cifre/monza/change-obstacles-no-such`, 404);

  const pdf = await anybody.get('/laboratorio/rapporto/versioni/1/rapporto.pdf');
  expect(wordsOfPdf(Buffer.from(await pdf.arrayBuffer()))).toContain('manca il tempo a 5 su 5');
  const csv = await (await anybody.get('/laboratorio/dati/rapporto/1/cifre.csv')).text();
  expect(csv).toContain(code);
});

it('a new round moves the sentence that means the last one, and not the one that names its half year', async () => {
  for (let answer = 0; answer < 6; answer += 1) await answerRound(city, token, anAnswer({}), `altro ${answer}`);
  await closeRound(city, openHalf);
  expect(await tellRound(city, openHalf, [])).toBe('told');
  expect(await publishReport(ctx)).toEqual({ kind: 'figures-moved', sections: [id] });
  const section = await readPage(coordinator, `/laboratorio/rapporto/scrivi/sezioni/${id}`);
  expect(section.text).toContain('A Monza manca il tempo a 0 su 7, e nel semestre scelto a 5 su 5.');
  expect(section.html).toContain(`name="cifra" value="${last}"`);
  expect(section.html).not.toContain(`name="cifra" value="${named}"`);
});
