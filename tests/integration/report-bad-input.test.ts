import { randomUUID } from 'node:crypto';
import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from '../setup/a-browser.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { blank, broken, expectHarmless, junk } from '../setup/bad-values.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
await registered(database, { slug: 'monza', name: 'Monza' });
const lab = await aLab(database);
const coordinator = coordinatorBrowser(app, lab);
const section = `/laboratorio/rapporto/scrivi/sezioni/${randomUUID()}`;
const good = { letta: '0', capitolo: '2', posto: '1', titolo: 'Prova', testo: 'Sono {{figure monza/families}}.' };

beforeAll(async () => {
  const { status } = await coordinator.post(section, good);
  if (status !== 303) throw new Error(`the section was not written: ${status}`);
});

/** Every form of the report, of its sections, and of who would like to be accompanied. */
const addresses = [
  ...['', '/stato', '/cifra', '/osservazioni', '/risolta'].map((form) => section + form),
  '/laboratorio/rapporto/scrivi/titolo',
  '/laboratorio/rapporto/scrivi/pubblica',
  '/laboratorio/contatto',
  `/laboratorio/contatto/richieste/${randomUUID()}`,
];
const names =
  'letta capitolo posto citta titolo testo titolo-en testo-en firma nome-stampato stato cifra scelta osservazione submissionKey it en ente luogo nome email messaggio'.split(
    ' ',
  );
const values = oneof(
  constantFrom(
    ...blank,
    ...junk,
    ...Object.values(good),
    'monza',
    'monza/families',
    'chart/families',
    'approved',
    'prima',
    randomUUID(),
  ),
  constantFrom(
    '{{figure }}',
    '{{chart}}',
    '| a |\n| b | c |',
    '[x](javascript:alert(1))',
    '**',
    '> ',
    '{{figure monza/families}}'.repeat(500),
  ),
  string(),
);

async function expectNoFailure(who: Browser, address: string, body: string | Record<string, string>): Promise<void> {
  const answer = await who.post(address, body);
  expect(answer.status, address).toBeLessThan(500);
  if (answer.status === 422) expectHarmless(await answer.text(), address);
  // What was kept is drawn as text, whatever it is.
  const page = await coordinator.get(section);
  expect(page.status).toBe(200);
  expectHarmless(await page.text(), address);
}

it('takes whatever is sent to it for a mistake, or for text', async () => {
  await assert(
    asyncProperty(
      constantFrom(...addresses),
      array(tuple(constantFrom(...names), values), { maxLength: 8 }),
      async (address, fields) => expectNoFailure(coordinator, address, Object.fromEntries(fields)),
    ),
    { numRuns: 150 },
  );
});

it('reads forms that are broken on the way as empty ones, from whoever sends them', async () => {
  for (const address of addresses)
    for (const bytes of broken)
      for (const who of [coordinator, aBrowser(app)])
        await expectNoFailure(who, address, `titolo=${bytes}&testo=${bytes}&letta=${bytes}&ente=${bytes}`);
});

it('finds no page at an address that is none', async () => {
  for (const path of [
    '/laboratorio/rapporto/versioni/0',
    '/laboratorio/rapporto/versioni/99999999999999999999',
    '/laboratorio/rapporto/versioni/x/rapporto.pdf',
    '/laboratorio/rapporto/versioni/1/cifre/x/monza/families',
    '/laboratorio/rapporto/cifre/monza/__proto__',
    '/laboratorio/rapporto/cifre/__proto__/families',
    '/laboratorio/rapporto/scrivi/sezioni/x',
    '/laboratorio/dati/rapporto/x/cifre.csv',
    '/laboratorio/dati/citta/__proto__/numeri.jsonld',
    '/laboratorio/citta/__proto__',
    '/laboratorio/citta/laboratorio',
  ])
    expect([path, (await coordinator.get(path)).status]).toEqual([path, 404]);
});
