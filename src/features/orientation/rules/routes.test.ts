import { beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, type Browser, type FormBody } from '../../../../tests/setup/a-browser.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { signedIn } from '../../../../tests/setup/signed-in.ts';
import { aRuleInForce, aRuleText } from '../../../../tests/setup/some-rules.ts';
import { testApp } from '../../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { homeCareOfBergamo } from '../../../domain/eligibility/testing/home-care-of-bergamo.ts';
import { instantOf } from '../../../domain/schedule/rome-time.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { aService, idOf } from '../../catalogue/testing/open-page.ts';
import { saveServices } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import { changeDraft, publishDraft, ruleFor } from './write-rules.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
let system: Ctx;
let desk: Browser;
let manager: Browser;
beforeAll(async () => {
  const municipality = await registered(database, { slug: 'monza', name: 'Monza' });
  system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  await saveServices(system, [
    aService({ title: 'Pasti caldi', kindsOfHelp: ['meals'] }),
    aService({ title: 'Assistenza', kindsOfHelp: ['home-care'] }),
  ]);
  desk = aBrowser(app, { slug: 'monza', token: await signedIn(system, 'desk-operator') });
  manager = aBrowser(app, { slug: 'monza', token: await signedIn(system, 'city-manager') });
});

async function open(path: string, by: Browser = desk) {
  const response = await by.get(path);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
}

/** Sends the form of a page as it is, with what was typed over it; where it leads, or the page with its errors. */
async function fill(page: string, action: string, typed: FormBody, by: Browser = desk) {
  const { html } = await open(page, by);
  const response = await by.post(action, { ...formOfPage(html, action), ...typed });
  const location = response.headers.get('Location') ?? '';
  return { status: response.status, location, html: await response.text() };
}

describe('a rule written on screen', () => {
  let base = '';

  test('begins from an entry of the catalogue', async () => {
    const list = await open('/monza/sportello/regole?parole=pasti');
    expect(list.text).toContain('Nessuna regola, per ora');
    await expectValidHtml(list.html);
    const begun = await desk.post('/monza/sportello/regole', { servizio: await idOf(system, 'pasti') });
    expect(begun.status).toBe(303);
    base = begun.headers.get('Location') ?? '';
    expect(base).toMatch(/^\/monza\/sportello\/regole\/[0-9a-f-]{36}\/bozza$/);
    const draft = await open(base);
    expect(draft.text).toContain('Il gruppo è vuoto: aggiungi una condizione.');
    await expectValidHtml(draft.html);
  });

  test('grows condition by condition, group by group, without a line of code', async () => {
    const condition = (query: string, typed: FormBody) =>
      fill(`${base}/condizione?${query}`, `${base}/condizione`, typed);
    expect((await condition('dove=c&fatto-c=residence', { fra: 'here' })).status).toBe(303);
    expect((await fill(base, base, { azione: 'almeno:c' })).location).toContain('esito=salvato');
    await condition('dove=c.1&fatto-c-1=age', { almeno: '65' });
    await condition('dove=c.1&fatto-c-1=care', { fra: ['daily', 'constant'] });
    const { text, html } = await open(base);
    expect(text).toContain('Dove vive: in questo Comune');
    expect(text).toContain('Almeno una di queste cose:');
    expect(text).toContain('Età: almeno 65 anni');
    expect(text).toContain('Bisogno di aiuto: aiuto ogni giorno o aiuto sempre');
    await expectValidHtml(html);
  });

  test('says beside the field what is wrong with a condition', async () => {
    const none = await fill(`${base}/condizione?dove=c&fatto-c=age`, `${base}/condizione`, {});
    expect(none.status).toBe(422);
    expect(none.html).toContain('href="#field-almeno"');
    const backwards = await fill(`${base}/condizione?dove=c&fatto-c=age`, `${base}/condizione`, {
      almeno: '70',
      massimo: '60',
    });
    expect(textOf(backwards.html)).toContain('Il primo è più grande del secondo.');
    expect(backwards.html).toContain('value="70"');
    await expectValidHtml(backwards.html);
    const all = await fill(`${base}/condizione?dove=c&fatto-c=company`, `${base}/condizione`, { fra: ['some', 'few'] });
    expect(textOf(all.html)).toContain('Scegline almeno una, e non tutte.');
  });

  test('changes, reverses and removes a part, and keeps the rest', async () => {
    await fill(`${base}/condizione?cambia=c.1.0`, `${base}/condizione`, { almeno: '70' });
    await fill(base, base, { azione: 'rovescia:c.1.1' });
    expect((await open(base)).text).toContain('Bisogno di aiuto: nessun aiuto o un po’ di aiuto');
    await fill(base, base, { azione: 'togli:c.1.1' });
    const { text } = await open(base);
    expect(text).toContain('Età: almeno 70 anni');
    expect(text).not.toContain('Bisogno di aiuto:');
  });

  test('has an amount with a reduction that has a tree of its own', async () => {
    const wrong = await fill(`${base}/importo`, `${base}/importo`, {
      calcolo: 'linear',
      'da-isee': '7.000',
      'da-somma': '1',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-a-isee"');
    await expectValidHtml(wrong.html);
    const right = await fill(`${base}/importo`, `${base}/importo`, {
      calcolo: 'linear',
      ogni: 'meal',
      isee: 'isee-health',
      'da-isee': '7.000',
      'da-somma': '1',
      'a-isee': '24.000',
      'a-somma': '22',
    });
    expect(right.status).toBe(303);
    expect((await fill(base, `${base}/riduzioni`, { riduzione: '', percento: '0' })).status).toBe(422);
    for (const [percento, sconto, why] of [
      ['20', '3,00', 'non tutti e due'],
      ['', '0', 'Scrivi gli euro, come'],
      ['', 'tre', 'Scrivi gli euro, come'],
      ['120', '', 'da 1 a 100'],
      ['', '', 'Scrivi di quanto: la percentuale, o gli euro.'],
    ] as const) {
      const refused = await fill(base, `${base}/riduzioni`, { riduzione: 'Due figli', percento, sconto });
      expect(refused.status).toBe(422);
      expect(textOf(refused.html)).toContain(why);
      await expectValidHtml(refused.html);
    }
    await fill(base, `${base}/riduzioni`, { riduzione: 'Povertà relazionale', percento: '20' });
    await fill(base, `${base}/riduzioni`, { riduzione: 'Due figli', sconto: '1,50' });
    await fill(`${base}/condizione?dove=0&fatto-0=company`, `${base}/condizione`, { fra: 'few' });
    const { text, html } = await open(base);
    expect(text).toContain('Secondo ISEE sociosanitario: 1,00');
    expect(text).toContain('Persone vicine: no, quasi nessuno');
    expect(text).toMatch(/Riduzione: Due figli, 1,50\s€/);
    await expectValidHtml(html);
  });

  test('comes into force with its source and with examples that hold, by whoever answers for the city', async () => {
    expect((await open(base)).text).toContain('Manca la fonte');
    const bad = await fill(`${base}/fonte`, `${base}/fonte`, { nome: '', data: 'ieri', indirizzo: 'http://x' });
    expect(bad.status).toBe(422);
    await fill(`${base}/fonte`, `${base}/fonte`, { nome: 'Delibera n. 1', data: '2026-01-10', indirizzo: '' });
    const example = (typed: FormBody) =>
      fill(`${base}/esempi/nuovo`, `${base}/esempi/nuovo`, { azione: 'salva', ...typed });
    expect((await example({ nome: '', attesa: '' })).status).toBe(422);
    await example({ nome: 'Fuori', 'x-residence': 'elsewhere', attesa: 'no' });
    const rosa = {
      nome: 'Ottanta anni',
      'x-residence': 'here',
      'x-age': '80',
      'x-isee-health': '15.500',
      'x-company': 'few',
    };
    await example({ ...rosa, attesa: 'yes', quanto: '11,50' });
    const bench = await open(base);
    expect(bench.text).toContain('Un esempio non torna');
    expect(bench.text).toMatch(/Ottanta anni\s*Sì, 11,50\s€\s*Sì, 7,70\s€\s*Non torna/);
    const today = dateAt(new Date());
    expect((await fill(base, `${base}/vigore`, { giorno: today }, manager)).status).toBe(422);
    await fill(`${base}/esempi/2`, `${base}/esempi/2`, { azione: 'salva', quanto: '7,70' });
    expect((await open(base)).html).not.toContain(`action="${base}/vigore"`);
    expect((await desk.post(`${base}/vigore`, { giorno: today, letta: '0' })).status).toBe(403);
    expect((await fill(base, `${base}/vigore`, { giorno: '2020-01-01' }, manager)).status).toBe(422);
    const published = await fill(base, `${base}/vigore`, { giorno: today }, manager);
    expect(published.location).toContain('esito=in-vigore');
    const rule = await open(published.location, manager);
    expect(rule.text).toContain('Che cosa dice oggi');
    await expectValidHtml(rule.html);
    expect((await open(base)).status).toBe(404);
    const asked = await aBrowser(app).post('/monza/scopri', { tema: 'at-home', azione: 'comincia' });
    expect(textOf(await asked.text())).toContain('Dove vive?');
  });

  test('is not undone by who read an older draft', async () => {
    const rule = base.replace(/\/bozza$/, '');
    await desk.post(`${base}/comincia`, {});
    const before = await open(base);
    await fill(base, base, { azione: 'togli:c.0' });
    const late = await desk.post(base, { ...formOfPage(before.html, base), azione: 'togli:c.1' });
    expect(late.headers.get('Location')).toContain('esito=intanto');
    expect((await open(`${base}?esito=intanto`)).text).toContain('Qualcuno ha cambiato la bozza');
    expect((await desk.post(`${base}/butta`, {})).headers.get('Location')).toBe(rule);
  });
});

test('the price of home care in Bergamo can be written on screen, whole; and so can bands', async () => {
  await saveServices(system, [aService({ title: 'Cura a casa', kindsOfHelp: ['home-care'] })]);
  const begun = await desk.post('/monza/sportello/regole', { servizio: await idOf(system, 'cura') });
  const base = begun.headers.get('Location') ?? '';
  const id = /regole\/([0-9a-f-]{36})/.exec(base)?.[1] ?? '';
  const condition = (dove: string, fatto: string, typed: FormBody) =>
    fill(`${base}/condizione?dove=${dove}&fatto-${dove}=${fatto}`, `${base}/condizione`, typed);
  await condition('c', 'residence', { fra: 'here' });
  await condition('c', 'age', { almeno: '65' });
  const bands = { calcolo: 'bands', isee: 'isee-health', ogni: 'hour', 'fascia-1': '7.000', 'importo-1': '1' };
  const backwards = await fill(`${base}/importo`, `${base}/importo`, {
    ...bands,
    'fascia-2': '5.000',
    'importo-2': '9',
  });
  expect(backwards.status).toBe(422);
  expect(backwards.html).toContain('href="#field-fascia-2"');
  const inBands = { ...bands, 'fascia-2': '24.000', 'importo-2': '11,50', oltre: '22' };
  expect((await fill(`${base}/importo`, `${base}/importo`, inBands)).status).toBe(303);
  expect((await ruleFor(system, id))?.draft?.text.amount?.base).toEqual({
    kind: 'bands',
    fact: 'isee-health',
    bands: [
      { isee: 700_000, cents: 100 },
      { isee: 2_400_000, cents: 1150 },
    ],
    beyond: 2200,
  });
  const linear = { calcolo: 'linear', 'da-isee': '7.000', 'da-somma': '1', 'a-isee': '24.000', 'a-somma': '22' };
  await fill(`${base}/importo`, `${base}/importo`, linear);
  await fill(base, `${base}/riduzioni`, { riduzione: 'Povertà relazionale', percento: '20' });
  await condition('0', 'age', { almeno: '65' });
  await condition('0', 'company', { fra: 'few' });
  const { title, date, link = '' } = homeCareOfBergamo.source;
  await fill(`${base}/fonte`, `${base}/fonte`, { nome: title, data: date, indirizzo: link });
  expect((await ruleFor(system, id))?.draft?.text).toEqual(homeCareOfBergamo);
});

describe('a decision of the past', () => {
  test('is done again by the rule of its day', async () => {
    const serviceId = await idOf(system, 'assistenza');
    const id = await aRuleInForce(system, { serviceId, marker: 'prova', from: '2026-02-01' });
    const own = `/monza/sportello/regole/${id}`;
    await fill(`${own}/bozza/condizione?cambia=c.1.0`, `${own}/bozza/condizione`, { almeno: '80' });
    const tomorrow = dateAt(new Date(Date.now() + 86_400_000));
    const examples = (await ruleFor(system, id))?.draft?.text.examples.length;
    expect(examples).toBe(2);
    await fill(`${own}/bozza`, `${own}/bozza/vigore`, { giorno: tomorrow }, manager);
    const replay = async (giorno: string) => {
      const answers = {
        'x-residence': 'here',
        'x-age': '70',
        'x-care': 'none',
        'x-isee-health': '15.500',
        'x-company': 'some',
      };
      const { status, html } = await fill(`${own}/rifai`, `${own}/rifai`, { giorno, ...answers });
      expect(status).toBe(200);
      await expectValidHtml(html);
      return textOf(html);
    };
    expect(await replay('2026-01-31')).toContain('Quel giorno non c’era una regola.');
    expect(await replay('2026-02-01')).toMatch(/Si paga 11,50\s€ all’ora/);
    expect(await replay(tomorrow)).toContain('Manca: Età: almeno 80 anni');
    expect((await fill(`${own}/rifai`, `${own}/rifai`, { giorno: tomorrow, 'x-age': 'tanti' })).status).toBe(422);
    const ended = await fill(own, `${own}/fine`, { giorno: dateAt(new Date(Date.now() + 2 * 86_400_000)) }, manager);
    expect(ended.status).toBe(303);
    expect((await open(own)).text).toContain('La regola finisce');
  });

  test('of a day with two versions is done again by the hour, or by the version that its sheet says', async () => {
    await saveServices(system, [aService({ title: 'Badante doppia', kindsOfHelp: ['home-care'] })]);
    const day = todayAt(new Date());
    const at = (hour: number): Ctx => ({ ...system, now: new Date(instantOf(day, hour * 60)) });
    const from = dateAt(at(8).now);
    const id = await aRuleInForce(at(8), { serviceId: await idOf(system, 'doppia'), marker: 'prova', from });
    const seventy = { ...aRuleText('prova'), condition: { kind: 'number', fact: 'age', least: 80 } as const };
    const examples = [80, 70].map((age) => ({
      name: `${age}`,
      answers: { age },
      expected: age === 80 ? ('yes' as const) : ('no' as const),
    }));
    await changeDraft(at(12), id, 0, () => ({ ...seventy, examples }));
    expect(await publishDraft(at(12), id, 1, from)).toEqual({ kind: 'published' });
    const own = `/monza/sportello/regole/${id}/rifai`;
    const replay = async (typed: FormBody) => {
      const { status, html } = await fill(own, own, { 'x-residence': 'here', 'x-age': '70', giorno: from, ...typed });
      await expectValidHtml(html);
      return { status, text: textOf(html) };
    };
    expect((await replay({})).text).toContain('Manca: Età: almeno 80 anni');
    expect((await replay({ ora: '11:59' })).text).toMatch(/Si paga.*Versione 1, in vigore/s);
    expect((await replay({ ora: '12.00' })).text).toContain('Manca: Età: almeno 80 anni');
    const chosen = await replay({ versione: '1' });
    expect(chosen.text).toMatch(/In quel momento era in vigore la versione 2.*Si paga.*Versione 1, in vigore/s);
    expect((await replay({ ora: '7:59' })).text).toContain('Quel giorno non c’era una regola.');
    expect(await replay({ ora: '25' })).toMatchObject({ status: 422, text: expect.stringContaining('Scrivi l’ora') });
    expect((await desk.post(own, { giorno: from, versione: '3' })).status).toBe(404);
  });
});

test('rules are written by the staff alone, and a rule that there is not is not found', async () => {
  expect((await aBrowser(app).get('/monza/sportello/regole')).status).toBe(403);
  expect((await aBrowser(app).post('/monza/sportello/regole', { servizio: 'x' })).status).toBe(403);
  for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
    expect((await open(`/monza/sportello/regole/${id}`)).status).toBe(404);
});
