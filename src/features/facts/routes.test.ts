import { beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, type Browser, type FormBody } from '../../../tests/setup/a-browser.ts';
import { aContext } from '../../../tests/setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../../../tests/setup/a-lab.ts';
import { registered } from '../../../tests/setup/a-municipality.ts';
import { formOfPage } from '../../../tests/setup/form-of-page.ts';
import { signedIn } from '../../../tests/setup/signed-in.ts';
import { testApp } from '../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../ui/testing/html.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const anybody = aBrowser(app);
let coordinator: Browser;
let manager: Browser;
beforeAll(async () => {
  const city = await registered(database, { slug: 'alfonia', name: 'Alfonia', open: false, madeUpData: false });
  coordinator = coordinatorBrowser(app, await aLab(database));
  const system = aContext(database.app, city, { actor: { kind: 'system' }, now: new Date() });
  manager = aBrowser(app, { slug: 'alfonia', token: await signedIn(system, 'city-manager') });
});

async function pageOf(path: string, by: Browser = anybody): Promise<string> {
  const response = await by.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

async function send(path: string, body: FormBody, by: Browser = coordinator) {
  const response = await by.post(path, body);
  const location = response.headers.get('Location') ?? '';
  return { status: response.status, page: location.replace('?fatto', ''), html: await response.text() };
}

const fact = {
  textIt: 'L’idea è del sindaco.',
  textEn: 'It was the mayor’s idea.',
  when: '7/2019',
  sourceName: 'Il volume finale',
  sourceLink: '',
  sourcePage: 'p. 14',
  mark: 'verified',
};

describe('where the lab tells facts', () => {
  test('says that nothing is told yet, in both languages, and leads to both forms', async () => {
    const text = await pageOf('/laboratorio/fatti', coordinator);
    expect(text).toMatch(/Tutto il programma Ancora niente\..*Città per città Alfonia 0 fatti/);
    expect(await pageOf('/en/laboratorio/fatti', coordinator)).toMatch(/The whole programme Nothing yet\./);
    for (const form of ['nuovo/laboratorio', 'nuovo/alfonia', 'non-si-sa/laboratorio', 'non-si-sa/alfonia'])
      await pageOf(`/laboratorio/fatti/${form}`, coordinator);
    expect(await pageOf('/laboratorio/fatti/di/alfonia', coordinator)).toContain('I fatti di Alfonia');
  });

  test('tells a fact of the programme whose source has no address, at once and to everybody', async () => {
    expect(await pageOf('/laboratorio')).not.toContain('L’idea è del sindaco');
    expect((await send('/laboratorio/fatti/nuovo/laboratorio', fact)).status).toBe(303);
    expect(await pageOf('/laboratorio')).toContain('L’idea è del sindaco. Fonte: Il volume finale, p. 14');
    expect(await pageOf('/en/laboratorio')).toContain('It was the mayor’s idea. Source: Il volume finale, p. 14');
  });

  test('asks of a city whether it is WILL’s, and tells it on its page, its line of time and its sheet', async () => {
    const sent = { ...fact, textIt: 'Una prova con le famiglie.', textEn: 'A trial with families.', mark: 'recalled' };
    const missing = await send('/laboratorio/fatti/nuovo/alfonia', sent);
    expect(missing.status).toBe(422);
    expect(textOf(missing.html)).toContain('Scegli se fa parte di WILL.');
    expect((await send('/laboratorio/fatti/nuovo/alfonia', { ...sent, willLink: 'inferred' })).status).toBe(303);
    const told = /Raccontato da chi c’era Una prova con le famiglie\. Fonte: Il volume finale, p\. 14/;
    expect(await pageOf('/alfonia')).toMatch(told);
    expect(await pageOf('/laboratorio/citta/alfonia')).toMatch(told);
    expect(await pageOf('/alfonia/percorso')).toMatch(/07\/2019 .*Una prova con le famiglie\. Fonte: Il volume finale/);
  });

  test('says what is wrong beside each field, and keeps what was typed', async () => {
    const wrong = {
      ...fact,
      textEn: '',
      when: '31/2/2020',
      sourceName: '',
      sourceLink: 'javascript:alert(1)',
      mark: '',
    };
    const { status, html } = await send('/laboratorio/fatti/nuovo/laboratorio', wrong);
    expect(status).toBe(422);
    await expectValidHtml(html);
    const text = textOf(html);
    for (const words of [
      'Scrivilo anche in inglese',
      'Scrivi un anno (2020)',
      'Scrivi da dove viene',
      'https://, o lascia',
    ])
      expect(text).toContain(words);
    for (const typed of ['L’idea è del sindaco.', '31/2/2020', 'javascript:alert(1)', 'p. 14'])
      expect(html).toContain(typed);
    const english = await send('/en/laboratorio/fatti/nuovo/laboratorio', wrong);
    expect(textOf(english.html)).toContain('Write where it comes from');
  });
});

describe('a fact that was told', () => {
  const corrected = {
    textIt: 'L’idea è del sindaco e del direttore.',
    sourceLink: 'https://example.org/volume',
    when: '',
  };

  test('is corrected with a reason; the version before stays, and the later of two writers is told', async () => {
    const { page } = await send('/laboratorio/fatti/nuovo/laboratorio', { ...fact, textIt: 'Da correggere.' });
    const form = formOfPage(await (await coordinator.get(page)).text(), page);
    expect(form).toMatchObject({ seen: ['1'], textIt: ['Da correggere.'], when: ['07/2019'], sourcePage: ['p. 14'] });
    const silent = await send(page, { ...form, ...corrected });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain('L’idea è del sindaco e del direttore.');
    const reason = 'Letto meglio nel volume';
    expect((await send(page, { ...form, ...corrected, reason })).status).toBe(303);
    const late = await send(page, { ...form, textIt: 'Un’altra mano.', reason });
    expect(late.status).toBe(422);
    expect(textOf(late.html)).toContain('Intanto qualcun altro ha scritto una versione');
    expect(late.html).toContain('Un’altra mano.');
    const text = await pageOf(page, coordinator);
    expect(text).toMatch(/2\. raccontato il .*Perché: Letto meglio nel volume.*1\. raccontato il .*Da correggere\./);
    expect(text).toContain('Prova lab-coordinator');
    const shown = await pageOf('/laboratorio');
    expect(shown).toContain('L’idea è del sindaco e del direttore.');
    expect(shown).not.toContain('Da correggere');
  });

  test('is withdrawn with a reason and told no more, until it is told again', async () => {
    const { page } = await send('/laboratorio/fatti/nuovo/laboratorio', { ...fact, textIt: 'Da ritirare.' });
    expect((await send(`${page}/ritira`, { seen: '1', why: '' })).status).toBe(422);
    expect((await send(`${page}/ritira`, { seen: '1', why: 'Non era vero' })).status).toBe(303);
    expect((await send(`${page}/ritira`, { seen: '2', why: 'Ancora' })).status).toBe(303);
    expect(await pageOf('/laboratorio')).not.toContain('Da ritirare.');
    expect(await pageOf(page, coordinator)).toContain('Perché: Non era vero');
    expect(await pageOf('/laboratorio/fatti', coordinator)).toContain('Ritirato Da ritirare.');
    const again = { ...fact, textIt: 'Era vero.', seen: '2', reason: 'Trovato l’atto' };
    expect((await send(page, again)).status).toBe(303);
    expect(await pageOf('/laboratorio')).toContain('Era vero.');
  });
});

describe('what is not known', () => {
  test('is a blank that everybody sees, and that the staff fills in', async () => {
    const blank = { textIt: 'In quali giorni ci si è visti.', textEn: 'On which days people met.' };
    expect((await send('/laboratorio/fatti/non-si-sa/alfonia', { ...blank, textIt: '' })).status).toBe(422);
    const { page } = await send('/laboratorio/fatti/non-si-sa/alfonia', blank);
    for (const path of ['/alfonia', '/alfonia/percorso', '/laboratorio/citta/alfonia'])
      expect(await pageOf(path)).toMatch(/Non si sa ancora In quali giorni ci si è visti\. Chi lo sa lo scriva/);
    expect(await pageOf('/en/alfonia')).toContain('What is not known Not known yet On which days people met.');
    expect(await (await anybody.get('/alfonia')).text()).toContain(`href="${page}"`);
    expect(formOfPage(await (await coordinator.get(page)).text(), page)).toMatchObject({ textIt: [''], seen: ['1'] });
    const filled = { ...fact, textIt: 'Ci si è visti a maggio.', willLink: 'verified', seen: '1' };
    expect((await send(page, filled)).status).toBe(422);
    expect((await send(page, { ...filled, reason: 'Trovato il verbale' })).status).toBe(303);
    const text = await pageOf('/alfonia');
    expect(text).toContain('Ci si è visti a maggio. Fonte: Il volume finale, p. 14');
    expect(text).not.toContain('In quali giorni');
    expect(await pageOf(page, coordinator)).toMatch(/1\. lasciato in bianco il .*In quali giorni ci si è visti\./);
  });
});

describe('who may', () => {
  test.each([
    '/laboratorio/fatti/nuovo/laboratorio',
    '/laboratorio/fatti/nuovo/alfonia',
    '/laboratorio/fatti/non-si-sa/alfonia',
  ])('neither anybody nor a city’s own staff writes at %s', async (path) => {
    for (const by of [anybody, manager]) {
      expect((await by.get(path)).status).toBe(403);
      expect((await send(path, { ...fact, willLink: 'verified', textIt: 'Abusivo.' }, by)).status).toBe(403);
    }
    for (const page of ['/laboratorio', '/alfonia']) expect(await pageOf(page)).not.toContain('Abusivo');
  });

  test('neither corrects nor withdraws one, nor reads how it was told before', async () => {
    const { page } = await send('/laboratorio/fatti/nuovo/laboratorio', { ...fact, textIt: 'Del laboratorio.' });
    for (const by of [anybody, manager]) {
      for (const list of ['', '/di/alfonia']) expect((await by.get(`/laboratorio/fatti${list}`)).status).toBe(403);
      expect((await by.get(page)).status).toBe(403);
      expect((await send(page, { ...fact, seen: '1', reason: 'x', textIt: 'Abusivo.' }, by)).status).toBe(403);
      expect((await send(`${page}/ritira`, { seen: '1', why: 'x' }, by)).status).toBe(403);
    }
    expect(await pageOf('/laboratorio')).toContain('Del laboratorio.');
  });

  test('has no such page in a city, of a city that is not there, or of a fact that is not', async () => {
    for (const path of ['', '/di/alfonia', '/nuovo/alfonia', `/${crypto.randomUUID()}`])
      expect((await manager.get(`/alfonia/fatti${path}`)).status).toBe(404);
    for (const path of ['/di/zetonia', '/nuovo/zetonia', '/non-si-sa/zetonia', `/${crypto.randomUUID()}`, '/uno'])
      expect((await coordinator.get(`/laboratorio/fatti${path}`)).status).toBe(404);
  });
});
