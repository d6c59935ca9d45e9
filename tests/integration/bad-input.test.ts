import { describe, expect, it } from 'vitest';
import { steps, type StepId } from '../../src/features/requests/ask/journey.ts';
import { aBrowser, type FormBody } from '../setup/a-browser.ts';
import { asForm, requestForm } from '../setup/a-request-form.ts';
import { browserOf } from '../setup/a-walk.ts';
import { blank, broken, expectHarmless, expectRefused, junk } from '../setup/bad-values.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { digestOfTenant, rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const somebody = aBrowser(app);
const desk = browserOf(app, city, 'administrator');
const proposal = city.pools.find(({ status }) => status === 'proposed');
const carla = city.households.find(({ requestId }) => proposal?.requests.includes(requestId));
const link = `/alfonia/r/${carla?.token}`;
const draft = `/alfonia/chiedi/${city.draft}`;
const answers: Readonly<Record<StepId, FormBody>> = {
  ...requestForm,
  place: { ...requestForm.place, place: 'via quokkaville' },
};

// Every step can be opened again once all are answered.
for (const { id, slug } of steps) await somebody.post(`${draft}/${slug}`, answers[id]);

async function stored(): Promise<Record<string, string>> {
  // Reading leaves rows in the register, and a sign-in that failed is counted: neither is what a form stores.
  const {
    audit_entry: _register,
    account: _failures,
    session: _sessions,
    ...rest
  } = await digestOfTenant(database, city.municipality.tenantId);
  return rest;
}

/** Fields that hold nothing but what they are for; those in the second list may also be left empty. */
const closed: Readonly<Record<StepId, readonly string[]>> = {
  help: ['kind'],
  details: [],
  people: ['seats', 'age-1'],
  weight: ['intensity'],
  hours: ['days', 'slots', 'from-1', 'to-1'],
  place: ['place', 'distance'],
  money: ['alone', 'budget', 'shared'],
  sharing: ['share', 'home-tags', 'needs', 'refuses'],
  contact: ['email', 'first', 'privacy'],
};
const mayBeEmpty: Partial<Record<StepId, readonly string[]>> = {
  details: ['q-collect', 'q-with'],
  people: ['age-2'],
  hours: ['earlier', 'later', 'other-days'],
  sharing: ['host'],
  contact: ['phone'],
};

describe.each([
  ['asking', draft, '/'],
  ['changing', link, '/cambia/'],
] as const)('the steps of %s', (_, base, between) => {
  it.each(steps)('refuse what is no answer, by the field, and keep nothing of it: $slug', async ({ id, slug }) => {
    const before = await stored();
    const page = `${base}${between}${slug}`;
    const fields = [
      ...closed[id].map((field) => [field, [...blank, ...junk]] as const),
      ...(mayBeEmpty[id] ?? []).map((field) => [field, junk] as const),
    ];
    for (const [field, values] of fields) {
      for (const value of values) {
        await expectRefused(
          await somebody.post(page, { ...answers[id], [field]: value }),
          `${field}=${value.slice(0, 30)}`,
        );
      }
      for (const code of broken) {
        const body = asForm({ ...answers[id], [field]: 'REPLACED' })
          .toString()
          .replace('REPLACED', code);
        await expectRefused(await somebody.post(page, body), `${field}=${code}`);
      }
      const [first] = junk.slice(1);
      await expectRefused(
        await somebody.post(page, { ...answers[id], [field]: [first ?? '', 'childcare', '1'] }),
        `${field} twice`,
      );
    }
    const valid = asForm(answers[id]).toString();
    await expectRefused(await somebody.post(page, valid.replaceAll(/(?<=^|&)([\w-]+)=/g, '$1%5B%5D=')), 'arrays');
    await expectRefused(await somebody.post(page, JSON.stringify(answers[id]), 'application/json'), 'json');
    await expectRefused(await somebody.post(page, valid, 'text/plain'), 'text');
    await expectRefused(await somebody.post(page, ''), 'nothing');
    expect(await stored()).toEqual(before);
  });

  it('refuse weeks that cannot be', async () => {
    const before = await stored();
    const week = (given: FormBody): FormBody => ({ ...answers.hours, ...given });
    const weeks: Record<string, FormBody> = {
      'ends before it begins': week({ 'from-1': '38', 'to-1': '32' }),
      'ends as it begins': week({ 'from-1': '38', 'to-1': '38' }),
      'after midnight': week({ 'from-1': '46', 'to-1': '49' }),
      'before midnight': week({ 'from-1': '-2', 'to-1': '4' }),
      'too short': week({ 'from-1': '32', 'to-1': '33' }),
      'more days than there are': week({ days: '8' }),
      'fewer days than asked': week({ days: '3', 'other-days': [] }),
      'no day at all': { days: '1', slots: '2', earlier: '0' },
      'longer than a day': week({ slots: '25' }),
      'a half hour half': week({ slots: '2.5' }),
    };
    for (const [what, form] of Object.entries(weeks))
      await expectRefused(await somebody.post(`${base}${between}orari`, form), what);
    expect(await stored()).toEqual(before);
  });

  it('refuse people, prices and houses that cannot be', async () => {
    const before = await stored();
    const forms: [StepId, FormBody][] = [
      ['people', { seats: '2', 'age-1': '4' }],
      ['people', { seats: '1', 'age-1': '111' }],
      ['people', { seats: '4', 'age-1': '4' }],
      ['money', { alone: '10', budget: 'hour', shared: '11' }],
      ['money', { alone: '200,01', budget: 'hour', shared: '6' }],
      ['money', { alone: '-5', shared: '-6' }],
      ['sharing', { share: 'yes', host: '1' }],
      ['sharing', { share: 'yes', host: '13' }],
      ['contact', { name: 'x'.repeat(121) }],
      ['contact', { name: '' }],
      ['contact', { name: '\u202E\u200B ' }],
      ['contact', { email: '', phone: '' }],
      ['contact', { email: 'a@b', phone: '' }],
      ['contact', { email: `${'x'.repeat(250)}@example.org` }],
      ['contact', { email: 'a@example.org\r\nBcc: b@example.org' }],
      ['contact', { phone: '12345' }],
    ];
    for (const [id, form] of forms) {
      const slug = steps.find((step) => step.id === id)?.slug;
      await expectRefused(
        await somebody.post(`${base}${between}${slug}`, { ...answers[id], ...form }),
        JSON.stringify(form),
      );
    }
    expect(await stored()).toEqual(before);
  });
});

it('a name is kept as it is read: marks that turn or hide its letters are taken off', async () => {
  const name = 'Giulia \u202Eihcnaib\u202C\u0007 O’Brien <b>\u200B Zoë';
  expect(
    (await somebody.post(`${link}/cambia/contatti`, { ...answers.contact, name, version: '1', status: 'proposed' }))
      .status,
  ).toBe(303);
  const names = (await rowsOfTenant(database, city.municipality.tenantId, 'request_contact')).map((row) => row['name']);
  expect(names).toContain('Giulia ihcnaib O’Brien <b> Zoë');
  expect(await (await somebody.get(link)).text()).toContain('Giulia ihcnaib O’Brien &lt;b&gt; Zoë');
});

describe('the other forms', () => {
  it('refuse what they are not for, by the field', async () => {
    const before = await stored();
    const all = [...blank, ...junk];
    const pool = proposal?.id ?? '';
    for (const value of all) {
      const what = value.slice(0, 30);
      await expectRefused(await somebody.post('/alfonia/ritrova', { email: value }), `find ${what}`);
      await expectRefused(await somebody.post('/alfonia/accedi', { email: value, password: 'x' }), `e-mail ${what}`);
      await expectRefused(await somebody.post('/alfonia/accedi/codice', { code: value }), `code ${what}`);
      await expectRefused(await somebody.post(`${link}/proposta`, { pool, answer: value }), `answer ${what}`);
      await expectRefused(await somebody.post(`${link}/proposta`, { pool: value, answer: 'accepted' }), `pool ${what}`);
    }
    for (const password of ['', '\0', 'x'.repeat(201), 'x'.repeat(100_000)])
      await expectRefused(await somebody.post('/alfonia/accedi', { email: 'a@example.org', password }), 'password');
    await expectRefused(await somebody.post('/alfonia/accedi/codice', { code: '123456' }), 'a code without a password');
    expect(await stored()).toEqual(before);
  });

  it('find nothing under ids that are none of theirs', async () => {
    const before = await stored();
    const nobody = '11111111-1111-4111-8111-111111111111';
    for (const id of [nobody, ...junk, ...broken]) {
      const path = broken.includes(id) ? id : encodeURIComponent(id.slice(0, 5000));
      for (const address of [
        `/r/${path}`,
        `/r/${path}/proposta`,
        `/r/${path}/cambia/orari`,
        `/r/${path}/ritira`,
        `/ritrova/${path}`,
        `/chiedi/${path}/aiuto`,
        `/chiedi/${path}/riepilogo`,
        `/servizi/${path}`,
        `/gruppi/${path}`,
        `/gruppi/${path}/risposta`,
        `/gruppi/esecuzioni/${path}`,
        `/sportello/richieste/${path}`,
        `/sportello/richieste/${path}/ritira`,
        `/sportello/richieste/${path}/cambia/orari`,
      ]) {
        const form = { answer: 'accepted', pool: nobody, request: nobody };
        const gone = [await desk.get(`/alfonia${address}`), await desk.post(`/alfonia${address}`, form)].map(
          ({ status }) => status,
        );
        for (const status of gone) expect([404, 410], `${address} ${status}`).toContain(status);
      }
    }
    expect((await somebody.post(`${link}/proposta`, { pool: nobody, answer: 'accepted' })).status).toBe(404);
    expect(
      (await desk.post(`/alfonia/gruppi/${proposal?.id}/risposta`, { request: nobody, answer: 'accepted' })).status,
    ).toBe(404);
    for (const value of junk)
      expect(
        (await desk.post(`/alfonia/gruppi/${proposal?.id}/risposta`, { request: value, answer: 'accepted' })).status,
      ).toBe(422);
    expect(await stored()).toEqual(before);
  });

  it('that only some may send are closed to others, whatever is in them', async () => {
    const before = await stored();
    for (const page of ['/gruppi/cerca', '/pubblica', '/sportello/nuova'])
      for (const value of junk)
        expect((await somebody.post(`/alfonia${page}`, { submissionKey: value, channel: value })).status).toBe(403);
    expect(await stored()).toEqual(before);
  });

  it('search for nothing that is no search, and say where', async () => {
    const ask = (field: string, value: string) => somebody.get(`/alfonia/servizi?${field}=${value}`);
    for (const value of [...junk.map((one) => encodeURIComponent(one)), ...broken]) {
      for (const field of ['aiuto', 'per', 'tipo', 'vicino', 'entro'])
        await expectRefused(await ask(field, value), `${field}=${value.slice(0, 30)}`);
      const found = await ask('parole', value);
      expect(found.status, value.slice(0, 30)).toBe(value.length > 5000 ? 422 : 200);
      expectHarmless(await found.text(), value.slice(0, 30));
      expect([200, 303]).toContain((await ask('pagina', value)).status);
    }
    await expectRefused(await ask('parole', 'x'.repeat(201)), 'too long');
    await expectRefused(await ask('entro', '500'), 'a distance from nowhere');
    expect((await somebody.get('/alfonia/servizi?parole=a&parole=b&aiuto=meals&aiuto=x')).status).toBe(200);
  });
});
