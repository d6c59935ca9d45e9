import { beforeAll, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import { sql } from 'kysely';
import { aBrowser } from '../../../../tests/setup/a-browser.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { rowsOfTenant } from '../../../../tests/setup/rows-of-tenant.ts';
import { aRuleInForce, aRuleText } from '../../../../tests/setup/some-rules.ts';
import { testApp } from '../../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { readingEaseOf } from '../../../ui/testing/reading-ease.ts';
import { aService, idOf } from '../../catalogue/testing/open-page.ts';
import { saveServices } from '../../catalogue/public.ts';
import { read, type Ctx } from '../../context.ts';
import { changeDraft, publishDraft } from '../rules/write-rules.ts';
import { cleanResultsJob } from './clean-results.ts';
import { readerTokenOf } from './result-tokens.ts';

const database = await testDatabase();
const browser = aBrowser(testApp(database, { environment: { TRUST_PROXY: '1' } }));
let system: Ctx;
let ruleId = '';
beforeAll(async () => {
  const municipality = await registered(database, { slug: 'monza', name: 'Monza' });
  system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  await saveServices(system, [
    aService({ title: 'Assistenza a casa', kindsOfHelp: ['home-care'] }),
    aService({ title: 'Pranzi in cascina', kindsOfHelp: ['meals'] }),
    aService({ title: 'Merende dei piccoli', kindsOfHelp: ['meals'], hsds: { maximum_age: 10 } }),
  ]);
  ruleId = await aRuleInForce(system, { serviceId: await idOf(system, 'assistenza'), marker: 'prova' });
});

const yes = {
  tema: 'at-home',
  chieste: 'residence,age,isee-health,company',
  'r-company': 'some',
  'r-residence': 'here',
  'r-age': '83',
  'r-isee-health': '1555500',
};
const no = { tema: 'at-home', chieste: 'residence,age,care', 'r-residence': 'here', 'r-age': '41', 'r-care': 'some' };

async function open(path: string) {
  const response = await browser.get(path);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
}

async function keep(form: Readonly<Record<string, string>>, prefix = ''): Promise<string> {
  const made = await browser.post(`${prefix}/monza/scopri/tieni`, form);
  expect(made.status).toBe(303);
  return made.headers.get('Location') ?? '';
}

const tokenIn = (path: string) => /\/risultato\/([\w-]{43})$/.exec(path)?.[1] ?? '';

describe('a result that is taken along', () => {
  test('has each yes with its reasons, its sum and the version of its rule, for whoever has the link', async () => {
    const path = await keep(yes);
    const reader = path.replace(tokenIn(path), readerTokenOf(tokenIn(path)));
    for (const page of [await open(path), await open(reader)]) {
      await expectValidHtml(page.html);
      expect(page.text).toMatch(/Sì\s*Assistenza a casa/);
      expect(page.text).toMatch(/Si paga 11,5\d\s€ all’ora/);
      expect(page.text).toContain('Dove vive: in questo Comune');
      expect(page.text).toContain('Versione 1, in vigore dal 1 febbraio 2026');
      expect(page.text).toContain('Pranzi in cascina');
      expect(page.text).toContain('Il link vale fino');
      expect(page.html).toContain('<svg');
      expect(readingEaseOf(page.html)).toBeGreaterThanOrEqual(60);
    }
    expect((await open(reader)).html).not.toContain('/spedisci');
  });

  test('has a no with what would change it, and an entry of which the age decides, where nothing is a yes', async () => {
    const { text } = await open(await keep(no));
    expect(text).toMatch(/Non adesso\s*Assistenza a casa.*Manca: Età: almeno 65 anni/s);
    expect(text).toContain('Sarebbe un sì con Età: almeno 65 anni.');
    const unknown = await open(await keep({ tema: 'at-home', chieste: 'age' }, '/en'));
    expect(unknown.text).toMatch(/Perhaps\s*Merende dei piccoli.*One question tells/s);
    await expectValidHtml(unknown.html);
  });

  test('holds none of the answers, in the database or on the page', async () => {
    const path = await keep(yes);
    const rows = await rowsOfTenant(database, system.municipality.tenantId, 'orientation_result');
    // Without its times, whose minutes are any age within the hour.
    const kept = JSON.stringify(rows.map((row) => ({ ...row, created_at: '', expires_at: '' })));
    for (const text of [kept, (await open(path)).text]) {
      expect(text).not.toMatch(/\b83\b|\b41\b|15\.555|1555500/);
      expect(text).not.toContain(tokenIn(path));
    }
  });

  test('is mailed whole, to an address that stands in the letter alone, and by its keeper only', async () => {
    const path = await keep(no);
    expect((await browser.post(`${path}/spedisci`, { email: 'niente' })).status).toBe(422);
    const reader = path.replace(tokenIn(path), readerTokenOf(tokenIn(path)));
    expect((await browser.post(`${reader}/spedisci`, { email: 'ada@casa.example' })).status).toBe(404);
    const sent = await browser.post(`${path}/spedisci`, { email: 'ada@casa.example' });
    expect((await open(sent.headers.get('Location') ?? '')).text).toContain('Mandato.');
    const { rows } = await read(system, (tx) =>
      sql<{
        recipient: string;
        body: string;
      }>`select recipient, body from message where event_key like 'result:%'`.execute(tx),
    );
    expect(rows.map(({ recipient }) => recipient)).toEqual(['ada@casa.example']);
    const body = rows[0]?.body ?? '';
    expect(body).toContain('Non adesso: Assistenza a casa');
    expect(body).toContain('Sarebbe un sì con Età: almeno 65 anni.');
    expect(body).toContain('Regola: Delibera prova');
    expect(body).toContain(readerTokenOf(tokenIn(path)));
    expect(body).not.toContain(tokenIn(path));
    expect(body).not.toMatch(/\b41\b/);
    const again = await Promise.all(
      [1, 2, 3, 4, 5].map(() => browser.post(`${path}/spedisci`, { email: 'a@b.example' })),
    );
    expect(again.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 303, 303, 303, 422]);
  });

  test('is gone at once when its keeper says so, and by itself after thirty days', async () => {
    const path = await keep(yes);
    const reader = path.replace(tokenIn(path), readerTokenOf(tokenIn(path)));
    expect((await browser.post(`${reader}/cancella`, {})).status).toBe(404);
    expect((await browser.post(`${path}/cancella`, {})).status).toBe(303);
    expect((await open(path)).status).toBe(404);
    const another = await keep(yes);
    const run = { log: pino({ level: 'silent' }), stopping: () => false };
    const register = { municipalities: () => Promise.resolve([system.municipality]) };
    const later = (days: number) => () => new Date(Date.now() + days * 86_400_000);
    await cleanResultsJob.run({ db: database.worker, now: later(29), register }, {}, run);
    expect((await open(another)).status).toBe(200);
    await cleanResultsJob.run({ db: database.worker, now: later(31), register }, {}, run);
    expect((await open(another)).status).toBe(404);
  });

  test('stays as it was told when the rule changes', async () => {
    const path = await keep(yes);
    const before = (await open(path)).text;
    const eldest = { ...aRuleText('nuova'), condition: { kind: 'number', fact: 'age', least: 90 } as const };
    const examples = [89, 90].map((age) => ({
      name: `${age}`,
      answers: { age },
      expected: age === 90 ? ('yes' as const) : ('no' as const),
    }));
    await changeDraft(system, ruleId, 0, () => ({ ...eldest, examples }));
    const from = dateAt(system.now);
    expect(await publishDraft(system, ruleId, 1, from)).toEqual({ kind: 'published' });
    expect((await open(path)).text).toBe(before);
    expect((await open(await keep(yes))).text).toContain('Manca: Età: almeno 90 anni');
  });
});
