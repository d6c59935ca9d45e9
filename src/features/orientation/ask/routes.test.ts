import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aBrowser, type FormBody } from '../../../../tests/setup/a-browser.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { rowsOfTenant } from '../../../../tests/setup/rows-of-tenant.ts';
import { aRuleInForce } from '../../../../tests/setup/some-rules.ts';
import { testApp } from '../../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { askable } from '../../../domain/eligibility/facts.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { readingEaseOf } from '../../../ui/testing/reading-ease.ts';
import { aService, idOf } from '../../catalogue/testing/open-page.ts';
import { saveServices } from '../../catalogue/public.ts';
import { read, type Ctx } from '../../context.ts';

const database = await testDatabase();
const browser = aBrowser(testApp(database, { environment: { TRUST_PROXY: '1' } }));
let system: Ctx;
beforeAll(async () => {
  const municipality = await registered(database, { slug: 'monza', name: 'Monza' });
  system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  await saveServices(system, [
    aService({ title: 'Assistenza a casa', kindsOfHelp: ['home-care'] }),
    aService({ title: 'Spesa solidale', kindsOfHelp: ['shopping-errands'], answerKind: 'mutual' }),
    aService({ title: 'Pranzi in cascina', kindsOfHelp: ['meals'] }),
  ]);
  await aRuleInForce(system, { serviceId: await idOf(system, 'assistenza'), marker: 'prova' });
});

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function send(path: string, form: FormBody): Promise<Shown> {
  const response = await browser.post(path, form);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
}

/** Presses a button of a page, with all that its form holds and what was typed into it. */
function press({ html }: Shown, button: string, typed: FormBody = {}, prefix = ''): Promise<Shown> {
  const action = `${prefix}/monza/scopri`;
  return send(action, { ...formOfPage(html, action), ...typed, azione: button });
}

const begin = (topic = 'at-home') => send('/monza/scopri', { tema: topic, azione: 'comincia' });

describe('what exists for me', () => {
  test('asks one question at a time, says why, and answers with the reason', async () => {
    const first = await begin();
    expect(first.text).toContain('Dove vive?');
    expect(first.text).toContain('conta per 1 aiuto');
    const second = await press(first, 'avanti', { valore: 'here' });
    expect(second.text).toContain('Quanti anni ha?');
    const third = await press(second, 'avanti', { valore: '80' });
    expect(third.text).toContain('Ecco che cosa c’è per te');
    expect(third.text).toContain('Da quello che hai detto, 1 aiuto fa per te.');
    expect(third.text).toContain('Si paga da');
    expect(third.text).toContain('Una domanda dice quanto: «Quanto vale l’ISEE sociosanitario?»');
    expect(third.text).toContain('Delibera prova');
    expect(third.text).toContain('È qui perché riguarda: Pasti.');
    expect(third.text).toContain('Persone che danno una mano');
    for (const page of [first, second, third]) await expectValidHtml(page.html);
  });

  test('says no with what is missing and what would change it', async () => {
    const age = await press(await begin(), 'avanti', { valore: 'here' });
    const care = await press(age, 'avanti', { valore: '40' });
    const no = await press(care, 'avanti', { valore: 'some' });
    expect(no.text).toContain('Manca: Età: almeno 65 anni; Bisogno di aiuto: aiuto ogni giorno');
    expect(no.text).toContain('Sarebbe un sì con Età: almeno 65 anni.');
    expect(no.text).toContain('Sarebbe un sì con Bisogno di aiuto: aiuto ogni giorno o aiuto sempre, giorno e notte.');
  });

  test('lets every question be skipped, says which one is missing, and asks it again when told to', async () => {
    const age = await press(await begin(), 'avanti', { valore: 'here' });
    const care = await press(age, 'salta');
    const maybe = await press(care, 'salta');
    expect(maybe.text).toContain('Una domanda lo dice: «Quanti anni ha?»');
    expect(maybe.text).toMatch(/Età\s*Non detto/);
    const again = await press(maybe, 'cambia:age');
    expect(again.text).toContain('Quanti anni ha?');
    expect((await press(again, 'avanti', { valore: '70' })).text).toContain('1 aiuto fa per te');
  });

  test('goes back to the question before, with its answer, and to the beginning', async () => {
    const age = await press(await begin(), 'avanti', { valore: 'here' });
    const before = await press(age, 'indietro');
    expect(before.html).toMatch(/value="here" checked/);
    const start = await press(before, 'indietro');
    expect(start.html).toMatch(/value="at-home" checked/);
  });

  test('refuses what is no answer beside its field, and keeps what was typed', async () => {
    const age = await press(await begin(), 'avanti', { valore: 'here' });
    const wrong = await press(age, 'avanti', { valore: 'ottanta' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-valore"');
    expect(wrong.html).toContain('value="ottanta"');
    await expectValidHtml(wrong.html);
    expect((await press(await begin(), 'avanti')).status).toBe(422);
  });

  test('leaves nothing behind: no row, no cookie, nothing in an address', async () => {
    const rows = async () => {
      const tables = ['request_draft', 'service_list', 'audit_entry', 'message'];
      return JSON.stringify(
        await Promise.all(tables.map((t) => rowsOfTenant(database, system.municipality.tenantId, t))),
      );
    };
    const before = await rows();
    const age = await press(await begin(), 'avanti', { valore: 'here' });
    const response = await browser.post('/monza/scopri', {
      ...formOfPage(age.html, '/monza/scopri'),
      valore: '83',
      azione: 'avanti',
    });
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(await rows()).toBe(before);
    const html = await response.text();
    expect(
      [...html.matchAll(/(?:href|action)="([^"]*)"/g)].filter(([, address = '']) => /[?&]|here/.test(address)),
    ).toEqual([]);
  });

  test('reads easily on every page: Gulpease of 60 and more', async () => {
    const start = await (await browser.get('/monza/scopri')).text();
    const pages = [start, (await begin()).html, (await press(await begin(), 'risultati')).html];
    const asking = askable.map((fact) => send('/monza/scopri', { azione: `cambia:${fact}` }));
    const all = [...pages, ...(await Promise.all(asking)).map(({ html }) => html)];
    expect(all.map(readingEaseOf).filter((ease) => ease < 60)).toEqual([]);
  });

  test('is in English too', async () => {
    const start = await send('/en/monza/scopri', { tema: 'at-home', azione: 'comincia' });
    expect(start.text).toContain('Where do they live?');
    const age = await press(start, 'avanti', { valore: 'elsewhere' }, '/en');
    expect(age.text).toContain('It would no longer be a no with Where they live: in this city.');
    await expectValidHtml(age.html);
  });
});

const answered = {
  tema: 'at-home',
  chieste: 'residence,age,isee-health',
  'r-residence': 'here',
  'r-age': '83',
  'r-isee-health': '1555500',
};

describe('what is taken away', () => {
  test('is a list whose code opens services and no answer', async () => {
    const made = await browser.post('/monza/scopri/lista', answered);
    expect(made.status).toBe(303);
    const list = await (await browser.get(made.headers.get('Location') ?? '')).text();
    expect(textOf(list)).toContain('Assistenza a casa');
    expect(textOf(list)).toContain('Pranzi in cascina');
    expect(textOf(list)).not.toMatch(/\b83\b|15\.555/);
    const kept = await rowsOfTenant(database, system.municipality.tenantId, 'service_list');
    expect(JSON.stringify(kept)).not.toMatch(/"83"|1555500/);
  });

  test('is a large sheet with the reasons', async () => {
    const sheet = await browser.post('/monza/scopri/foglio', answered);
    expect(sheet.headers.get('Content-Type')).toBe('application/pdf');
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('is a request that need not ask the age again', async () => {
    const begun = await browser.post('/monza/scopri/chiedi', answered);
    expect(begun.headers.get('Location')).toMatch(/^\/monza\/chiedi\/[\w-]{43}\/aiuto$/);
    const drafts = await read(system, (tx) => sql<{ answers: object }>`select answers from request_draft`.execute(tx));
    expect(drafts.rows.map(({ answers }) => answers)).toContainEqual(expect.objectContaining({ seats: 1, ages: [83] }));
  });
});
